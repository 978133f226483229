import { booleanPointInPolygon, distance } from '@turf/turf';
import type { Geometry, Position } from 'geojson';
import type { Bbox, LngLat } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import { touchesBbox } from '../core/page-bbox.js';
import { geometryAt } from '../core/page-geometry.js';
import { metersToDrawnLine } from './drawn-line-distance.js';

/** Metres of one degree of latitude where it is shortest, at the equator. */
const metersPerDegree = 110_574;

/**
 * Rows at a position: polygons that contain it or have it on their boundary, and lines and points within the tolerance,
 * measured on the sphere, lines as the map draws them. The nearest come first; containing polygons have distance 0.
 *
 * @param lngLat - Longitude may be wound around the world; `[476.4, 39.9]` finds what is at `[116.4, 39.9]`.
 * @param toleranceMeters - Zero or more. Does not widen polygons.
 */
export function identify(page: FeaturePage, lngLat: LngLat, toleranceMeters: number): number[] {
  const found: { row: number; meters: number }[] = [];
  for (const position of windings(page, lngLat)) {
    for (const row of rowsNear(page, position, toleranceMeters)) {
      const meters = metersTo(geometryAt(page, row), position);
      if (meters <= toleranceMeters && !found.some((each) => each.row === row)) found.push({ row, meters });
    }
  }
  return found.sort((a, b) => a.meters - b.meters || a.row - b.row).map(({ row }) => row);
}

/** The same position in each turn around the world that the page reaches into. */
function windings({ bbox }: FeaturePage, [lng, lat]: LngLat): LngLat[] {
  if (!bbox) return [];
  const onFirstTurn = ((((lng + 180) % 360) + 360) % 360) - 180;
  return [-360, 0, 360].map((turn): LngLat => [onFirstTurn + turn, lat]);
}

/** A box that contains everything within a distance, and somewhat more: `[west, south, east, north]`, degrees. */
export function bboxAround([lng, lat]: LngLat, meters: number): Bbox {
  const latReach = meters / metersPerDegree;
  const cosine = Math.cos(((Math.abs(lat) + latReach) * Math.PI) / 180);
  // Around a pole every longitude is near.
  const lngReach = cosine > 0 ? Math.min(latReach / cosine, 360) : 360;
  return [lng - lngReach, lat - latReach, lng + lngReach, lat + latReach];
}

function* rowsNear(page: FeaturePage, lngLat: LngLat, meters: number): Generator<number> {
  const near = bboxAround(lngLat, meters);
  for (let row = 0; row < page.featureCount; row++) if (touchesBbox(page, row, near)) yield row;
}

/** Shortest distance in metres; infinite for a polygon that does not contain the position. */
function metersTo(geometry: Geometry | null, [lng, lat]: LngLat): number {
  const position = [lng, lat];
  switch (geometry?.type) {
    case 'Point':
      return metersBetween(geometry.coordinates, position);
    case 'MultiPoint':
      return Math.min(...geometry.coordinates.map((each) => metersBetween(each, position)));
    case 'LineString':
      return metersToDrawnLine(geometry.coordinates, position);
    case 'MultiLineString':
      return Math.min(...geometry.coordinates.map((each) => metersToDrawnLine(each, position)));
    case 'Polygon':
      return contains(geometry.coordinates, position) ? 0 : Number.POSITIVE_INFINITY;
    case 'MultiPolygon':
      return geometry.coordinates.some((part) => contains(part, position)) ? 0 : Number.POSITIVE_INFINITY;
    case 'GeometryCollection':
      return Math.min(...geometry.geometries.map((member) => metersTo(member, [lng, lat])));
    default:
      return Number.POSITIVE_INFINITY;
  }
}

/** Closes rings that a careless writer left open, at which Turf throws. */
function contains(rings: Position[][], position: Position): boolean {
  const coordinates = rings.map((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
    return isClosed || !first ? ring : [...ring, first];
  });
  return booleanPointInPolygon(position, { type: 'Polygon', coordinates });
}

function metersBetween(a: Position, b: Position): number {
  return distance(a, b, { units: 'meters' });
}
