import { isDeepStrictEqual } from 'node:util';
import type { Feature, Geometry } from 'geojson';
import { readBinary } from '../core/byte-values.js';
import type { Column, FeaturePage } from '../core/columns.js';
import { isNull, readValue } from '../core/page-access.js';
import { geometryAt } from '../core/page-geometry.js';
import { decodeFlatGeobuf } from '../flatgeobuf/decode.js';
import { readOfficially } from './official-reader.js';

/**
 * Reads a file with the official reader and with ours, heights included, and compares every coordinate and every value.
 *
 * @param bytes - A file without null geometries, at which the official reader fails.
 * @returns What differs, in words; empty when both agree.
 */
export async function officialDifferences(bytes: Uint8Array): Promise<string[]> {
  const official = await readOfficially(bytes);
  const page = decodeFlatGeobuf(bytes, undefined, { ordinates: 'xyz' });
  if (official.length !== page.featureCount) return [`${official.length} features, ours are ${page.featureCount}`];
  return official.flatMap((feature, row) => {
    const ours = featureLikeOfficial(page, row);
    const theirs = { ...feature, geometry: flattened(feature.geometry) };
    return isDeepStrictEqual(ours, theirs)
      ? []
      : [`feature ${row}: ${JSON.stringify(theirs)}, ours is ${JSON.stringify(ours)}`];
  });
}

/** A geometry whose collections in collections are flattened, as our pages have them. */
export function flattened(geometry: Geometry): Geometry {
  if (geometry.type !== 'GeometryCollection') return geometry;
  const members = geometry.geometries.map(flattened);
  return {
    type: 'GeometryCollection',
    geometries: members.flatMap((member) => (member.type === 'GeometryCollection' ? member.geometries : [member])),
  };
}

/** A feature as the official reader gives it: JSON parsed, bytes as they are, and nothing where there is no value. */
function featureLikeOfficial(page: FeaturePage, row: number): Feature<Geometry | null> {
  const present = page.columns.filter((column) => !isNull(column, row));
  const properties = Object.fromEntries(present.map((column) => [column.name, valueLikeOfficial(column, row)]));
  return { type: 'Feature', id: row, geometry: geometryAt(page, row), properties };
}

function valueLikeOfficial(column: Column, row: number): unknown {
  if (column.kind === 'binary') return readBinary(column, row).slice();
  const value = readValue(column, row);
  return column.kind === 'string' && column.type === 'json' ? JSON.parse(String(value)) : value;
}
