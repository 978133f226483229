import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeaturePage } from '../core/columns.js';
import type { LineSymbology, PointSymbology, PolygonSymbology, Symbology } from '../core/layer-definition.js';
import type { Scene, SceneLayer } from '../core/scene.js';
import { PartArenas } from './part-arenas.js';
import { DrawnMap, layerOf } from './testing/drawn-map.js';
import { MemoryDevice } from './testing/memory-device.js';
import { pageOf, square } from './testing/page-of.js';
import { uploadedDuring } from './testing/uploaded-bytes.js';
import { themeLayers, visibleParts } from './theme-layers.js';

const ground = '248,246,241';
const [red, blue] = ['#ff0000', '#0000ff'].map((color) => ({ light: color, dark: color }));
const label = { en: 'x', zh: 'x' };
const stroke = (color = red) => [{ color: color ?? { light: '#000000', dark: '#000000' }, widthPx: 6 }];
const lines: LineSymbology = {
  kind: 'lines',
  column: 'kind',
  classes: [
    { value: 'a', label, strokes: stroke(red) },
    { value: 'b', label, strokes: stroke(blue) },
  ],
};
const symbols: PointSymbology = {
  kind: 'symbols',
  column: 'kind',
  classes: [{ value: 'a', label, shape: 'square', color: stroke(red)[0]?.color ?? { light: '', dark: '' } }],
  sizePx: 20,
};
const polygons: PolygonSymbology = {
  kind: 'polygons',
  column: 'kind',
  classes: [{ value: 'a', label, fill: stroke(red)[0]?.color ?? { light: '', dark: '' }, strokes: stroke(blue) }],
};

interface LineFacts {
  readonly kind?: string;
  readonly opened?: string | null;
}

/** A page of one vertical line of two degrees. */
function lineAt(lng: number, id: string, { kind = 'a', opened = null }: LineFacts = {}): FeaturePage {
  const coordinates = [
    [lng, -1],
    [lng, 1],
  ];
  return pageOf('LineString', [
    { geometry: { type: 'LineString', coordinates }, properties: { id, kind, opened } },
    { geometry: null, properties: { id: 'nowhere', kind, opened } },
  ]);
}

function pagesOf(pages: readonly FeaturePage[], symbology: Symbology, more = {}): SceneLayer {
  const [first] = pages;
  if (!first) throw new Error('a part of a test has a page');
  const layer = layerOf(first, symbology, more);
  return { ...layer, parts: layer.parts.map((part) => ({ ...part, pages })) };
}

/** The same part with other pages. */
function withPages(layer: SceneLayer, pages: readonly FeaturePage[]): SceneLayer {
  return { ...layer, parts: layer.parts.map((part) => ({ ...part, pages })) };
}

let map: DrawnMap;
beforeEach(() => {
  map = new DrawnMap();
});
afterEach(() => {
  expect(map.failures).toEqual([]);
  map.remove();
});

/** Three hundred lines beside one another; the last one is at 3.5°. */
const many = Array.from({ length: 300 }, (_, index) => lineAt(index < 299 ? 0.2 + index / 150 : 3.5, `line-${index}`));

test('a feature in the last of more than 255 pages is picked, with its page and row', async () => {
  await map.draw([pagesOf(many, lines)]);
  expect(await map.click(2.9, 0)).toEqual([]);
  const [hit, ...others] = await map.click(3.5, 0);
  expect([hit?.id, hit?.page === many[299], others.length]).toEqual(['line-299', true, 0]);
  expect((await map.click(0.2, 0)).some(({ page }) => page === many[0])).toBe(true);
});

test('a part takes at most sixteen layers of deck.gl, however many pages it has', () => {
  for (const symbology of [lines, symbols, polygons]) {
    const scene: Scene = { ...emptyScene, layers: [pagesOf(many, symbology)] };
    const arenas = new PartArenas(new MemoryDevice().asDevice, 1e9);
    arenas.want(visibleParts(scene, 10));
    const own = themeLayers(scene, 10, arenas).filter(({ id }) => id.startsWith(`${symbology.kind}/`));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThanOrEqual(16);
  }
});

const emptyScene: Scene = {
  locale: 'en',
  theme: 'light',
  basemap: {},
  basemapShown: false,
  layers: [],
  selection: null,
  hover: null,
  cursor: null,
  day: null,
  sinceDay: null,
  answer: [],
  shapes: [],
  drawing: { shapes: [], selected: null },
};

