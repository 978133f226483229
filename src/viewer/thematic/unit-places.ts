import type { FeaturePage, GeometryColumns } from '../../core/columns.js';
import { findColumn, readValue, valueAt } from '../../core/page-access.js';
import { bboxAt } from '../../core/page-bbox.js';
import type { LevelPart } from './made-map.js';
import { type MercatorPoint, toMercator } from './mercator.js';

/** One unit of a level: where it stands in its page, and on the map. */
export interface UnitPlace {
  readonly page: FeaturePage;
  readonly row: number;
  readonly code: string;
  /** Its label point. */
  readonly center: MercatorPoint;
  /** Area of its outline as drawn, square degrees of Web Mercator. */
  readonly area: number;
}

/** Every unit of some pages that has a geometry, in their order. */
export function unitPlaces(pages: readonly FeaturePage[], { part, labelPoint }: LevelPart): readonly UnitPlace[] {
  return pages.flatMap((page) =>
    Array.from({ length: page.featureCount }, (_, row) => row).flatMap((row) => {
      const position = placeOf(page, row, labelPoint);
      if (!position) return [];
      const code = String(valueAt(page, part.idColumn, row));
      return [{ page, row, code, center: toMercator(...position), area: areaOf(page, row) }];
    }),
  );
}

function placeOf(
  page: FeaturePage,
  row: number,
  labelPoint: LevelPart['labelPoint'],
): readonly [lng: number, lat: number] | undefined {
  const numberIn = (name: string | undefined) => {
    const column = name === undefined ? undefined : findColumn(page, name);
    const value = column ? readValue(column, row) : null;
    return typeof value === 'number' ? value : undefined;
  };
  const [lng, lat] = [numberIn(labelPoint?.lon), numberIn(labelPoint?.lat)];
  if (lng !== undefined && lat !== undefined) return [lng, lat];
  const box = bboxAt(page, row);
  return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

/** Shells less their holes. */
function areaOf({ geometry }: FeaturePage, row: number): number {
  const { featureStarts, partStarts } = geometry;
  let area = 0;
  for (let part = featureStarts[row] ?? 0; part < (featureStarts[row + 1] ?? 0); part++) {
    const shell = partStarts[part] ?? 0;
    for (let ring = shell; ring < (partStarts[part + 1] ?? 0); ring++)
      area += ring === shell ? ringArea(geometry, ring) : -ringArea(geometry, ring);
  }
  return area;
}

function ringArea({ positions, ringStarts }: GeometryColumns, ring: number): number {
  const [first, end] = [ringStarts[ring] ?? 0, ringStarts[ring + 1] ?? 0];
  const at = (vertex: number) => toMercator(positions[vertex * 2] ?? 0, positions[vertex * 2 + 1] ?? 0);
  const [x0, y0] = at(first);
  let doubled = 0;
  let before: MercatorPoint = [0, 0];
  for (let vertex = first + 1; vertex < end; vertex++) {
    const [x, y] = at(vertex);
    const now: MercatorPoint = [x - x0, y - y0];
    doubled += before[0] * now[1] - now[0] * before[1];
    before = now;
  }
  return Math.abs(doubled) / 2;
}
