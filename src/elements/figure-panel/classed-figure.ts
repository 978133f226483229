import type { Classing } from '../../core/thematic-choice.js';
import { classCounts } from '../../statistics/class-fit.js';
import type { ShownThematic } from '../../viewer/state.js';
import { classColors, mappedPart } from '../shared/mapped-classes.js';
import type { PanelPart } from './panel-part.js';

/** One of the figures of the map with its classes, as the histogram and the table under it show them. */
export interface ClassedFigure {
  readonly id: 'first' | 'second';
  readonly values: readonly number[];
  readonly breaks: readonly number[];
  /** Values in each class. */
  readonly counts: readonly number[];
  /** Colour of each class on the map. */
  readonly colors: readonly string[];
  /** Of the layer, 0 to 1. */
  readonly opacity: number;
  /** Units, or borders, without a value. */
  readonly missing: number;
  /** Ids in core/units and core/number-format. */
  readonly unit: string;
  readonly format: string;
  readonly setBreaks: (breaks: readonly number[]) => void;
}

/** The figures of the map drawn, classed by the breaks that the reader has under the pointer, if any. */
export function classedFigures(
  part: PanelPart,
  dragged: (id: string) => readonly number[] | undefined,
): readonly ClassedFigure[] {
  const { choice, made, change } = part;
  if (!made) return [];
  const { second } = choice;
  const first = classed(made, part, 'first', dragged('first'), (breaks) =>
    change({ classing: manual(choice.classing, breaks) }),
  );
  if (!second || !made.map.second) return [first];
  const setSecond = (breaks: readonly number[]) =>
    change({ second: { ...second, classing: manual(second.classing, breaks) } });
  return [first, classed(made, part, 'second', dragged('second'), setSecond)];
}

function classed(
  { map }: ShownThematic,
  { viewer }: PanelPart,
  id: ClassedFigure['id'],
  dragged: readonly number[] | undefined,
  setBreaks: ClassedFigure['setBreaks'],
): ClassedFigure {
  const own = id === 'first' ? map : map.second;
  const { unit = '', format = 'integer' } = own?.figures ?? {};
  const values = own?.classes.values ?? [];
  const breaks = dragged ?? own?.classes.breaks ?? [];
  const symbology = mappedPart(viewer, map.layer)?.symbology;
  const all = symbology ? classColors(symbology, viewer.state.theme) : [];
  const colors = map.second ? bivariateColors(all, id) : all;
  const counts = classCounts(values, breaks);
  const opacity = viewer.state.layers.find((layer) => layer.id === map.layer)?.opacity ?? 1;
  return { id, values, breaks, counts, colors, opacity, missing: own?.classes.missing ?? 0, unit, format, setBreaks };
}

/** Of nine colours those where the other figure is in its lowest class. */
function bivariateColors(nine: readonly string[], id: ClassedFigure['id']): readonly string[] {
  const step = id === 'first' ? 1 : 3;
  return [0, 1, 2].map((index) => nine[index * step] ?? '');
}

function manual({ center }: Classing, breaks: readonly number[]): Classing {
  const kept = center !== undefined && breaks.includes(center) ? { center } : {};
  return { method: 'manual', classCount: breaks.length + 1, breaks: [...breaks], ...kept };
}
