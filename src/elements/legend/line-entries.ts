import { textIn } from '../../core/languages.js';
import type { LineSymbology } from '../../core/layer-definition.js';
import { translate } from '../../core/messages/translate.js';
import { commonClass, countOf, matchingRows } from './class-rows.js';
import { type LegendEntry, type LegendInput, present, sampleStrokes } from './legend-entry.js';

/** Classes, topmost first, what makes some of them look different, and their route shields. */
export function lineEntries(symbology: LineSymbology, input: LegendInput): readonly LegendEntry[] {
  const values = input.values(symbology.column);
  const classes = symbology.classes.map((each) => ({
    label: textIn(input.locale, each.label),
    sample: {
      kind: 'line',
      strokes: sampleStrokes(each.strokes, input.theme, commonModifier(symbology, each.value, input)),
    } as const,
    count: countOf(values, each.value),
  }));
  const modifiers = (symbology.modifiers ?? []).map((modifier) => {
    const rows = matchingRows(modifier.when, input.values);
    const own = commonClass(symbology.classes, values, rows)?.strokes ?? [];
    const sample = { kind: 'line', strokes: sampleStrokes(own, input.theme, modifier) } as const;
    return {
      label: textIn(input.locale, modifier.label),
      sample,
      count: values.length === 0 ? undefined : rows.length,
    };
  });
  return [...present([...[...classes].reverse(), ...modifiers]), ...shieldEntries(symbology, input)];
}

/** What every feature of a class is modified by: the map then shows the class in no other way. */
function commonModifier({ column, modifiers = [] }: LineSymbology, value: unknown, input: LegendInput) {
  const rows = rowsOf(input, column, value);
  const modified = modifiers.map(({ when }) => new Set(matchingRows(when, input.values)));
  const looks = new Set(rows.map((row) => modified.findIndex((each) => each.has(row))));
  const [look] = looks;
  return looks.size === 1 && look !== undefined ? modifiers[look] : undefined;
}

/** One shield for each class that has numbers, showing the shortest of them. */
function shieldEntries(symbology: LineSymbology, input: LegendInput): readonly LegendEntry[] {
  const { shields, classes } = symbology;
  if (!shields) return [];
  const refs = input.values(shields.column);
  const { locale, theme } = input;
  return [...classes].reverse().flatMap(({ value, label }) => {
    const band = shields.bandByClass[String(value)]?.[theme];
    const numbers = rowsOf(input, symbology.column, value).flatMap((row) => refs[row] ?? []);
    const [ref] = numbers.map(String).sort((a, b) => a.length - b.length || a.localeCompare(b, 'en'));
    if (band === undefined || ref === undefined) return [];
    const hint = translate(locale, 'legend.nearer');
    const name = translate(locale, 'legend.shield', { class: textIn(locale, label) });
    return [{ label: name, hint, sample: { kind: 'shield', ref, band } as const, count: undefined }];
  });
}

function rowsOf(input: LegendInput, column: string, value: unknown): readonly number[] {
  return input.values(column).flatMap((each, row) => (each === value ? [row] : []));
}
