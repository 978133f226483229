import { AtlasError } from '../../core/atlas-error.js';
import { classOf } from '../../core/class-breaks.js';
import type { Classing } from '../../core/thematic-choice.js';
import { classify } from '../../statistics/classify.js';
import type { ClassedFigures, ThematicMap } from '../state.js';

/**
 * Sorts figures into classes.
 *
 * @param missing - How many there would be more if all were known.
 * @throws {AtlasError} `value-invalid` when there is no figure at all, or for breaks that are none.
 */
export function classedFigures(values: readonly number[], classing: Classing, missing: number): ClassedFigures {
  const [first] = values;
  if (first === undefined) throw noFigure(missing);
  const { breaks, counts, fit } = classify(values, classing);
  // Where all are equal there is one class; a map needs a break, and a value equal to one is in the upper class.
  if (breaks.length === 0) return { classing, values, breaks: [first], counts: [0, values.length], missing, fit };
  return { classing, values, breaks, counts, missing, fit };
}

/** Class of each unit with all figures that a map is made of, by its code; of two figures as on the map, 0 to 8. */
export function classesByCode({ figures, classes, second }: ThematicMap): ReadonlyMap<string, number> {
  const byCode = new Map<string, number>();
  for (const [code, value] of figures.values) {
    const other = second?.figures.values.get(code);
    if (second && other === undefined) continue;
    const crossed = second && other !== undefined ? 3 * classOf(other, second.classes.breaks) : 0;
    byCode.set(code, crossed + classOf(value, classes.breaks));
  }
  return byCode;
}

/**
 * Codes of units that are in another class than on the map before; null when the two cannot be compared, because level or
 * number of classes differ or one shows differences.
 */
export function changedCodes(map: ThematicMap, before: ThematicMap | undefined): readonly string[] | null {
  if (!before || map.gaps || before.gaps || map.figures.level !== before.figures.level) return null;
  const sizeOf = ({ classes, second }: ThematicMap) => `${classes.breaks.length} ${second?.classes.breaks.length}`;
  if (sizeOf(map) !== sizeOf(before)) return null;
  const former = classesByCode(before);
  return [...classesByCode(map)].flatMap(([code, index]) => {
    const was = former.get(code);
    return was === undefined || was === index ? [] : [code];
  });
}

function noFigure(missing: number): AtlasError {
  const [expected, received] = ['at least one unit with a figure', `${missing} units without`];
  return new AtlasError(
    'value-invalid',
    `Expected ${expected} in this year, but there are ${received}. Choose another indicator, year or level.`,
    { details: { name: 'figure', expected, received } },
  );
}
