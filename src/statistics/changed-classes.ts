import { classOf } from '../core/class-breaks.js';

/** Figures of units with the breaks they are classed by. */
export interface ClassedFigures {
  /** By code of the unit; a unit without a figure is not in it. */
  readonly values: ReadonlyMap<string, number>;
  /** Ascending lower bounds of the second and later classes. */
  readonly breaks: readonly number[];
}

/** A unit that lies in another class than before, classes counted from 0, the lowest. */
export interface ClassChange {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Units whose class has another number than before, in the order of the figures after.
 *
 * A unit without a figure before or after has no class there and so changes none.
 */
export function changedClasses(before: ClassedFigures, after: ClassedFigures): readonly ClassChange[] {
  return [...after.values].flatMap(([code, value]) => {
    const valueBefore = before.values.get(code);
    if (valueBefore === undefined) return [];
    const from = classOf(valueBefore, before.breaks);
    const to = classOf(value, after.breaks);
    return from === to ? [] : [{ code, from, to }];
  });
}
