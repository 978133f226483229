import { textIn } from '../../core/languages.js';
import type { LayerPart } from '../../core/layer-definition.js';
import { sidecarColumn, sidecarOf } from '../../core/part-sidecar.js';
import { coverageOfPeople, peopleOf } from '../../statistics/figure-coverage.js';
import type { FigureCoverage, MeasuredFigures } from '../../statistics/measured-figures.js';
import type { ClassedFigures, ThematicMap } from '../state.js';
import { titled } from '../thematic/mapped-words.js';
import { shownThematic } from '../thematic-shown.js';
import type { ViewerContract } from '../viewer-contract.js';
import { unitLevel } from './unit-level.js';

/** Figures that features of a part are drawn by. */
export interface SpokenFigure {
  /** What is measured, with its year. */
  readonly label: string;
  /** Ids in core/units and core/number-format. */
  readonly unit: string | undefined;
  readonly format: string | undefined;
  /** By id of the feature; who has none is not in it. Empty while only some features of the layer are here. */
  readonly values: ReadonlyMap<string, number>;
  /** Ascending lower bounds of the second and later classes. */
  readonly breaks: readonly number[];
  /** Unit in which the legend writes the classes; undefined writes bare numbers. */
  readonly classUnit: string | undefined;
  /** How much of the people they speak for; undefined where the features are no units. */
  readonly coverage: FigureCoverage | undefined;
  /** Level of the units. */
  readonly level: string | undefined;
}

/** What a part of a layer is coloured by: figures of the reader's choice, those of its file, or none. */
export function spokenFigures(viewer: ViewerContract, layer: string, part: LayerPart): readonly SpokenFigure[] {
  const shown = shownThematic(viewer.state.thematic);
  const isMapped = viewer.state.layers.some(({ id, mapped }) => id === layer && mapped !== undefined);
  if (shown && isMapped && shown.map.layer === layer) return mappedFigures(viewer, shown.map);
  const own = columnFigure(viewer, layer, part);
  return own ? [own] : [];
}

function mappedFigures(viewer: ViewerContract, map: ThematicMap): readonly SpokenFigure[] {
  const { figures, classes, second, gaps } = map;
  if (gaps) {
    const { label, ...rest } = measuredFigure(viewer, figures, classes);
    const title = textIn(viewer.state.locale, map.title);
    return [{ ...rest, label: title, values: gaps.gaps, coverage: undefined, level: undefined }];
  }
  const both = [{ figures, classes }, ...(second ? [second] : [])];
  return both.map((each) => measuredFigure(viewer, each.figures, each.classes));
}

function measuredFigure(viewer: ViewerContract, figures: MeasuredFigures, { breaks }: ClassedFigures): SpokenFigure {
  const { unit, format, values, coverage, level } = figures;
  const label = textIn(viewer.state.locale, titled(figures));
  return { label, unit, format, values, breaks, classUnit: unit, coverage, level };
}

function columnFigure(viewer: ViewerContract, layer: string, part: LayerPart): SpokenFigure | undefined {
  const { symbology } = part;
  if (symbology.kind !== 'choropleth') return undefined;
  const { column } = symbology;
  const described = sidecarColumn(sidecarOf(part, viewer.sidecars(layer)), column);
  const own = part.attributes?.find((each) => each.column === column);
  const label = textIn(viewer.state.locale, own?.label ?? described?.label) ?? column;
  return {
    label,
    unit: own?.unit ?? described?.unit,
    format: own?.format ?? described?.format,
    breaks: symbology.classification.breaks,
    classUnit: undefined,
    ...valuesOf(viewer, layer, part, column),
  };
}

/** Figures of all features by id and, where they are units, how much of the people they speak for. */
function valuesOf(
  viewer: ViewerContract,
  layer: string,
  part: LayerPart,
  column: string,
): Pick<SpokenFigure, 'values' | 'coverage' | 'level'> {
  const valuesIn = (name: string) => viewer.attributeValues(layer, part.id, name);
  const codes = valuesIn(part.idColumn).map(String);
  const figures = valuesIn(column);
  const values = new Map<string, number>();
  for (const [row, code] of codes.entries()) {
    const value = figures[row];
    if (typeof value === 'number') values.set(code, value);
  }
  const level = unitLevel(viewer, layer, part);
  if (!level || codes.length === 0) return { values, coverage: undefined, level: level?.level };
  const people = level.people === undefined ? [] : valuesIn(level.people);
  const units = codes.map((code, row) => ({ code, people: numberOf(people[row]) }));
  const outside = sidecarOf(part, viewer.sidecars(layer))?.unmapped ?? [];
  const whole = peopleOf(units) + outside.reduce((sum, zone) => sum + zone.people, 0);
  return { values, coverage: coverageOfPeople(units, values, whole), level: level.level };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
