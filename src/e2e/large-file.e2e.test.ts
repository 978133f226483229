import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Feature } from 'geojson';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AtlasServer, serveAtlas } from '../../scripts/atlas-server.js';
import { GeometryType } from '../core/geometry-type.js';
import type { LedgerEntry } from '../core/ledger.js';
import type { JjjMap } from '../elements/map/map.js';
import { encodeFlatGeobuf } from '../flatgeobuf/encode.js';
import { seededRandom } from '../testing/seeded-random.js';
import { clickCenter, flyTo, mapOf } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { countChanged } from './pixels.js';

/* A page of somebody with a large file of their own: sections of roads around Beijing, one in each of many places. */

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const perSide = 160;
const spacing = 0.02;
const corner = [115, 38.5] as const;
const middle = [116.4, 39.9] as const;

/** A short road from west to east through every point of a grid; each belongs to a year. */
function roads(): Uint8Array {
  const random = seededRandom(3);
  const features = Array.from({ length: perSide ** 2 }, (_, place): Feature => {
    const [lng, lat] = [corner[0] + (place % perSide) * spacing, corner[1] + Math.floor(place / perSide) * spacing];
    const coordinates = Array.from({ length: 9 }, (_, vertex) => [lng + (vertex - 4) * 0.001, lat]);
    const properties = { id: `r${place}`, kind: 'road', year: 1990 + Math.floor(random() * 30), note: 'x'.repeat(60) };
    return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties };
  });
  const column = (name: string, type: 'string' | 'int') => ({ name, type, title: name, description: '' });
  return encodeFlatGeobuf(features, {
    name: 'roads',
    title: '',
    description: '',
    geometryType: GeometryType.LineString,
    columns: [column('id', 'string'), column('kind', 'string'), column('year', 'int'), column('note', 'string')],
  });
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Roads</title>
  <link rel="icon" href="data:,"><script type="module" src="lib/jjj-atlas.js"></script>
  <script type="module" src="roads.js"></script></head>
  <body><h1>Roads</h1><jjj-map layers="" basemap="none"></jjj-map></body></html>`;

const script = `const text = (en) => ({ en, zh: en });
const map = document.querySelector('jjj-map');
map.center = [${middle}];
map.zoom = 11;
map.layers = [{
  id: 'roads', title: text('Roads'), description: text('Roads'), visible: true, opacity: 1,
  variants: [{ id: 'all', title: text('All'), parts: [{
    id: 'sections', source: 'geodata/roads.fgb', idColumn: 'id', name: {}, time: { column: 'year' },
    attributes: [{ column: 'year' }],
    symbology: { kind: 'lines', column: 'kind', classes: [
      { value: 'road', label: text('Road'), strokes: [{ color: { light: '#c81e1e', dark: '#ff6b6b' }, widthPx: 4 }] },
    ] },
  }] }],
}];`;

let folder: string;
let server: AtlasServer;
let atlas: OpenAtlas;
let fileBytes: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jjj-large-'));
  cpSync(dist, folder, { recursive: true });
  const file = roads();
  fileBytes = file.length;
  writeFileSync(join(folder, 'geodata/roads.fgb'), file);
  writeFileSync(join(folder, 'roads.html'), page);
  writeFileSync(join(folder, 'roads.js'), script);
  server = await serveAtlas({ root: folder, host: '127.0.0.1' });
  atlas = await openAtlas({ path: `${server.url}roads.html` });
});

afterAll(async () => {
  await atlas?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function spent(): Promise<LedgerEntry> {
  const entries = await mapOf(atlas.page).evaluate((element) => (element as JjjMap).ledger());
  const entry = entries.find(({ url }) => url.endsWith('/roads.fgb'));
  if (!entry) throw new Error('The ledger does not know the file.');
  return entry;
}

test('a view of a large file fetches a small part of it', async () => {
  const { bytesFetched, fileBytes: said } = await spent();
  expect(said).toBe(fileBytes);
  expect(bytesFetched).toBeGreaterThan(12_000);
  expect(bytesFetched).toBeLessThan(fileBytes / 8);
  await takeScreenshot(atlas.page, 'large-file');
});

test('a click finds the section in its page', async () => {
  await flyTo(atlas.page, middle, 13);
  await clickCenter(atlas.page);
  await atlas.page.waitForFunction(() => {
    const map = document.querySelector('jjj-map') as JjjMap | null;
    return map?.viewer?.state.selection !== null;
  });
  const place = 70 * perSide + 70;
  const chosen = await mapOf(atlas.page).evaluate((element, lngLat) => {
    const { viewer } = element as JjjMap;
    const selection = viewer?.state.selection ?? null;
    const details = selection && viewer?.details(selection);
    return (element as JjjMap).featuresAt(lngLat).then((found) => ({ selection, details, found }));
  }, middle);
  expect(chosen.selection).toEqual({ layer: 'roads', id: `r${place}` });
  expect(chosen.details?.properties['id']).toBe(`r${place}`);
  expect(chosen.found[0]).toMatchObject({ layer: 'roads', id: `r${place}`, properties: { kind: 'road' } });
  await mapOf(atlas.page).evaluate((element) => (element as JjjMap).viewer?.select(null));
});

test('panning one screen and back costs nothing on the way back', async () => {
  await flyTo(atlas.page, middle, 12);
  await flyTo(atlas.page, [116.7, 39.9], 12);
  const away = await spent();
  await flyTo(atlas.page, middle, 12);
  const back = await spent();
  expect(back.requests).toBe(away.requests);
  expect(back.bytesFetched).toBe(away.bytesFetched);
});

test('a year hides what begins later, without another request', async () => {
  const before = await spent();
  const all = await mapOf(atlas.page).screenshot();
  await mapOf(atlas.page).evaluate(async (element) => {
    (element as JjjMap).year = 1989;
    await (element as JjjMap).updateComplete;
    await (element as JjjMap).whenReady();
  });
  const none = await mapOf(atlas.page).screenshot();
  expect((await countChanged(all, none)).changed).toBeGreaterThan(2000);
  expect((await spent()).requests).toBe(before.requests);
});

test('nothing else went wrong', () => {
  expect(atlas.consoleErrors).toEqual([]);
  expect(atlas.foreignRequests).toEqual([]);
});
