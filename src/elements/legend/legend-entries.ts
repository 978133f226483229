import { classLabel, classOf, classRanges } from '../../core/class-breaks.js';
import type {
  ChoroplethSymbology,
  LayerPart,
  LineSymbology,
  PointSymbology,
  PolygonSymbology,
  Stroke,
  SymbolShape,
} from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import { rampColors } from '../../core/palettes.js';
import type { Theme } from '../../core/scene.js';
import { type ColumnValues, commonClass, countOf, matchingRows } from './class-rows.js';

/** A line as the map draws it, colours chosen for the theme. */
export interface SampleStroke {
  readonly color: string;
  readonly widthPx: number;
  /** Dash and gap, in multiples of the width. */
  readonly dash: readonly [number, number] | undefined;
}

/** The little picture beside a legend entry. */
export type LegendSample =
  | { readonly kind: 'line'; readonly strokes: readonly SampleStroke[]; readonly opacity: number }
  | { readonly kind: 'symbol'; readonly shape: SymbolShape; readonly color: string; readonly hollow: boolean }
  | { readonly kind: 'area'; readonly fill: string; readonly strokes: readonly SampleStroke[] }
  | { readonly kind: 'no-data' };

/** One line of a legend. */
export interface LegendEntry {
  readonly label: string;
  readonly sample: LegendSample;
  /** Features drawn like this; undefined while the layer is not loaded. */
  readonly count: number | undefined;
}

/** What a legend is made from: the definition the map draws, and the values it draws. */
export interface LegendInput {
  readonly part: LayerPart;
  readonly locale: Locale;
  readonly theme: Theme;
  /** Number format of the choropleth's column. */
  readonly format: string | undefined;
  readonly values: ColumnValues;
}

/** The entries of one part, in reading order: what lies on top first, high values first. */
export function legendEntries(input: LegendInput): readonly LegendEntry[] {
  const { symbology } = input.part;
  switch (symbology.kind) {
    case 'lines':
      return lineEntries(symbology, input);
    case 'symbols':
      return symbolEntries(symbology, input);
    case 'polygons':
      return areaEntries(symbology, input);
    case 'choropleth':
      return choroplethEntries(symbology, input);
  }
}

function lineEntries(symbology: LineSymbology, input: LegendInput): readonly LegendEntry[] {
  const values = input.values(symbology.column);
  const classes = symbology.classes.map((each) => ({
    label: each.label[input.locale],
    sample: { kind: 'line', strokes: themed(each.strokes, input.theme), opacity: 1 } as const,
    count: countOf(values, each.value),
  }));
  const modifiers = (symbology.modifiers ?? []).map((modifier) => {
    const rows = matchingRows(modifier.when, input.values);
    const strokes = themed(commonClass(symbology.classes, values, rows)?.strokes ?? [], input.theme).map((stroke) => ({
      ...stroke,
      dash: modifier.dash,
    }));
    const sample = { kind: 'line', strokes, opacity: modifier.opacity ?? 1 } as const;
    return { label: modifier.label[input.locale], sample, count: values.length === 0 ? undefined : rows.length };
  });
  return present([...classes.reverse(), ...modifiers]);
}

function symbolEntries(symbology: PointSymbology, input: LegendInput): readonly LegendEntry[] {
  const values = input.values(symbology.column);
  const symbol = (each: PointSymbology['classes'][number] | undefined, hollow: boolean): LegendSample => ({
    kind: 'symbol',
    shape: each?.shape ?? 'circle',
    color: each?.color[input.theme] ?? 'currentColor',
    hollow,
  });
  const classes = symbology.classes.map((each) => ({
    label: each.label[input.locale],
    sample: symbol(each, false),
    count: countOf(values, each.value),
  }));
  const modifiers = (symbology.modifiers ?? []).map((modifier) => {
    const rows = matchingRows(modifier.when, input.values);
    const count = values.length === 0 ? undefined : rows.length;
    const sample = symbol(commonClass(symbology.classes, values, rows), true);
    return { label: modifier.label[input.locale], sample, count };
  });
  return present([...classes, ...modifiers]);
}

function areaEntries(symbology: PolygonSymbology, input: LegendInput): readonly LegendEntry[] {
  const values = input.values(symbology.column);
  const entries = symbology.classes.map((each) => ({
    label: each.label[input.locale],
    sample: { kind: 'area', fill: each.fill[input.theme], strokes: themed(each.strokes, input.theme) } as const,
    count: countOf(values, each.value),
  }));
  return present(entries);
}

/** Classes without a feature stay: a gap in the values is worth seeing. */
function choroplethEntries(symbology: ChoroplethSymbology, input: LegendInput): readonly LegendEntry[] {
  const values = input.values(symbology.column);
  const { breaks } = symbology.classification;
  const colors = rampColors(symbology.palette, breaks.length + 1, input.theme);
  const strokes = themed([symbology.outline], input.theme);
  const classes = values.map((value) => (typeof value === 'number' ? classOf(value, breaks) : undefined));
  const entries = classRanges(breaks).map((range, index) => ({
    label: classLabel(input.locale, range, input.format ?? 'integer'),
    sample: { kind: 'area', fill: colors[index] ?? 'none', strokes } as const,
    count: values.length === 0 ? undefined : classes.filter((each) => each === index).length,
  }));
  const missing = classes.filter((each) => each === undefined).length;
  const label = translate(input.locale, 'legend.missing');
  const noData = missing > 0 ? [{ label, sample: { kind: 'no-data' } as const, count: missing }] : [];
  return [...entries.reverse(), ...noData];
}

function themed(strokes: readonly Stroke[], theme: Theme): readonly SampleStroke[] {
  return strokes.map(({ color, widthPx, dash }) => ({ color: color[theme], widthPx, dash }));
}

/** A legend names what is on the map, not what could be. */
function present(entries: readonly LegendEntry[]): readonly LegendEntry[] {
  return entries.filter((entry) => entry.count !== 0);
}
