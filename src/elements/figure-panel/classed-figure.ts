import type { Classing } from '../../core/thematic-choice.js';
import { classCounts } from '../../statistics/class-fit.js';
import { drawnOpacity } from '../../viewer/drawn-opacity.js';
import type { ShownThematic, ThematicMap } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { areaSample, type LegendSample } from '../legend/legend-entry.js';
import { classSamples, missingEntry } from '../legend/mapped-entries.js';
import { classColors, mappedPart, patternsOf } from '../shared/mapped-classes.js';
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
  /** Each class as the map draws it, and what has no value. */
  readonly samples: readonly LegendSample[];
  readonly missingSample: LegendSample;
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
  const { values = [], missing = 0, breaks: drawn = [] } = own?.classes ?? {};
  const breaks = dragged ?? drawn;
  const counts = classCounts(values, breaks);
  return { id, values, breaks, counts, missing, unit, format, setBreaks, ...looksOf(viewer, map, id) };
}

/** How the map draws the classes. */
function looksOf(
  viewer: ViewerContract,
  map: ThematicMap,
  id: ClassedFigure['id'],
): Pick<ClassedFigure, 'colors' | 'samples' | 'missingSample' | 'opacity'> {
  const { layers, locale, theme, view } = viewer.state;
  const drawn = layers.find((layer) => layer.id === map.layer);
  const opacity = drawn ? drawnOpacity(drawn) : 1;
  const symbology = mappedPart(viewer, map.layer)?.symbology;
  const all = symbology ? classColors(symbology, theme) : [];
  if (!map.second && symbology) {
    const seen = { locale, theme, viewportZoom: view?.viewportZoom };
    const missingSample = missingEntry(symbology, seen).sample;
    return { colors: all, samples: classSamples(symbology, seen), missingSample, opacity };
  }
  const patterns = symbology && patternsOf(symbology, theme);
  const places = placesOf(id);
  return {
    colors: places.map((place) => all[place] ?? ''),
    samples: places.map((place) => areaSample(all[place] ?? '', [], patterns?.[place])),
    missingSample: { kind: 'no-data' },
    opacity,
  };
}

/** Of nine classes those where the other figure is in its lowest one. */
function placesOf(id: ClassedFigure['id']): readonly number[] {
  const step = id === 'first' ? 1 : 3;
  return [0, 1, 2].map((index) => index * step);
}

function manual({ center }: Classing, breaks: readonly number[]): Classing {
  const kept = center !== undefined && breaks.includes(center) ? { center } : {};
  return { method: 'manual', classCount: breaks.length + 1, breaks: [...breaks], ...kept };
}
