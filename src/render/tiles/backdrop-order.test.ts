import { expect, it } from 'vitest';
import { type MapStyle, mapStyle } from '../map-style.js';
import { withBackdrop } from './backdrop-order.js';
import { rasterLayer } from './opened-tiles.js';

const style: MapStyle = mapStyle(
  {
    locale: 'en',
    theme: 'light',
    basemapShown: true,
    basemap: {},
    layers: [],
    selection: null,
    hover: null,
    cursor: null,
    day: null,
    sinceDay: null,
    answer: [],
    shapes: [],
    drawing: { shapes: [], selected: null },
  },
  [0, 0, 1, 1],
);
const other = rasterLayer('tiles-1-0', 1);
const above = rasterLayer('tiles-2-0', 0.5);
const ids = (made: MapStyle) => made.layers.map(({ id }) => id);

it('another base map lies above everything of the offline one and below the themes', () => {
  const order = ids(withBackdrop(style, { basemap: [other], overlays: [above], atlasLabels: false }));
  const at = order.indexOf('tiles-1-0');
  expect(order[0]).toBe('ground');
  expect(order.slice(1, at).every((id) => id.startsWith('under-'))).toBe(true);
  expect(order.slice(at)).toEqual(['tiles-1-0', 'tiles-2-0', ...order.filter((id) => id.includes('slot-'))]);
});

it('names and boundaries of the offline one stay above where they are wanted', () => {
  const order = ids(withBackdrop(style, { basemap: [other], overlays: [], atlasLabels: true }));
  const at = order.indexOf('tiles-1-0');
  const kept = order.slice(at).filter((id) => !id.includes('slot-') && id !== 'tiles-1-0');
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.every((id) => !id.startsWith('under-'))).toBe(true);
  expect(order.slice(0, at)).toContain('under-rivers');
});

it('tiles alone lie above the ground and below water, boundaries and themes', () => {
  const order = ids(withBackdrop(style, { basemap: [], overlays: [above], atlasLabels: true }));
  expect(order.indexOf('tiles-2-0')).toBe(order.indexOf('floor-of-slot-areas') - 1);
  expect(order.indexOf('tiles-2-0')).toBeGreaterThan(order.indexOf('urban'));
  expect(order.indexOf('tiles-2-0')).toBeLessThan(order.indexOf('rivers'));
});

it('what the atlas writes is set in a font that the style has', () => {
  const made = withBackdrop(style, { basemap: [other], overlays: [], atlasLabels: true }, ['Noto Sans Regular']);
  const written = made.layers.filter(({ type }) => type === 'symbol');
  expect(written.length).toBeGreaterThan(0);
  expect(
    written.every((layer) => layer.type === 'symbol' && String(layer.layout?.['text-font']) === 'Noto Sans Regular'),
  ).toBe(true);
});