test('pages come and go on screen without the others being uploaded again', async () => {
  const layer = pagesOf(many.slice(0, 299), lines);
  const first = await uploadedDuring(() => map.draw([layer]));
  expect(first).toBeGreaterThan(299 * 2 * 28);
  const more = await uploadedDuring(() => map.draw([withPages(layer, many)]));
  expect(more).toBeLessThan(500);
  expect((await map.look())(3.5, 0)).toBe('255,0,0');
  await map.draw([withPages(layer, many.slice(0, 299))]);
  expect((await map.look())(3.5, 0)).toBe(ground);
  expect(await map.click(3.5, 0)).toEqual([]);
});

test('of two pages, a later class lies above an earlier one wherever it was read', async () => {
  const [over, under] = [lineAt(2, 'over', { kind: 'b' }), lineAt(2, 'under')] as const;
  const layer = pagesOf([over], lines);
  await map.draw([layer]);
  await map.draw([withPages(layer, [over, under])]);
  expect((await map.look())(2, 0)).toBe('0,0,255');
  expect((await map.click(2, 0)).map(({ id }) => id)).toEqual(['over', 'under']);
});

test('on a day, features that begin later are neither seen nor picked; those without a date are', async () => {
  const pages = [
    lineAt(1, 'early', { opened: '2008-08-01' }),
    lineAt(2, 'late', { opened: '2019-12-30' }),
    lineAt(3, 'undated'),
  ];
  const layers = [pagesOf(pages, lines, { time: { column: 'opened' } })];
  const seen = async (day: number | null) => {
    await map.draw(layers, { day });
    const at = await map.look();
    const clicked = [];
    for (const lng of [1, 2, 3]) clicked.push((await map.click(lng, 0)).length);
    // Lines without a date are dashed: one of these places is in no gap.
    const isSeen = (lng: number) => [0, 0.05, 0.1, 0.15].some((lat) => at(lng, lat) !== ground);
    return [...[1, 2, 3].map((lng) => Number(isSeen(lng))), ...clicked].join('');
  };
  expect(await seen(null)).toBe('111111');
  expect(await seen(14_100)).toBe('101101');
  expect(await seen(14_000)).toBe('001001');
  expect(await seen(20_000)).toBe('111111');
});

test('a part without a time does not change with the day', async () => {
  await map.draw([pagesOf([lineAt(2, 'late', { opened: '2019-12-30' })], lines)], { day: 0 });
  expect((await map.look())(2, 0)).toBe('255,0,0');
});

test('another theme, day or colours upload no vertices', async () => {
  const blueLines = { ...lines, classes: lines.classes.map((each) => ({ ...each, strokes: stroke(blue) })) };
  const timed = (symbology: Symbology) => pagesOf(many, symbology, { time: { column: 'opened' } });
  await map.draw([timed(lines)]);
  // MapLibre uploads a little of its own, and uniforms are written through the same target.
  const few = (many.length * 2 * 28) / 3;
  expect(await uploadedDuring(() => map.draw([timed(lines)], { theme: 'dark' }))).toBeLessThan(few);
  expect(await uploadedDuring(() => map.draw([timed(lines)], { day: 9000 }))).toBeLessThan(few);
  expect(await uploadedDuring(() => map.draw([timed(blueLines)]))).toBeLessThan(few);
  expect((await map.look())(3.5, 0)).toBe('0,0,255');
});

test('polygons and symbols of many pages are all drawn', async () => {
  const areas = [0.5, 1.5, 2.5].map((lng) =>
    pageOf('Polygon', [
      { geometry: { type: 'Polygon', coordinates: [square(lng, -1, 0.5)] }, properties: { id: `${lng}`, kind: 'a' } },
    ]),
  );
  const sites = [0.5, 1.5, 2.5].map((lng) =>
    pageOf('Point', [
      { geometry: { type: 'Point', coordinates: [lng, 0.5] }, properties: { id: `${lng}`, kind: 'a' } },
    ]),
  );
  await map.draw([pagesOf(areas, polygons), pagesOf(sites, symbols)]);
  const at = await map.look();
  for (const lng of [0.5, 1.5, 2.5]) expect([at(lng + 0.25, -0.75), at(lng, 0.5)]).toEqual(['255,0,0', '255,0,0']);
  expect(at(0.5, -0.75)).toBe('0,0,255');
  const hit = (await map.click(2.75, -0.75))[0];
  expect([hit?.id, hit?.page === areas[2]]).toEqual(['2.5', true]);
  expect((await map.click(2.5, 0.5))[0]?.page).toBe(sites[2]);
});

test('many pages come back by themselves after the graphics were lost', async () => {
  await map.draw([pagesOf(many, lines)]);
  for (const canvas of map.container.querySelectorAll('canvas')) {
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  await map.renderer.whenDrawn();
  expect((await map.look())(3.5, 0)).toBe('255,0,0');
  expect((await map.click(3.5, 0))[0]?.page).toBe(many[299]);
});
