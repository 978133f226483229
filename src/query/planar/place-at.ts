import type { EdgeRows } from './edge-rows.js';
import { isSurrounded, sectorsAt } from './sectors.js';
import { isOnEdge, sideOf } from './side-of.js';

/** Where a point lies relative to a shape: 0 outside, 1 inside, 2 on its boundary. */
export type Place = 0 | 1 | 2;

/**
 * Where a point lies relative to everything a shape is made of, exactly. Overlapping and adjoining areas are one area,
 * a line's boundary are the positions where an odd number of lines end, a point has none; areas come before lines and
 * lines before points, as in GEOS.
 */
export function placeAt(rows: EdgeRows, x: number, y: number): Place {
  const { bbox, count, firstLine } = rows.edges;
  if (!(x >= bbox[0] && x <= bbox[2] && y >= bbox[1] && y <= bbox[3])) return 0;
  const place = firstLine > 0 ? placeInAreas(rows, x, y) : 0;
  return place === 0 && firstLine < count ? placeOnLines(rows, x, y) : place;
}

/** The same relative to the areas alone. */
export function placeInAreas(rows: EdgeRows, x: number, y: number): Place {
  const { starts, members } = rows;
  const { ends, parts, partCount, firstLine } = rows.edges;
  const row = rows.rowOf(y);
  const end = starts[row + 1] ?? 0;
  let [part, isOdd, isOnPart, isOnAny] = [-1, false, false, false];
  for (let index = starts[row] ?? 0; index < end; index++) {
    const edge = members[index] ?? 0;
    if (edge >= firstLine) break;
    if (parts[edge] !== part) {
      if (isOdd && !isOnPart) return 1;
      part = parts[edge] ?? 0;
      isOdd = false;
      isOnPart = false;
    }
    const crossing = crossingOf(ends, edge * 4, x, y);
    if (crossing === 2) {
      if (partCount === 1) return 2;
      isOnPart = true;
      isOnAny = true;
    } else if (crossing === 1) isOdd = !isOdd;
  }
  if (isOdd && !isOnPart) return 1;
  return isOnAny ? placeOnBoundaries(rows, x, y) : 0;
}

/** Whether an edge crosses the ray eastwards from a point (1), has the point on it (2) or neither (0). */
function crossingOf(ends: Float64Array, at: number, x: number, y: number): 0 | 1 | 2 {
  const y1 = ends[at + 1] ?? 0;
  const y2 = ends[at + 3] ?? 0;
  if ((y1 < y && y2 < y) || (y1 > y && y2 > y)) return 0;
  const x1 = ends[at] ?? 0;
  const x2 = ends[at + 2] ?? 0;
  if (x1 < x && x2 < x) return 0;
  // An edge reaches from its lower end, which belongs to it, to its upper end, which does not.
  const isBeside = y1 > y !== y2 > y;
  if (x1 > x && x2 > x) return isBeside ? 1 : 0;
  const side = sideOf(x1, y1, x2, y2, x, y);
  if (side === 0) return 2;
  return isBeside && side > 0 === y2 > y1 ? 1 : 0;
}

function placeOnBoundaries(rows: EdgeRows, x: number, y: number): Place {
  const surrounded = isSurrounded(sectorsAt(rows, x, y));
  if (surrounded === 'partly') return 2;
  return surrounded ? 1 : 0;
}

function placeOnLines(rows: EdgeRows, x: number, y: number): Place {
  const { ends, firstLine, firstPoint, lineEnds } = rows.edges;
  const row = rows.rowOf(y);
  let isOnPoint = false;
  for (let index = rows.starts[row] ?? 0; index < (rows.starts[row + 1] ?? 0); index++) {
    const edge = rows.members[index] ?? 0;
    if (edge < firstLine) continue;
    const at = edge * 4;
    if (!isOnEdge(ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0, ends[at + 3] ?? 0, x, y)) continue;
    if (edge < firstPoint) return isLineBoundary(lineEnds, x, y) ? 2 : 1;
    isOnPoint = true;
  }
  return isOnPoint ? 1 : 0;
}

function isLineBoundary(lineEnds: readonly number[], x: number, y: number): boolean {
  let isOdd = false;
  for (let index = 0; index < lineEnds.length; index += 2) {
    if (lineEnds[index] === x && lineEnds[index + 1] === y) isOdd = !isOdd;
  }
  return isOdd;
}
