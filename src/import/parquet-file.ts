import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { importRefused } from '../core/import-refused.js';
import type { CrsName, ImportFile } from '../core/importer.js';
import { ColumnNames, type FeatureTable, type RawFeature, type ReadWatch } from './feature-table.js';
import type { OpenSource } from './opened-source.js';
import { titleOf } from './source-file.js';

/** Rows that are read at once. */
const batch = 20_000;

/** What GeoParquet says of the column with the geometry. */
interface GeoColumn {
  readonly name: string;
  readonly crs: CrsName | undefined;
}

/**
 * Opens a GeoParquet file, which is read by its groups of rows.
 *
 * @throws {AtlasError} `import-refused`.
 * @see https://geoparquet.org, version 1.1
 */
export async function openParquet(file: ImportFile): Promise<OpenSource> {
  const { parquetMetadataAsync } = await import('hyparquet');
  const buffer = bufferOf(file.data);
  const metadata = await parquetMetadataAsync(buffer).catch((error: unknown) => {
    throw importRefused('parquet-damaged', file.name, {}, error);
  });
  const geo = geoColumnOf(metadata, file.name);
  const names = new ColumnNames();
  const table: FeatureTable = {
    kind: 'features',
    id: file.name,
    title: titleOf(file.name),
    count: Number(metadata.num_rows),
    crs: geo.crs,
    names: names.names,
    long: metadata.num_rows > 200_000n,
    features: (watch) => featuresOf(file, buffer, { metadata, geo, names }, watch),
  };
  return { format: 'geoparquet', tables: [table] };
}

function bufferOf(data: Blob): AsyncBuffer {
  return { byteLength: data.size, slice: (start, end) => data.slice(start, end).arrayBuffer() };
}

function geoColumnOf(metadata: FileMetaData, file: string): GeoColumn {
  const text = metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  try {
    const { primary_column: name, columns } = JSON.parse(text ?? '{}') as {
      readonly primary_column?: string;
      readonly columns?: Readonly<Record<string, { readonly encoding?: string; readonly crs?: unknown }>>;
    };
    const column = name === undefined ? undefined : columns?.[name];
    if (name !== undefined && column?.encoding === 'WKB') return { name, crs: crsOf(column.crs) };
  } catch (error) {
    throw importRefused('parquet-damaged', file, {}, error);
  }
  throw importRefused('parquet-without-geometry', file);
}

/** Left out means longitude and latitude on WGS 84; null, that nobody knows. */
function crsOf(crs: unknown): CrsName | undefined {
  if (crs === undefined) return 'EPSG:4326';
  const { id } = (crs ?? {}) as { readonly id?: { readonly authority?: string; readonly code?: string | number } };
  return id ? `${id.authority}:${id.code}`.replace('OGC:CRS84', 'EPSG:4326') : undefined;
}

async function* featuresOf(
  { name: file }: ImportFile,
  buffer: AsyncBuffer,
  { metadata, geo, names }: { readonly metadata: FileMetaData; readonly geo: GeoColumn; readonly names: ColumnNames },
  { signal, progress }: ReadWatch,
): AsyncGenerator<readonly RawFeature[]> {
  const [{ parquetReadObjects }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  const count = Number(metadata.num_rows);
  for (let rowStart = 0; rowStart < count; rowStart += batch) {
    signal.throwIfAborted();
    const rowEnd = Math.min(count, rowStart + batch);
    const rows = await parquetReadObjects({ file: buffer, metadata, compressors, rowStart, rowEnd }).catch(
      (error: unknown) => {
        throw importRefused('parquet-damaged', file, {}, error);
      },
    );
    yield rows.map(({ [geo.name]: geometry, ...properties }, index) => ({
      row: rowStart + index + 1,
      geometry: geometry ?? null,
      values: names.valuesOf(properties).map(plainValue),
    }));
    progress(rowEnd / count);
  }
}

/** Times have their zone in the file's schema and are UTC; bytes are nothing to read. */
function plainValue(value: unknown): unknown {
  if (value instanceof Uint8Array) return null;
  if (!(value instanceof Date)) return value;
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
