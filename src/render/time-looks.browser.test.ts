import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeaturePage } from '../core/columns.js';
import type { LineSymbology, PointSymbology } from '../core/layer-definition.js';
import { DrawnMap, layerOf } from './testing/drawn-map.js';
import { pageOf } from './testing/page-of.js';
import { uploadedDuring } from './testing/uploaded-bytes.js';

const ground = '248,246,241';
const red = { light: '#ff0000', dark: '#ff0000' };
const label = { en: 'x', zh: 'x' };
const time = { time: { column: 'opened' } };
const lines: LineSymbology = {
  kind: 'lines',
  column: 'kind',
  classes: [{ value: 'a', label, strokes: [{ color: red, widthPx: 10 }] }],
};
const symbols: PointSymbology = {
  kind: 'symbols',
  column: 'kind',
  classes: [
    { value: 'a', label, shape: 'square', color: red, sizePx: 60 },
    { value: 'b', label, shape: 'square', color: { light: '#0000ff', dark: '#0000ff' } },
  ],
  sizePx: 20,
};

/** Opened in 2005 and 2015, and undated. */
const openings = [
  [1, '2005-06-01'],
  [2, '2015-06-01'],
  [3, null],
] as const;
const [in2010, in2020] = [14_974, 18_627];

const roads: FeaturePage = pageOf(
  'LineString',
  openings.map(([lng, opened]) => ({
    geometry: {
      type: 'LineString',
      coordinates: [
        [lng, -1],
        [lng, 1],
      ],
    },
    properties: { id: `${lng}`, kind: 'a', opened },
  })),
);

let map: DrawnMap;
beforeEach(() => {
  map = new DrawnMap();
});
afterEach(() => {
  expect(map.failures).toEqual([]);
  map.remove();
});

/** Colours of the lines along their middle, those of the ground left out; and how much of each is seen. */
async function look(): Promise<{ colors: string[]; shares: number[] }> {
  const at = await map.look();
  const along = Array.from({ length: 100 }, (_, index) => (index - 50) / 100);
  const seen = openings.map(([lng]) => along.map((lat) => at(lng, lat)).filter((color) => color !== ground));
  return { colors: seen.map((colors) => mostOf(colors)), shares: seen.map(({ length }) => length / along.length) };
}

function mostOf(colors: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 'nothing';
}

test('without a day all lines are alike; on a day those without a date are fainter and dashed', async () => {
  await map.draw([layerOf(roads, lines, time)]);
  expect(await look()).toEqual({ colors: ['255,0,0', '255,0,0', '255,0,0'], shares: [1, 1, 1] });
  await map.draw([layerOf(roads, lines, time)], { day: in2020 });
  const { colors, shares } = await look();
  expect(colors.slice(0, 2)).toEqual(['255,0,0', '255,0,0']);
  const [red, green] = colors[2]?.split(',').map(Number) ?? [];
  expect(red).toBeGreaterThan(245);
  expect(green).toBeGreaterThan(80);
  expect(green).toBeLessThan(140);
  expect(shares.slice(0, 2)).toEqual([1, 1]);
  expect(shares[2]).toBeGreaterThan(0.6);
  expect(shares[2]).toBeLessThan(0.95);
});

test('lines that began since a day stand out in a halo, and the others step back; nothing is uploaded', async () => {
  const layer = layerOf(roads, lines, time);
  await map.draw([layer], { day: in2020 });
  const uploaded = await uploadedDuring(() => map.draw([layer], { day: in2020, sinceDay: in2010 }));
  expect(uploaded).toBeLessThan(3000);
  const { colors } = await look();
  expect(colors[1]).toBe('255,0,0');
  for (const faint of [colors[0], colors[2]]) {
    const [, green = 0, blue = 0] = faint?.split(',').map(Number) ?? [];
    expect(Math.min(green, blue)).toBeGreaterThan(140);
  }
  const at = await map.look();
  // Half a line is 3.8 px wide here, and its halo two more.
  expect([at(1.95, 0), at(0.95, 0)]).toEqual(['255,201,51', ground]);
  expect((await map.click(1, 0)).map(({ id }) => id)).toEqual(['1']);
});

test('symbols of a class have its size, larger ones below; those that are older step back', async () => {
  const point = (lng: number, lat: number, kind: string, opened: string | null) => ({
    geometry: { type: 'Point' as const, coordinates: [lng, lat] },
    properties: { id: `${lng} ${kind}`, kind, opened },
  });
  const sites = pageOf('Point', [
    point(1, 0, 'a', '2005-06-01'),
    point(3, 0, 'a', '2015-06-01'),
    point(3.05, 0, 'b', '2015-06-01'),
    point(2, 0.8, 'b', null),
  ]);
  await map.draw([layerOf(sites, symbols, time)], { day: in2020, sinceDay: in2010 });
  const at = await map.look();
  expect([at(3, 0.12), at(3.05, 0), at(3, 0.3)]).toEqual(['255,0,0', '0,0,255', ground]);
  const [, green = 0] = at(1, 0.12).split(',').map(Number);
  expect(green).toBeGreaterThan(140);
  expect(at(2, 0.8)).not.toBe('0,0,255');
  expect((await map.click(2.88, 0.1)).map(({ id }) => id)).toEqual(['3 a']);
  expect((await map.click(3.05, 0)).map(({ id }) => id)).toEqual(['3.05 b', '3 a']);
});
