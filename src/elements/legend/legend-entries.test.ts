import { expect, test } from 'vitest';
import type { AttributeValue } from '../../core/columns.js';
import { fakeCatalog } from '../testing/fake-catalog.js';
import { legendEntries } from './legend-entries.js';
import type { LegendInput } from './legend-entry.js';

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

test('draws a modifier like a class it applies to, all its strokes interrupted where the widest is', () => {
  const entry = legendEntries(input(1, { class: ['slow', 'fast'], planned: [false, true] })).at(-1);
  expect(entry?.sample).toEqual({
    kind: 'line',
    strokes: [
      { color: '#222222', widthPx: 4, dashPx: [4, 4], opacity: 0.5 },
      { color: '#1f5f8b', widthPx: 2, dashPx: [4, 4], opacity: 0.5 },
    ],
  });
});

test('draws a class like its features when all of them are modified', () => {
  const opacity = (planned: readonly boolean[]) => {
    const sample = legendEntries(input(1, { class: ['fast', 'fast'], planned })).at(0)?.sample;
    return sample?.kind === 'line' ? sample.strokes[0]?.opacity : undefined;
  };
  expect(opacity([true, true])).toBe(0.5);
  expect(opacity([true, false])).toBe(1);
});

test('shows the shortest route number of each class that has a band', () => {
  const shields = (ref: readonly AttributeValue[]) =>
    legendEntries(input(1, { class: ['slow', 'fast', 'fast'], ref })).filter(({ sample }) => sample.kind === 'shield');
  expect(shields(['S9', 'G10', 'G7']).map(({ label, sample }) => [label, sample])).toEqual([
    ['Route number: Fast', { kind: 'shield', ref: 'G7', band: '#c8202f' }],
  ]);
  expect(shields(['S9', null, null])).toEqual([]);
});

test('says how wide the rings of uncertain features are', () => {
  const ring = legendEntries(input(2, { class: ['a', 'a', 'b'], radius: [33_800, 4000, null] })).at(-1);
  expect(ring?.label).toBe('Ring: the radius in which it lies, 4 km to 33.8 km');
  expect(legendEntries(input(2, { class: ['a'], radius: [0] })).at(-1)?.sample.kind).toBe('symbol');
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
