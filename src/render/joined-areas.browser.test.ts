import { afterEach, beforeEach, expect, test } from 'vitest';
import { classOf } from '../core/class-breaks.js';
import type { ChoroplethSymbology, LineSymbology } from '../core/layer-definition.js';
import { rampColors } from '../core/palettes.js';
import { DrawnMap, layerOf } from './testing/drawn-map.js';
import { pageOf, square } from './testing/page-of.js';
import { uploadedDuring } from './testing/uploaded-bytes.js';

const ground = '248,246,241';
const label = { en: 'x', zh: 'x' };
const outline = { color: { light: '#ffffff', dark: '#ffffff' }, widthPx: 0.2 };

/** Rows of squares, half a degree wide; the last of each row has no figure. */
const units = Array.from({ length: 32 }, (_, index) => ({
  id: String(110_101 + index),
  lng: 0.2 + (index % 8) * 0.45,
  lat: -1 + Math.floor(index / 8) * 0.45,
}));
const page = pageOf(
  'Polygon',
  units.map(({ id, lng, lat }) => ({
    geometry: { type: 'Polygon', coordinates: [square(lng, lat, 0.4)] },
    properties: { id },
  })),
);

function figures(factor: number): Record<string, number> {
  return Object.fromEntries(units.filter((_, index) => index % 8 < 7).map(({ id }, index) => [id, index * factor]));
}

function choropleth(breaks: number[], palette: string, reversed = false): ChoroplethSymbology {
  const classification = { method: 'manual', breaks } as const;
  return { kind: 'choropleth', column: 'mapped', classification, palette, reversed, outline };
}

function areas(values: Record<string, number>, symbology: ChoroplethSymbology) {
  return layerOf(page, symbology, { joins: [{ column: 'mapped', label, values }] });
}

function rgb(hex = ''): string {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join();
}

let map: DrawnMap;
beforeEach(() => {
  map = new DrawnMap();
});
afterEach(() => {
  expect(map.failures).toEqual([]);
  map.remove();
});

/** Expects every unit with a figure in the colour of its class, and the others hatched. */
async function expectColors(values: Record<string, number>, symbology: ChoroplethSymbology) {
  const { classification, palette } = symbology;
  const at = await map.look();
  const { breaks } = classification;
  const colors = rampColors(palette, breaks.length + 1, 'light', symbology);
  for (const { id, lng, lat } of units) {
    const value = values[id];
    const inside = Array.from({ length: 12 }, (_, step) => at(lng + 0.1 + step / 60, lat + 0.2));
    if (value === undefined) {
      expect(inside).toContain(ground);
      expect(new Set(inside).size).toBeGreaterThan(1);
    } else expect(new Set(inside)).toEqual(new Set([rgb(colors[classOf(value, breaks)])]));
  }
}

test('joined figures are drawn in the colours of their classes; who has none is hatched', async () => {
  const symbology = choropleth([6, 12, 20], 'yellow-green-blue');
  await map.draw([areas(figures(1), symbology)]);
  await expectColors(figures(1), symbology);
  expect((await map.click(0.4, -0.8)).map(({ id }) => id)).toEqual(['110101']);
});

test('another classification, palette or indicator recolours the areas without writing a vertex', async () => {
  // Twice: deck.gl sets all its uniforms once more with its second picture.
  for (const breaks of [
    [5, 10],
    [6, 12, 20],
  ]) {
    await map.draw([areas(figures(1), choropleth(breaks, 'yellow-green-blue'))]);
  }
  const others = [
    [figures(1), choropleth([1, 2, 3, 4, 5, 6, 7, 8], 'blue-purple')],
    [figures(2.5), choropleth([30, 40], 'greens', true)],
  ] as const;
  for (const [values, symbology] of others) {
    // The corners of these squares are 6 kB, and uniforms are written through the same target.
    expect(await uploadedDuring(() => map.draw([areas(values, symbology)]))).toBeLessThan(3000);
    await expectColors(values, symbology);
  }
});

test('lines whose classes are joined change with the join; who is in none has the class of no value', async () => {
  const borders = pageOf(
    'LineString',
    [1, 2, 3].map((lng) => ({
      geometry: {
        type: 'LineString',
        coordinates: [
          [lng, -1],
          [lng, 1],
        ],
      },
      properties: { id: `b${lng}` },
    })),
  );
  const strokes = (color: string) => [{ color: { light: color, dark: color }, widthPx: 8 }];
  const symbology: LineSymbology = {
    kind: 'lines',
    column: 'mapped',
    classes: [
      { value: null, label, strokes: strokes('#808080') },
      { value: '0', label, strokes: strokes('#ff0000') },
      { value: '1', label, strokes: strokes('#0000ff') },
    ],
  };
  const seen = async (values: Record<string, string>) => {
    await map.draw([layerOf(borders, symbology, { joins: [{ column: 'mapped', label, values }] })]);
    const at = await map.look();
    return [1, 2, 3].map((lng) => at(lng, 0)).join(' ');
  };
  expect(await seen({ b1: '0', b2: '1' })).toBe('255,0,0 0,0,255 128,128,128');
  expect(await seen({ b1: '1', b3: '0' })).toBe('0,0,255 128,128,128 255,0,0');
});
