import { expect, test } from 'vitest';
import type { AttributeValue } from '../../core/columns.js';
import { fakeCatalog } from '../testing/fake-catalog.js';
import { type LegendInput, legendEntries } from './legend-entries.js';

function input(layer: number, values: Readonly<Record<string, readonly AttributeValue[]>>): LegendInput {
  const part = fakeCatalog.layers[layer]?.variants[0]?.parts[0];
  if (!part) throw new Error('The fake catalog has no such layer.');
  return { part, locale: 'en', theme: 'light', format: undefined, values: (column) => values[column] ?? [] };
}

test('lists a class of lines that no feature has only while counts are unknown', () => {
  const some = legendEntries(input(1, { class: ['slow'], planned: [false] }));
  expect(some.map(({ label, count }) => [label, count])).toEqual([['Slow', 1]]);
  const unknown = legendEntries(input(1, {}));
  expect(unknown.map(({ label, count }) => [label, count])).toEqual([
    ['Fast', undefined],
    ['Slow', undefined],
    ['Planned', undefined],
  ]);
});

test('draws a modifier like a class it applies to, with its own dash', () => {
  const entry = legendEntries(input(1, { class: ['slow', 'fast'], planned: [false, true] })).at(-1);
  expect(entry?.sample).toEqual({
    kind: 'line',
    opacity: 0.5,
    strokes: [
      { color: '#222222', widthPx: 4, dash: [1, 1] },
      { color: '#1f5f8b', widthPx: 2, dash: [1, 1] },
    ],
  });
});

test('draws an uncertain symbol hollow, in the shape it has on the map', () => {
  const entry = legendEntries(input(2, { class: ['a', 'b'], rough: [false, true] })).at(-1);
  expect(entry).toMatchObject({ count: 1, sample: { kind: 'symbol', shape: 'triangle', hollow: true } });
});

test('counts a value equal to a break in the upper class', () => {
  const entries = legendEntries(input(0, { urban: [10, 20, 20] }));
  expect(entries.map(({ count }) => count)).toEqual([2, 1, 0]);
});

test('has no entry for missing values when there are none', () => {
  expect(legendEntries(input(0, { urban: [1] })).every(({ sample }) => sample.kind === 'area')).toBe(true);
});
