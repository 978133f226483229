import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import type { LocalPlane, PlanePosition } from './local-plane.js';

/** Geometry of slices in a plane, its edges cut so that they are as good as straight there as on the map. */
export function planeShape(slices: readonly GeometrySlice[], plane: LocalPlane, mostMeters: number): Geometry {
  const geometries = slices.flatMap((slice) => sliceShapes(slice, plane, mostMeters));
  return { type: 'GeometryCollection', geometries };
}

function sliceShapes(slice: GeometrySlice, plane: LocalPlane, mostMeters: number): Geometry[] {
  const shapes: Geometry[] = [];
  for (let part = slice.firstPart; part < slice.endPart; part++) {
    const rings = ringsOf(slice, part).map((ring) => cutRing(ring, plane, mostMeters));
    shapes.push(partShape(slice, rings));
  }
  return shapes;
}

function partShape({ kind }: GeometrySlice, rings: Position[][]): Geometry {
  const [first = []] = rings;
  const [start = [], next] = first;
  if (kind === 'points' || next === undefined) return { type: 'Point', coordinates: start };
  if (kind === 'lines') return { type: 'LineString', coordinates: first };
  // Fewer corners make no area; JTS refuses them as a ring.
  const whole = rings.filter((ring) => ring.length >= 4);
  return whole[0] === first ? { type: 'Polygon', coordinates: whole } : { type: 'LineString', coordinates: first };
}

/** Positions of each ring of a part; those of areas are closed. */
export function ringsOf({ kind, columns }: GeometrySlice, part: number): Position[][] {
  const { partStarts, ringStarts, positions } = columns;
  const rings: Position[][] = [];
  for (let ring = partStarts[part] ?? 0; ring < (partStarts[part + 1] ?? 0); ring++) {
    const places: Position[] = [];
    for (let vertex = ringStarts[ring] ?? 0; vertex < (ringStarts[ring + 1] ?? 0); vertex++) {
      places.push([positions[vertex * 2] ?? Number.NaN, positions[vertex * 2 + 1] ?? Number.NaN]);
    }
    const [first, last] = [places[0], places.at(-1)];
    if (kind === 'areas' && first && last && (first[0] !== last[0] || first[1] !== last[1])) places.push(first);
    if (first) rings.push(places);
  }
  return rings;
}

/** A ring in the plane, each of its edges cut into as many pieces as its length wants. */
export function cutRing(ring: readonly Position[], plane: LocalPlane, mostMeters: number): Position[] {
  const cut: Position[] = [];
  let [fromLng, fromLat, from]: [number, number, PlanePosition | undefined] = [0, 0, undefined];
  for (const [lng = 0, lat = 0] of ring) {
    const to = plane.project(lng, lat);
    const pieces = from ? Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / mostMeters) : 1;
    for (let piece = 1; piece < pieces; piece++) {
      const share = piece / pieces;
      cut.push([...plane.project(fromLng + (lng - fromLng) * share, fromLat + (lat - fromLat) * share)]);
    }
    cut.push([...to]);
    [fromLng, fromLat, from] = [lng, lat, to];
  }
  return cut;
}

/** Areas of a plane as positions on the ellipsoid, their edges cut alike. Longitudes may lie beyond ±180. */
export function groundShape(shape: Polygon | MultiPolygon, plane: LocalPlane, mostMeters: number): MultiPolygon {
  const areas = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const coordinates = areas
    .filter((rings) => rings.length > 0)
    .map((rings) => rings.map((ring) => groundRing(ring, plane, mostMeters)));
  return { type: 'MultiPolygon', coordinates };
}

function groundRing(ring: readonly Position[], plane: LocalPlane, mostMeters: number): Position[] {
  const ground: Position[] = [];
  let from: Position | undefined;
  for (const to of ring) {
    const [x = 0, y = 0] = to;
    const [fromX = x, fromY = y] = from ?? to;
    const pieces = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / mostMeters));
    for (let piece = from ? 1 : pieces; piece <= pieces; piece++) {
      const share = piece / pieces;
      pushNear(ground, plane.unproject([fromX + (x - fromX) * share, fromY + (y - fromY) * share]));
    }
    from = to;
  }
  return closedRoundPole(ground);
}

/** Adds a position at the longitude that is nearest to the one before. */
export function pushNear(ground: Position[], [lng, lat]: PlanePosition): void {
  const [before = lng] = ground.at(-1) ?? [];
  ground.push([lng + 360 * Math.round((before - lng) / 360), lat]);
}

/** A ring around a pole comes back 360° farther on: it is closed along the edge of the map. */
export function closedRoundPole(ground: Position[]): Position[] {
  const [first = [], last = []] = [ground[0], ground.at(-1)];
  const [firstLng = 0, firstLat = 0] = first;
  const [lastLng = 0] = last;
  if (Math.abs(lastLng - firstLng) < 180) return [...ground.slice(0, -1), first];
  const pole = firstLat > 0 ? 90 : -90;
  return [...ground, [lastLng, pole], [firstLng, pole], first];
}
