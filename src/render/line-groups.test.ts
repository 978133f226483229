import { expect, test } from 'vitest';
import type { LayerPart, LineSymbology } from '../core/layer-definition.js';
import { lineGroups } from './line-groups.js';
import { pathsOf } from './path-data.js';
import { pageOf } from './testing/page-of.js';

const label = { en: 'x', zh: 'x' };
const color = { light: '#000000', dark: '#ffffff' };
const symbology: LineSymbology = {
  kind: 'lines',
  column: 'class',
  classes: [
    { value: 'slow', label, strokes: [{ color, widthPx: 1 }] },
    { value: 'fast', label, strokes: [{ color, widthPx: 3 }] },
  ],
  modifiers: [{ when: [{ column: 'source', in: ['guess'] }], label, dash: [1, 1] }],
};
const definition: LayerPart = {
  id: 'lines',
  source: 'lines.fgb',
  idColumn: 'id',
  name: {},
  attributes: [],
  symbology,
  filter: [{ column: 'id', in: ['a', 'b', 'c', 'e'] }],
};
const feature = (id: string, lineClass: string, source: string, coordinates: number[][][]) => ({
  geometry: { type: 'MultiLineString' as const, coordinates },
  properties: { id, class: lineClass, source },
});
const short = (lng: number) => [
  [
    [lng, 0],
    [lng + 1, 0],
  ],
];
const page = pageOf('MultiLineString', [
  feature('a', 'fast', 'survey', [
    ...short(0),
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
  ]),
  feature('b', 'fast', 'guess', short(2)),
  feature('c', 'slow', 'survey', short(4)),
  feature('d', 'slow', 'survey', short(6)),
  feature('e', 'other', 'survey', short(8)),
]);

test('classes are drawn in their order, modified lines below the others, and nothing that is filtered or in no class', () => {
  const looks = lineGroups(page, definition, symbology).map(({ key, rows, strokes }) => [
    key,
    rows.length,
    strokes[0]?.dashPx,
  ]);
  expect(looks).toEqual([
    ['0', 1, undefined],
    ['1-0', 1, [3, 3]],
    ['1', 1, undefined],
  ]);
});

test('every part of a feature is a path that answers with the row of the feature', () => {
  const [group] = lineGroups(page, definition, symbology).slice(-1);
  const { length, startIndices, attributes } = pathsOf(page, group?.rows ?? []);
  expect(length).toBe(2);
  expect([...startIndices]).toEqual([0, 2, 5]);
  expect([...attributes.getPath.value]).toEqual([0, 0, 1, 0, 0, 1, 0, 2, 1, 2]);
  expect(new Set(attributes.rowIndexes.value)).toEqual(new Set(group?.rows));
});

test('dashes start anew with every path and count along it, in a world 512 wide', () => {
  const [group] = lineGroups(page, definition, symbology).slice(-1);
  const starts = pathsOf(page, group?.rows ?? []).attributes.getDashStart.value;
  const degree = 512 / 360;
  expect([starts[0], starts[2]]).toEqual([0, 0]);
  expect(starts[1]).toBeCloseTo(degree, 5);
  expect(starts[4]).toBeCloseTo(2 * degree, 2);
});
