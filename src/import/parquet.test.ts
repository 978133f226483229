import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { featuresIn, fileOf, inspect, read } from './testing/import-here.js';

const geometries = [{ type: 'Point', coordinates: [116.4, 39.9] }, null, { type: 'Point', coordinates: [117, 39] }];

function geoParquet(crs: unknown, codec: 'SNAPPY' | 'UNCOMPRESSED'): ArrayBuffer {
  const geo = {
    version: '1.1.0',
    primary_column: 'geometry',
    columns: { geometry: { encoding: 'WKB', geometry_types: ['Point'], ...(crs !== undefined && { crs }) } },
  };
  return parquetWriteBuffer({
    columnData: [
      { name: '名称', data: ['甲', '乙', '丙'], type: 'STRING' },
      { name: 'n', data: [1.5, null, 3], type: 'DOUBLE' },
      { name: 'whole', data: [1n, 2n, 2n ** 60n], type: 'INT64' },
      { name: 'open', data: [true, false, true], type: 'BOOLEAN' },
      { name: 'when', data: [new Date(0), null, new Date(1e12)], type: 'TIMESTAMP' },
      { name: 'geometry', data: geometries, type: 'GEOMETRY' },
    ],
    codec,
    kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }],
  });
}

it.each(['SNAPPY', 'UNCOMPRESSED'] as const)('GeoParquet (%s) gives its features', async (codec) => {
  const file = fileOf('x.parquet', geoParquet(undefined, codec));
  expect((await inspect(file)).tables[0]).toMatchObject({ rows: 3, crs: 'EPSG:4326', geometry: [1] });
  const imported = await read(file);
  expect(imported.leftOut).toEqual([{ reason: 'no-position', count: 1, rows: [2] }]);
  expect((await featuresIn(imported)).map(({ values }) => values)).toEqual([
    { id: '1', 名称: '甲', n: 1.5, whole: '1', open: true, when: '1970-01-01' },
    { id: '3', 名称: '丙', n: 3, whole: '1152921504606846976', open: true, when: '2001-09-09T01:46:40.000Z' },
  ]);
});

it('GeoParquet says its reference system', async () => {
  const known = await inspect(fileOf('x.parquet', geoParquet({ id: { authority: 'EPSG', code: 4490 } }, 'SNAPPY')));
  expect(known.tables[0]?.crs).toBe('EPSG:4490');
  const unknown = await inspect(fileOf('x.parquet', geoParquet(null, 'SNAPPY')));
  expect(unknown.tables[0]?.crs).toBeUndefined();
  const plain = parquetWriteBuffer({ columnData: [{ name: 'a', data: [1], type: 'INT32' }] });
  await expect(inspect(fileOf('x.parquet', plain))).rejects.toMatchObject({
    details: { code: 'parquet-without-geometry' },
  });
});
