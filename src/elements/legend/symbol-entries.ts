import { textIn } from '../../core/languages.js';
import type { PointSymbology } from '../../core/layer-definition.js';
import { translate } from '../../core/messages/translate.js';
import { formatValue } from '../../core/number-format.js';
import { commonClass, countOf, matchingRows } from './class-rows.js';
import { type LegendEntry, type LegendInput, present, type SampleSymbol } from './legend-entry.js';

type PointClass = PointSymbology['classes'][number];

/** Classes, what is drawn hollow, and the ring in which an uncertain feature lies. */
export function symbolEntries(symbology: PointSymbology, input: LegendInput): readonly LegendEntry[] {
  const values = input.values(symbology.column);
  const classes = symbology.classes.map((each) => ({
    label: textIn(input.locale, each.label),
    sample: { kind: 'symbol', ...symbol(each, input, false) } as const,
    count: countOf(values, each.value),
  }));
  const modifiers = (symbology.modifiers ?? []).map((modifier) => {
    const rows = matchingRows(modifier.when, input.values);
    const own = symbol(commonClass(symbology.classes, values, rows), input, true);
    const count = values.length === 0 ? undefined : rows.length;
    return { label: textIn(input.locale, modifier.label), sample: { kind: 'symbol', ...own } as const, count };
  });
  return [...present([...classes, ...modifiers]), ...ringEntry(symbology, input)];
}

/** What the ring means, with the smallest and the largest radius there is. */
function ringEntry(symbology: PointSymbology, input: LegendInput): readonly LegendEntry[] {
  const { accuracyColumn, classes, modifiers = [] } = symbology;
  if (accuracyColumn === undefined) return [];
  const { locale } = input;
  const radiiMeters = input.values(accuracyColumn).filter((value) => typeof value === 'number' && value > 0);
  const [least, most] = [Math.min(...radiiMeters.map(Number)), Math.max(...radiiMeters.map(Number))];
  if (radiiMeters.length === 0) return [];
  const rows = modifiers.flatMap((modifier) => matchingRows(modifier.when, input.values));
  const own = symbol(commonClass(classes, input.values(symbology.column), rows), input, modifiers.length > 0);
  const range = { least: kilometres(locale, least), most: kilometres(locale, most) };
  return [
    {
      label: translate(locale, least === most ? 'legend.ring-same' : 'legend.ring', range),
      hint: translate(locale, modifiers.length > 0 ? 'legend.ring-when-hollow' : 'legend.ring-when'),
      sample: { kind: 'ring', symbol: own },
      count: undefined,
    },
  ];
}

function kilometres(locale: LegendInput['locale'], meters: number): string {
  return formatValue(locale, meters / 1000, 'km');
}

function symbol(each: PointClass | undefined, { theme }: LegendInput, hollow: boolean): SampleSymbol {
  return { shape: each?.shape ?? 'circle', color: each?.color[theme] ?? 'currentColor', hollow };
}
