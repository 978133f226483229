import type { Position } from 'geojson';
import type { Dataset, DatasetFeature } from './dataset.js';
import { polygonsOf } from './geodesic.js';
import { isWithin } from './planar.js';
import { readGeoJson, requiredText } from './read-source.js';

/** Outlines of the administrative units that codes may name. */
export type Units = ReadonlyMap<string, readonly (readonly Position[][])[]>;

/** Files whose features may name units outside the region. */
const beyondRegion = new Set(['neighbours', 'neighbour-borders', 'places']);

/** Columns that hold a code, and what must be there. */
const codeColumns = ['adcode', 'adcode_a', 'adcode_b', 'parent', 'province'] as const;

/** Provinces, prefectures and counties of the region. */
export function readUnits(): Units {
  return new Map(
    ['provinces', 'prefectures', 'counties'].flatMap((dataset) =>
      readGeoJson(dataset).map(({ properties, geometry }) => [
        requiredText(properties, 'adcode'),
        polygonsOf(geometry),
      ]),
    ),
  );
}

/** Codes that no unit has, and units without a parent. */
export function unitFaults({ properties }: DatasetFeature, { id, idColumn }: Dataset, units: Units): string[] {
  if (beyondRegion.has(id)) return [];
  const unknown = codeColumns.flatMap((column) => {
    const code = properties[column];
    if (code === undefined || code === null || code === 'outside') return [];
    return units.has(String(code)) ? [] : [`the ${column} ${String(code)} is no unit of the region`];
  });
  const needsParent = idColumn === 'adcode' && (id === 'counties' || id === 'prefectures');
  if (needsParent && typeof properties.parent !== 'string') unknown.push('has no parent');
  return unknown;
}

/** A point must lie in the county it names, unless its source says that it does not. */
export function siteFault({ properties, geometry }: DatasetFeature, units: Units): string | undefined {
  const { adcode, point_in_adcode: stated } = properties;
  if (geometry.type !== 'Point' || typeof stated !== 'boolean') return undefined;
  const outline = units.get(String(adcode));
  if (!outline) return undefined;
  const inside = isWithin(outline, geometry.coordinates);
  if (inside === stated) return undefined;
  return inside
    ? `lies in ${String(adcode)} although its source says it does not`
    : `lies outside ${String(adcode)}, the county it names, and its source does not say so`;
}
