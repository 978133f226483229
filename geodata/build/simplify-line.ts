import type { Position } from 'geojson';
import simplify from 'simplify-js';
import { distanceToSegment, groundMeters, type PlanePoint, toPlane } from './mercator.js';

/**
 * Leaves out vertices of a line as long as no part of it moves further than the tolerance (Douglas and Peucker). The
 * ends stay. A closed line stays a ring of three corners at least.
 *
 * @param toleranceDegrees - In the plane of {@link toPlane}; 0 gives the line as it is.
 * @returns Some of the very positions given, in their order.
 */
export function simplifyLine(line: readonly Position[], toleranceDegrees: number): readonly Position[] {
  const isClosed = line.length > 2 && samePlace(line[0], line.at(-1));
  if (toleranceDegrees === 0 || line.length <= (isClosed ? 4 : 2)) return line;
  const points = line.map(toPlane);
  const kept = simplify(points, toleranceDegrees, true) as PlanePoint[];
  const enough = isClosed && kept.length < 4 ? triangleOf(points) : kept;
  return enough.map(({ position }) => position);
}

/** How far the left out vertices of a line lie from what is left of it, at most. */
export interface Displacement {
  /** In the plane of {@link toPlane}. */
  readonly degrees: number;
  /** On the ground. */
  readonly meters: number;
}

/**
 * Measures what {@link simplifyLine} did.
 *
 * @param kept - Some of the positions of `line`, the same objects in the same order, both ends among them.
 */
export function displacementOf(line: readonly Position[], kept: readonly Position[]): Displacement {
  let [degrees, meters, next] = [0, 0, 1];
  const points = kept.map(toPlane);
  for (const position of line) {
    if (position === kept[next] && next < kept.length - 1) next++;
    const [from, to] = [points[next - 1], points[next]];
    if (!from || !to || position === to.position || position === from.position) continue;
    const distance = distanceToSegment(toPlane(position), from, to);
    degrees = Math.max(degrees, distance);
    meters = Math.max(meters, groundMeters(distance, position[1] ?? 0));
  }
  return { degrees, meters };
}

/** The larger of two displacements. */
export function largerDisplacement(a: Displacement, b: Displacement): Displacement {
  return { degrees: Math.max(a.degrees, b.degrees), meters: Math.max(a.meters, b.meters) };
}

/** The first corner, the one farthest from it, and the one farthest from the line through both. */
function triangleOf(ring: readonly PlanePoint[]): PlanePoint[] {
  const [first] = ring;
  if (!first) return [];
  const corners = ring.slice(1, -1);
  const second = farthest(corners, (point) => Math.hypot(point.x - first.x, point.y - first.y));
  const third = farthest(corners, (point) => (second ? distanceToSegment(point, first, second) : 0));
  const both = [second, third].flatMap((point) => (point ? [point] : []));
  return [first, ...both.sort((a, b) => ring.indexOf(a) - ring.indexOf(b)), ring.at(-1) ?? first];
}

function farthest(points: readonly PlanePoint[], distance: (point: PlanePoint) => number): PlanePoint | undefined {
  let best: PlanePoint | undefined;
  for (const point of points) if (!best || distance(point) > distance(best)) best = point;
  return best;
}

function samePlace(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}
