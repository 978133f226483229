import { classLabel, classOf, classRanges } from '../../core/class-breaks.js';
import { textIn } from '../../core/languages.js';
import type { ChoroplethSymbology, PolygonSymbology } from '../../core/layer-definition.js';
import { translate } from '../../core/messages/translate.js';
import { classColors, patternsOf } from '../shared/mapped-classes.js';
import { countOf } from './class-rows.js';
import { areaSample, type LegendEntry, type LegendInput, present, sampleStrokes } from './legend-entry.js';
import { lineEntries } from './line-entries.js';
import { symbolEntries } from './symbol-entries.js';

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

function areaEntries(symbology: PolygonSymbology, input: LegendInput): readonly LegendEntry[] {
  const values = input.values(symbology.column);
  const entries = symbology.classes.map((each) => ({
    label: textIn(input.locale, each.label),
    sample: {
      kind: 'area',
      fills: [each.fill[input.theme]],
      strokes: sampleStrokes(each.strokes, input.theme),
    } as const,
    count: countOf(values, each.value),
  }));
  return present(entries);
}

/** Classes without a feature stay: a gap in the values is worth seeing. */
function choroplethEntries(symbology: ChoroplethSymbology, input: LegendInput): readonly LegendEntry[] {
  const values = input.values(symbology.column);
  const { breaks } = symbology.classification;
  const colors = classColors(symbology, input.theme);
  const patterns = patternsOf(symbology, input.theme);
  const strokes = sampleStrokes([symbology.outline], input.theme);
  const classes = values.map((value) => (typeof value === 'number' ? classOf(value, breaks) : undefined));
  const entries = classRanges(breaks).map((range, index) => ({
    label: classLabel(input.locale, range, input.format ?? 'integer'),
    sample: areaSample(colors[index] ?? 'none', strokes, patterns?.[index]),
    count: values.length === 0 ? undefined : classes.filter((each) => each === index).length,
  }));
  const missing = classes.filter((each) => each === undefined).length;
  const label = translate(input.locale, 'legend.missing');
  const noData = missing > 0 ? [{ label, sample: { kind: 'no-data' } as const, count: missing }] : [];
  return [...entries.reverse(), ...noData];
}
