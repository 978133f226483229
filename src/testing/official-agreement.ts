import { isDeepStrictEqual } from 'node:util';
import type { Feature, Geometry } from 'geojson';
import type { AttributeValue, FeaturePage } from '../core/columns.js';
import { findColumn } from '../core/page-access.js';
import { featureAt } from '../core/page-geometry.js';
import { decodeFlatGeobuf } from '../flatgeobuf/decode.js';
import { readOfficially } from './official-reader.js';

/**
 * Reads a file with the official reader and with ours, and compares every coordinate and every value.
 *
 * @param bytes - A file without null geometries, at which the official reader fails.
 * @returns What differs, in words; empty when both agree.
 */
export async function officialDifferences(bytes: Uint8Array): Promise<string[]> {
  const official = await readOfficially(bytes);
  const page = decodeFlatGeobuf(bytes);
  if (official.length !== page.featureCount) return [`${official.length} features, ours are ${page.featureCount}`];
  return official.flatMap((feature, row) => {
    const ours = featureLikeOfficial(page, row);
    return isDeepStrictEqual(ours, feature)
      ? []
      : [`feature ${row}: ${JSON.stringify(feature)}, ours is ${JSON.stringify(ours)}`];
  });
}

/** A feature as the official reader gives it: JSON parsed, and nothing where there is no value. */
function featureLikeOfficial(page: FeaturePage, row: number): Feature<Geometry | null> {
  const feature = featureAt(page, row);
  const entries = Object.entries(feature.properties)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, parsed(page, name, value)]);
  return { type: 'Feature', id: row, geometry: feature.geometry, properties: Object.fromEntries(entries) };
}

function parsed(page: FeaturePage, name: string, value: AttributeValue): unknown {
  const column = findColumn(page, name);
  return column?.kind === 'string' && column.type === 'json' ? JSON.parse(String(value)) : value;
}
