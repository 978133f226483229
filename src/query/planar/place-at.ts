import type { EdgeRows } from './edge-rows.js';
import { rayCrossing } from './ray-crossing.js';
import { isSurrounded, sectorsAt } from './sectors.js';
import { endsOf } from './shape-edges.js';
import { isOnEdge } from './side-of.js';

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
  const { ends, parts, firstLine } = rows.edges;
  // Of one polygon after the other: 1 while an odd number of edges is crossed and the point is on none.
  let [part, crossings, isOnEdge] = [-1, 0, false];
  for (const edge of rows.inRowOf(y)) {
    if (edge >= firstLine) break;
    if (parts[edge] !== part) {
      if (crossings === 1) return 1;
      part = parts[edge] ?? 0;
      crossings = 0;
    }
    const crossing = rayCrossing(ends, edge * 4, x, y);
    crossings = (crossings ^ (crossing & 1)) | (crossing & 2);
    if (crossing > 1) isOnEdge = true;
  }
  if (crossings === 1) return 1;
  return isOnEdge ? placeOnEdges(rows, x, y) : 0;
}

function placeOnEdges(rows: EdgeRows, x: number, y: number): Place {
  const surrounded = isSurrounded(sectorsAt(rows, x, y));
  if (surrounded === 'partly') return 2;
  return surrounded ? 1 : 0;
}

function placeOnLines(rows: EdgeRows, x: number, y: number): Place {
  const { ends, firstLine, firstPoint, lineEnds } = rows.edges;
  let place: Place = 0;
  for (const edge of rows.inRowOf(y)) {
    if (edge < firstLine || !isOnEdge(...endsOf(ends, edge), x, y)) continue;
    if (edge < firstPoint) return isLineBoundary(lineEnds, x, y) ? 2 : 1;
    place = 1;
  }
  return place;
}

function isLineBoundary(lineEnds: readonly number[], x: number, y: number): boolean {
  let isOdd = false;
  for (let index = 0; index < lineEnds.length; index += 2) {
    if (lineEnds[index] === x && lineEnds[index + 1] === y) isOdd = !isOdd;
  }
  return isOdd;
}
