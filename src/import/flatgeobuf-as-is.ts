import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';
import type { ColumnProfile, ImportedFeatures, ImportFile, ReadingChoice } from '../core/importer.js';
import { readValue } from '../core/page-access.js';
import { decodeFeatures } from '../flatgeobuf/decode.js';
import { ColumnType, nodeBytes } from '../flatgeobuf/format.js';
import type { FlatGeobufHeader } from '../flatgeobuf/header.js';
import { treeLevels } from '../flatgeobuf/packed-rtree.js';
import { ColumnProfiler } from './column-profiler.js';
import { wholeFeatures } from './feature-bytes.js';
import type { ValueType } from './value-type.js';

/** Looks that are taken over the file, and bytes of each. */
const looks = 32;
const lookBytes = 2 ** 18;
/** Above this a file without a column of ids is used as it is all the same. */
const mostRewrittenBytes = 2 ** 29;

/** Names of columns that tell features apart, by custom. */
const idNames = /^(?:id|fid|gid|uid|uuid|objectid|osm_id|code|adcode|编号|代码)$/i;

/**
 * A FlatGeobuf file as it is, if it can be used so: in longitude and latitude on WGS 84, with an index, with one type of
 * geometry, and a column that tells its features apart. Only parts of it are read, whatever its size, so that what is said
 * of its columns is foretold from these.
 *
 * @returns undefined when it has to be written anew.
 */
export async function usedAsIs(
  file: ImportFile,
  header: FlatGeobufHeader,
  { crs, swapped = false }: ReadingChoice,
): Promise<ImportedFeatures | undefined> {
  if (swapped || !isWgs84(crs, header) || !canBeDrawn(header)) return undefined;
  const pages = await sampledPages(file, header).catch(() => []);
  const idColumn = idColumnOf(pages, header, file.data.size);
  const bbox = header.envelope ?? (await rootBox(file, header));
  if (idColumn === undefined) return undefined;
  return {
    file: file.data,
    columns: profiles(pages, header),
    idColumn,
    geometryType: header.geometryType,
    count: header.featureCount,
    bbox,
    leftOut: [],
    transforms: [],
    datum: 'WGS 84',
    shiftMeters: 0,
  };
}

function isWgs84(crs: string | undefined, header: FlatGeobufHeader): boolean {
  const code = header.crs?.code ?? 0;
  if (crs !== undefined) return crs === 'EPSG:4326' && (code === 0 || code === 4326);
  return code === 4326;
}

function canBeDrawn({ geometryType, featureCount, indexNodeSize }: FlatGeobufHeader): boolean {
  const drawn = geometryType > GeometryType.Unknown && geometryType < GeometryType.GeometryCollection;
  return drawn && featureCount > 0 && indexNodeSize > 1;
}

/** Features from places spread over the file, found by the lowest level of the index; none twice. */
async function sampledPages(file: ImportFile, header: FlatGeobufHeader): Promise<readonly FeaturePage[]> {
  const { featureCount, indexStart, indexNodeSize, featuresStart } = header;
  const leaves = indexStart + (treeLevels(featureCount, indexNodeSize)[0]?.start ?? 0) * nodeBytes;
  const pages: FeaturePage[] = [];
  let end = 0;
  for (let look = 0; look < looks; look++) {
    const leaf = leaves + Math.floor((look * featureCount) / looks) * nodeBytes;
    const target = new DataView(await file.data.slice(leaf + 32, leaf + nodeBytes).arrayBuffer());
    const start = featuresStart + target.getUint32(0, true) + target.getUint32(4, true) * 2 ** 32;
    if (start < end) continue;
    const bytes = new Uint8Array(await file.data.slice(start, start + lookBytes).arrayBuffer());
    const run = wholeFeatures(bytes, file.name);
    end = start + run.length;
    pages.push(decodeFeatures(header, run, { file: file.name }));
  }
  return pages;
}

/**
 * The first column with a telling name whose sampled values are all there and all different. Where writing the file anew
 * would take too much memory, any such column will do.
 */
function idColumnOf(
  pages: readonly FeaturePage[],
  { columns }: FlatGeobufHeader,
  fileBytes: number,
): string | undefined {
  const names = columns.map(({ name }) => name);
  const unique = names.filter((_, place) => tellsApart(pages, place));
  const likely = unique.find((name) => idNames.test(name));
  return likely ?? (fileBytes > mostRewrittenBytes ? (unique[0] ?? names[0]) : undefined);
}

function tellsApart(pages: readonly FeaturePage[], place: number): boolean {
  const seen = new Set<string>();
  let count = 0;
  for (const page of pages) {
    const column = page.columns[place];
    if (!column) return false;
    for (let row = 0; row < page.featureCount; row++) {
      const value = readValue(column, row);
      if (value === null || typeof value === 'boolean') return false;
      seen.add(String(value));
      count++;
    }
  }
  return count > 0 && seen.size === count;
}

const types: Readonly<Partial<Record<ColumnType, ValueType>>> = {
  [ColumnType.Bool]: 'boolean',
  [ColumnType.String]: 'string',
  [ColumnType.Binary]: 'string',
  [ColumnType.Json]: 'json',
  [ColumnType.DateTime]: 'datetime',
};

/** What is missing is counted in the sample and foretold of the whole. */
function profiles(pages: readonly FeaturePage[], header: FlatGeobufHeader): readonly ColumnProfile[] {
  const sampled = pages.reduce((sum, { featureCount }) => sum + featureCount, 0);
  return header.columns.map(({ name, type }, place) => {
    const profiler = new ColumnProfiler(0);
    for (const page of pages) {
      const column = page.columns[place];
      for (let row = 0; column && row < page.featureCount; row++) profiler.add(readValue(column, row));
    }
    const profile = profiler.profile(name, types[type] ?? 'number');
    const missing = Math.round((profile.missing * header.featureCount) / Math.max(1, sampled));
    return { ...profile, missing };
  });
}

async function rootBox({ data }: ImportFile, { indexStart }: FlatGeobufHeader): Promise<Bbox> {
  const view = new DataView(await data.slice(indexStart, indexStart + nodeBytes).arrayBuffer());
  return [0, 8, 16, 24].map((at) => view.getFloat64(at, true)) as unknown as Bbox;
}
