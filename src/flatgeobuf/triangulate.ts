import earcut from 'earcut';
import type { FeaturePage, GeometryColumns } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';
import { geometryTypeAt } from '../core/page-geometry.js';

/** The triangles of a page, ready for a renderer. */
export interface Triangulation {
  /** Three vertices per triangle, as indices of vertices in `positions`. */
  readonly triangles: Uint32Array;
  /** For each feature the index of its first entry in `triangles`, then their count: length `features + 1`. */
  readonly triangleStarts: Uint32Array;
}

/**
 * Cuts every polygon of a page into triangles that leave its holes out. The cuts are made in Web Mercator, in which
 * the map draws, so that they run along the edges as drawn.
 *
 * @returns undefined when the page has no polygon.
 */
export function triangulate(page: FeaturePage): Triangulation | undefined {
  const mercator = polygonsIn(page) ? toMercator(page.geometry.positions) : undefined;
  if (!mercator) return undefined;
  const { featureStarts } = page.geometry;
  const triangleStarts = new Uint32Array(page.featureCount + 1);
  const cuts: number[][] = [];
  let count = 0;
  for (let row = 0; row < page.featureCount; row++) {
    triangleStarts[row] = count;
    for (let part = featureStarts[row] ?? 0; part < (featureStarts[row + 1] ?? 0); part++) {
      if (!isPolygon(partType(page, row, part))) continue;
      const cut = triangulatePart(page.geometry, mercator, part);
      cuts.push(cut);
      count += cut.length;
    }
  }
  triangleStarts[page.featureCount] = count;
  return { triangles: joinCuts(cuts, count), triangleStarts };
}

function polygonsIn({ featureCount, geometryType, geometryTypes, geometry }: FeaturePage): boolean {
  if (featureCount === 0) return false;
  if (isPolygon(geometryType)) return true;
  return [geometryTypes, geometry.members?.types].some((types) => types?.some(isPolygon));
}

/** Type of what a part belongs to: its feature, or, in a collection, a member. */
function partType(page: FeaturePage, row: number, part: number): number {
  const { members } = page.geometry;
  if (!members) return geometryTypeAt(page, row);
  let member = members.featureStarts[row] ?? 0;
  while ((members.partStarts[member + 1] ?? Infinity) <= part) member++;
  return members.types[member] ?? GeometryType.Unknown;
}

function isPolygon(type: number): boolean {
  return type === GeometryType.Polygon || type === GeometryType.MultiPolygon;
}

function triangulatePart(geometry: GeometryColumns, mercator: Float64Array, part: number): number[] {
  const { partStarts, ringStarts } = geometry;
  const firstRing = partStarts[part] ?? 0;
  const lastRing = partStarts[part + 1] ?? 0;
  const firstVertex = ringStarts[firstRing] ?? 0;
  const coordinates = mercator.subarray(firstVertex * 2, (ringStarts[lastRing] ?? 0) * 2);
  const holes = Array.from(ringStarts.subarray(firstRing + 1, lastRing), (start) => start - firstVertex);
  return earcut(coordinates, holes).map((vertex) => vertex + firstVertex);
}

function joinCuts(cuts: readonly (readonly number[])[], count: number): Uint32Array {
  const triangles = new Uint32Array(count);
  let at = 0;
  for (const cut of cuts) {
    triangles.set(cut, at);
    at += cut.length;
  }
  return triangles;
}

/** Longitude as it is, and beside it the latitude stretched as Web Mercator stretches it, both in degrees. */
function toMercator(positions: Float64Array): Float64Array {
  return positions.map((ordinate, index) => {
    if (index % 2 === 0) return ordinate;
    const latitude = Math.max(-89.9, Math.min(89.9, ordinate));
    return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
  });
}
