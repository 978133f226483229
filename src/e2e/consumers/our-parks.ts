import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import { GeometryType } from '../../core/geometry-type.js';
import { encodeFlatGeobuf } from '../../flatgeobuf/encode.js';

/** The middle of the park, which is somewhere in Langfang. */
export const parkCenter: readonly [lng: number, lat: number] = [116.7, 39.52];

/** What the host's file says of its only park. */
export const parkProperties = { id: 'p1', kind: 'park', name_en: 'Station Park', name_zh: '站前公园', trees: 1234 };

const half = 0.06;

/** Writes `parks.fgb` and the same as `parks.geojson` into a folder: data of a site, which the atlas has never seen. */
export function writeParks(folder: string): void {
  const [lng, lat] = parkCenter;
  const ring = [
    [lng - half, lat - half],
    [lng + half, lat - half],
    [lng + half, lat + half],
    [lng - half, lat + half],
    [lng - half, lat - half],
  ];
  const park: Feature = {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: parkProperties,
  };
  const column = (name: string, type: 'string' | 'int') => ({ name, type, title: name, description: '' });
  const columns = [
    ...['id', 'kind', 'name_en', 'name_zh'].map((name) => column(name, 'string')),
    column('trees', 'int'),
  ];
  mkdirSync(folder, { recursive: true });
  const described = { name: 'parks', title: '', description: '', geometryType: GeometryType.Polygon, columns };
  writeFileSync(join(folder, 'parks.fgb'), encodeFlatGeobuf([park], described));
  writeFileSync(join(folder, 'parks.geojson'), JSON.stringify({ type: 'FeatureCollection', features: [park] }));
}
