import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type MapServer, type ServedTable, startMapServer } from './map-server.js';
import { type PostgisCluster, startPostgis } from './postgis-cluster.js';

/** MapServer over PostGIS, with tables of the published geodata and one that is too large for a file to be read whole. */
export interface ServedDatabase {
  readonly server: MapServer;
  readonly sql: PostgisCluster['sql'];
  /** Writes a table to a new FlatGeobuf file with an index. */
  writeFile(table: string, file: string): void;
  close(): Promise<void>;
}

const tables: readonly ServedTable[] = [
  {
    name: 'wells',
    kind: 'POINT',
    columns: { id: 'Integer', name: 'Character', kind: 'Character', depth: 'Real' },
  },
  { name: 'counties', kind: 'POLYGON', columns: { id: 'Integer', adcode: 'Character', name_zh: 'Character' } },
  {
    name: 'stations',
    kind: 'POINT',
    columns: { id: 'Integer', code: 'Character', name_zh: 'Character', name_en: 'Character', accuracy_m: 'Integer' },
  },
];

/** Points with six decimals, as MapServer writes them, scattered in the same way every time. */
const wells = (count: number) => `
  SELECT setseed(0.25);
  CREATE TABLE wells AS
    SELECT g AS id, 'Well ' || g AS name, (ARRAY['dug','drilled','spring'])[1 + g % 3] AS kind, (g % 1000) / 10.0 AS depth,
      ST_SetSRID(ST_MakePoint(round((113.5 + random() * 6.3)::numeric, 6), round((36.1 + random() * 6.4)::numeric, 6)), 4326)
        ::geometry(Point, 4326) AS geom
    FROM generate_series(1, ${count}) g;
  ALTER TABLE wells ADD PRIMARY KEY (id);
  CREATE INDEX ON wells USING gist (geom);
  ANALYZE wells`;

/** @param wellCount - Points of the large table. */
export async function startServedDatabase(root: string, wellCount: number): Promise<ServedDatabase> {
  const cluster = await startPostgis();
  try {
    await cluster.sql(wells(wellCount));
    for (const [name, shown] of [
      ['counties', '*'],
      ['stations', '*, id AS code'],
    ] as const)
      load(cluster, join(root, 'public/geodata', `${name}.fgb`), name, shown);
    await cluster.sql('ALTER TABLE stations DROP COLUMN id; ALTER TABLE stations RENAME fid TO id');
    await cluster.sql('ALTER TABLE counties RENAME fid TO id');
    const server = await startMapServer(cluster.connection, tables);
    return {
      server,
      sql: cluster.sql,
      writeFile: (table, file) => {
        const from = [`PG:${cluster.connection}`, '-sql', `SELECT id::text, name, kind, depth, geom FROM ${table}`];
        execFileSync('ogr2ogr', ['-f', 'FlatGeobuf', file, ...from, '-nln', table], { stdio: 'pipe' });
      },
      close: async () => {
        await server.close();
        cluster.close();
      },
    };
  } catch (error) {
    cluster.close();
    throw error;
  }
}

function load({ connection }: PostgisCluster, file: string, name: string, shown: string): void {
  const promote = name === 'counties' ? ['-nlt', 'PROMOTE_TO_MULTI'] : [];
  const options = ['-nln', name, '-lco', 'GEOMETRY_NAME=geom', '-lco', 'FID=fid', ...promote];
  const select = ['-sql', `SELECT ${shown} FROM ${name}`];
  execFileSync('ogr2ogr', ['-f', 'PostgreSQL', `PG:${connection}`, file, ...options, ...select], { stdio: 'pipe' });
}
