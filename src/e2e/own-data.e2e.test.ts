import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { gdalIsInstalled } from '../testing/gdal.js';
import { seededRandom } from '../testing/seeded-random.js';
import { clickCenter, flyTo, mapOf, panelName, panelRows } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { addFileOfDisk, metresBetween, positionsBy } from './own-file.js';

/* Files as planners have them, written by GDAL, in the built atlas. */

const folder = mkdtempSync(join(tmpdir(), 'jjj-own-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Places with Chinese names, WGS 84. */
const places = [
  ['雄县站', 116.1083, 38.9946],
  ['容城', 115.8611, 39.0427],
  ['白洋淀', 115.9993, 38.9231],
] as const;

function gdal(program: string, parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return stdout;
}

/** Packs a folder as a planner sends it. */
function zipFolder(name: string): void {
  const files = readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file))] as const);
  writeFileSync(join(folder, `${name}.zip`), zipSync(Object.fromEntries(files)));
}

function csvOfPlaces(): string {
  const path = join(folder, 'places.csv');
  writeFileSync(path, ['name,lon,lat', ...places.map((each) => each.join(','))].join('\n'));
  return path;
}

const csvOptions = [
  '-s_srs',
  'EPSG:4326',
  '-oo',
  'X_POSSIBLE_NAMES=lon',
  '-oo',
  'Y_POSSIBLE_NAMES=lat',
  '-oo',
  'KEEP_GEOM_COLUMNS=NO',
];

function expectOnTheirPlaces(found: ReadonlyMap<string, readonly [number, number]>, within: number): void {
  expect([...found.keys()].sort()).toEqual(places.map(([name]) => name).sort());
  for (const [name, lng, lat] of places) {
    expect(metresBetween(found.get(name) ?? [0, 0], [lng, lat])).toBeLessThan(within);
  }
}

let atlas: OpenAtlas;
beforeAll(async () => {
  atlas = await openAtlas();
});
afterAll(() => atlas.close());

describe.skipIf(!gdalIsInstalled())('a file written by GDAL', () => {
  test('a GBK shapefile in CGCS2000 / 3-degree zone 39 lands on its place within a metre', async () => {
    const target = ['-t_srs', 'EPSG:4547', '-lco', 'ENCODING=CP936'];
    gdal('ogr2ogr', ['-f', 'ESRI Shapefile', 'survey', csvOfPlaces(), ...csvOptions, ...target]);
    zipFolder('survey');
    const layer = await addFileOfDisk(atlas.page, join(folder, 'survey.zip'));
    expectOnTheirPlaces(await positionsBy(atlas.page, layer, 'name'), 1);
    await flyTo(atlas.page, [places[0][1], places[0][2]], 13);
    await clickCenter(atlas.page);
    expect([...(await panelRows(atlas.page)).values()]).toContain('雄县站');
    await takeScreenshot(atlas.page, 'own-shapefile');
  });

  test('a million points of a FlatGeobuf file open, pan and answer a click', async () => {
    const random = seededRandom(5);
    const lines = ['id,lon,lat'];
    for (let id = 0; id < 1_000_000; id++)
      lines.push(`${id},${(113.5 + random() * 6).toFixed(6)},${(36 + random() * 6).toFixed(6)}`);
    lines.push('1000000,116.4,39.9');
    writeFileSync(join(folder, 'million.csv'), lines.join('\n'));
    gdal('ogr2ogr', ['-f', 'FlatGeobuf', 'million.fgb', 'million.csv', '-a_srs', 'EPSG:4326', ...csvOptions.slice(2)]);
    const layer = await addFileOfDisk(atlas.page, join(folder, 'million.fgb'));
    await flyTo(atlas.page, [116.4, 39.9], 14);
    await clickCenter(atlas.page);
    await panelName(atlas.page);
    const selection = await mapOf(atlas.page).evaluate((map) => (map as JjjMap).viewer?.state.selection);
    expect(selection).toEqual({ layer, id: '1000000' });
    await takeScreenshot(atlas.page, 'own-million-points');
  });
});

test('a table with GCJ-02 coordinates lands on its place within a metre when they are declared', async () => {
  // Made by the published algorithm: see docs/datums.md.
  const { transformationOf } = await import('../core/datum/transformation.js');
  const { fromWgs84 } = await transformationOf('GCJ-02');
  const rows = places.map(([name, lng, lat]) =>
    [name, ...fromWgs84(lng, lat).map((each) => each.toFixed(8))].join(','),
  );
  const path = join(folder, 'amap.csv');
  writeFileSync(path, ['name,lng_gcj02,lat_gcj02', ...rows].join('\n'));
  const coordinates = { x: 'lng_gcj02', y: 'lat_gcj02' };
  const layer = await addFileOfDisk(atlas.page, path, { crs: 'GCJ-02', coordinates });
  expectOnTheirPlaces(await positionsBy(atlas.page, layer, 'name'), 1);
});

test('what a file does to the map is nothing when it is refused', async () => {
  const path = join(folder, 'broken.geojson');
  writeFileSync(path, '{"type":"FeatureCollection","features":[');
  await expect(addFileOfDisk(atlas.page, path)).rejects.toThrow(/broken\.geojson/);
  atlas.expectQuiet();
});
