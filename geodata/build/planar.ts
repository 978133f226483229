import type { Position } from 'geojson';

/** Positions of the sources have seven decimals at most, so ten-millionths of a degree are whole numbers. */
const unitsPerDegree = 1e7;

/** A position in ten-millionths of a degree, whole numbers: tests on them are exact within one map frame. */
export type GridPoint = readonly [x: number, y: number];

/** Snaps a position to ten-millionths of a degree. */
export function toGrid(position: Position): GridPoint {
  const [lon, lat] = position;
  if (lon === undefined || lat === undefined) throw new Error('a position needs longitude and latitude');
  return [Math.round(lon * unitsPerDegree), Math.round(lat * unitsPerDegree)];
}

/**
 * On which side of the line from `a` to `b` a point lies: 1 left, -1 right, 0 on it.
 *
 * Within a frame of 9 degrees every product is below 2^53, so the sign is exact.
 */
export function sideOf(a: GridPoint, b: GridPoint, point: GridPoint): -1 | 0 | 1 {
  const left = (b[0] - a[0]) * (point[1] - a[1]);
  const right = (b[1] - a[1]) * (point[0] - a[0]);
  if (left === right) return 0;
  return left > right ? 1 : -1;
}

/** True when a point that lies on the line through `a` and `b` lies between them, ends included. */
export function isBetween(a: GridPoint, b: GridPoint, point: GridPoint): boolean {
  return (
    Math.min(a[0], b[0]) <= point[0] &&
    point[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= point[1] &&
    point[1] <= Math.max(a[1], b[1])
  );
}

/** Where a point lies with respect to a ring. */
export type RingPlace = 'inside' | 'outside' | 'boundary';

/** Tells where a point lies with respect to a closed ring, exactly. */
export function locateInRing(ring: readonly GridPoint[], point: GridPoint): RingPlace {
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const from = ring[i - 1];
    const to = ring[i];
    if (!from || !to) continue;
    const side = sideOf(from, to, point);
    if (side === 0 && isBetween(from, to, point)) return 'boundary';
    const upwards = from[1] <= point[1] && point[1] < to[1];
    const downwards = to[1] <= point[1] && point[1] < from[1];
    if ((upwards && side > 0) || (downwards && side < 0)) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}

/** Tells where a point lies with respect to a polygon, a shell and its holes. */
export function locateInPolygon(rings: readonly (readonly GridPoint[])[], point: GridPoint): RingPlace {
  const [shell, ...holes] = rings;
  const inShell = shell ? locateInRing(shell, point) : 'outside';
  if (inShell !== 'inside') return inShell;
  for (const hole of holes) {
    const inHole = locateInRing(hole, point);
    if (inHole === 'boundary') return 'boundary';
    if (inHole === 'inside') return 'outside';
  }
  return 'inside';
}

/** True when a position lies in one of the polygons or on its edge. */
export function isWithin(polygons: readonly (readonly Position[][])[], position: Position): boolean {
  const point = toGrid(position);
  return polygons.some((rings) => {
    const grid = rings.map((ring) => ring.map(toGrid));
    return locateInPolygon(grid, point) !== 'outside';
  });
}
