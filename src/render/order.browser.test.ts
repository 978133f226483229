import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LineSymbology } from '../core/layer-definition.js';
import { DrawnMap, layerOf } from './testing/drawn-map.js';
import { pageOf } from './testing/page-of.js';

const lines = (color: string): LineSymbology => ({
  kind: 'lines',
  column: 'kind',
  classes: [
    { value: 'a', label: { en: 'x', zh: 'x' }, strokes: [{ color: { light: color, dark: color }, widthPx: 8 }] },
  ],
});
const line = (...coordinates: [number, number][]) =>
  pageOf('LineString', [{ geometry: { type: 'LineString', coordinates }, properties: { id: '1', kind: 'a' } }]);
const eastward = { ...layerOf(line([1, 0], [3, 0]), lines('#ff0000')), id: 'east' };
const northward = { ...layerOf(line([2, -1], [2, 1]), lines('#0000ff')), id: 'north' };

let map: DrawnMap;
beforeEach(() => {
  map = new DrawnMap();
});
afterEach(() => map.remove());

test('what is higher in the list lies on top, whichever came first', async () => {
  await map.draw([northward]);
  await map.draw([eastward, northward]);
  expect((await map.look())(2, 0)).toBe('0,0,255');
  await map.draw([northward, eastward]);
  expect((await map.look())(2, 0)).toBe('255,0,0');
});
