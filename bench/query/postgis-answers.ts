import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import type { FeaturePage } from '../../src/core/columns.js';
import { decodeFlatGeobuf } from '../../src/flatgeobuf/decode.js';
import { median } from '../median.js';
import type { PostGis } from './postgis.js';
import {
  corridorLine,
  corridorMeters,
  nearestCount,
  nearestFrom,
  provinceOutline,
  type QueryCase,
} from './query-cases.js';

/** What PostGIS is asked; it gives a number of features. */
function sqlOf(asked: QueryCase, table: string): string {
  switch (asked) {
    // The buffer on the ellipsoid's own projection, then the index and the exact test: faster than `ST_DWithin` on geography.
    case 'corridor':
      return `SELECT count(*) FROM (SELECT id, geom FROM ${table} WHERE ST_Intersects(geom, (SELECT ST_Buffer(ST_GeomFromText('${wkt('LINESTRING', corridorLine().coordinates)}', 4326)::geography, ${corridorMeters})::geometry))) AS found;`;
    case 'province':
      return `SELECT count(*) FROM ${table} WHERE ST_Within(geom, ST_GeomFromText('POLYGON(${provinceOutline()
        .coordinates.map((ring) => `(${positions(ring)})`)
        .join(',')})', 4326));`;
    case 'nearest':
      return `SELECT count(*) FROM (SELECT id FROM ${table} ORDER BY geom <-> ST_GeomFromText('POINT(${nearestFrom.coordinates.join(' ')})', 4326) LIMIT ${nearestCount}) AS found;`;
  }
}

/** Loads a file into a table, once. */
export async function loadPostGis(server: PostGis, table: string, path: string): Promise<void> {
  await server.load(table, wktRows(decodeFlatGeobuf(new Uint8Array(readFileSync(path)))));
}

/** Asks several times; gives the median of the times, and what was found. */
export async function askPostGis(server: PostGis, asked: QueryCase, table: string, runs: number) {
  const replies: { milliseconds: number; found: number }[] = [];
  for (let run = 0; run < runs + 2; run++) replies.push(await server.timed(sqlOf(asked, table)));
  const counted = replies.slice(2);
  return { milliseconds: median(counted.map(({ milliseconds }) => milliseconds)), found: counted[0]?.found ?? 0 };
}

function* wktRows({ geometry, featureCount, geometryType }: FeaturePage): Generator<string> {
  const { positions: all, ringStarts, featureStarts, partStarts } = geometry;
  for (let row = 0; row < featureCount; row++) {
    const first = ringStarts[partStarts[featureStarts[row] ?? 0] ?? 0] ?? 0;
    const end = ringStarts[partStarts[featureStarts[row + 1] ?? 0] ?? 0] ?? 0;
    const line = Array.from(
      { length: end - first },
      (_, at): Position => [all[(first + at) * 2] ?? 0, all[(first + at) * 2 + 1] ?? 0],
    );
    yield wkt(geometryType === 1 ? 'POINT' : 'LINESTRING', line);
  }
}

function wkt(type: 'POINT' | 'LINESTRING', line: readonly Position[]): string {
  return `${type}(${positions(line)})`;
}

function positions(line: readonly Position[]): string {
  return line.map(([lng, lat]) => `${lng} ${lat}`).join(',');
}
