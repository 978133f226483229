import type { LayerSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { presentedLayers } from './presented-style.js';

const layers: readonly LayerSpecification[] = [
  { id: 'a', type: 'line', source: 's', paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 9, 2] } },
  { id: 'b', type: 'symbol', source: 's', layout: { 'text-size': 10 }, paint: { 'text-halo-width': 2 } },
  { id: 'frame-edge', type: 'line', source: 's', paint: { 'line-width': 4 } },
  { id: 'd', type: 'background', paint: { 'background-color': '#ffffff' } },
];

test('makes writing larger and lines heavier, at every zoom', () => {
  const [line, symbol, edge, ground] = presentedLayers(layers);
  expect(line).toMatchObject({ paint: { 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1.5, 9, 3] } });
  expect(symbol).toMatchObject({ layout: { 'text-size': 15 }, paint: { 'text-halo-width': 3 } });
  expect([edge, ground]).toEqual([layers[2], layers[3]]);
});
