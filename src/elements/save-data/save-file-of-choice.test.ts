import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import { heldBase } from '../../core/data-client.js';
import { expandLayer } from '../../core/expand-layer.js';
import type { Sidecar } from '../../core/sidecar.js';
import { FakeRenderer } from '../../testing/fake-renderer.js';
import { gdalIsInstalled } from '../../testing/gdal.js';
import { gdalFeatures } from '../../testing/gdal-features.js';
import { smallCatalog } from '../../testing/small-catalog.js';
import { Viewer } from '../../viewer/viewer.js';
import { LocalDataClient } from '../../worker/local-data-client.js';
import type { SaveChoice } from './save-choice.js';
import { fileOfChoice } from './save-file-of-choice.js';

const published = (name: string) => readFileSync(new URL(`../../../public/geodata/${name}`, import.meta.url));
const id = 'own-stations';
let viewer: Viewer;

beforeAll(async () => {
  viewer = new Viewer({
    catalog: { ...smallCatalog, layers: [] },
    renderer: new FakeRenderer(),
    dataClient: new LocalDataClient(),
    geodataBase: 'https://host.example/geodata',
    locale: 'zh',
    theme: 'light',
  });
  viewer.showBasemap(false);
  const source = `${heldBase}${id}.fgb`;
  const definition = expandLayer(
    { id, source, title: 'Stations', symbology: { kind: 'symbols' } },
    'https://host.example/',
  );
  const sidecar: Sidecar = JSON.parse(published('stations.json').toString());
  await viewer.own.addEntry({
    kind: 'features',
    id,
    definition,
    file: new Blob([published('stations.fgb')]),
    sidecar,
    kept: false,
  });
});

async function saved(choice: Pick<SaveChoice, 'format' | 'crs'>): Promise<Blob> {
  const whole: SaveChoice = { layer: id, scope: 'all', ...choice };
  return (await fileOfChoice(viewer, whole, () => {}, new AbortController().signal)).file;
}

test.skipIf(!gdalIsInstalled())('a whole layer is the same in every format, as GDAL reads it', async () => {
  const text = await (await saved({ format: 'geojson', crs: '4326' })).text();
  const ours: FeatureCollection = JSON.parse(text);
  expect(ours.features.length).toBe(432);
  expect(text).toContain('ODbL');
  const byId = new Map(ours.features.map((feature) => [feature.properties?.['id'], feature]));
  const files = [
    ['flatgeobuf', 'stations.fgb', '4490'],
    ['shapefile', 'stations.zip', '4490'],
    ['kml', 'stations.kml', '4326'],
    ['geojson', 'stations.geojson', '4490'],
  ] as const;
  for (const [format, name, crs] of files) {
    const [layer] = await gdalFeatures(await saved({ format, crs }), name);
    expect([layer?.crs, layer?.features.length], format).toEqual([`EPSG:${crs}`, 432]);
    for (const { id: own, properties, geometry } of layer?.features ?? []) {
      // Of GeoJSON, GDAL has the id of the feature instead of a property that is the same.
      const original = byId.get(properties?.['id'] ?? own);
      expect(properties?.['name_zh'], `${format} ${properties?.['id']}`).toBe(original?.properties?.['name_zh']);
      expect(geometry).toEqual(original?.geometry);
    }
  }
});

test('the table has a row for each, and says whose they are', async () => {
  const text = await (await saved({ format: 'csv', crs: '4490' })).text();
  expect(text).toContain('CGCS2000（EPSG:4490');
  expect(text).toContain('ODbL 1.0');
});
