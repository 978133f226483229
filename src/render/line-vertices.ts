import type { FeaturePage } from '../core/columns.js';
import { worldX, worldY } from './view-limits.js';

/** Numbers of a vertex: longitude and latitude, what 32 bits leave of them, kind of segment, row, length so far. */
export const lineVertexSize = 7;

/** What the segment that begins at a vertex is, as deck.gl's path layer counts. */
const segment = { middle: 0, first: 1, last: 2, only: 3, none: 4 } as const;

/** Width of the world at viewport zoom 0, as deck.gl measures. */
const worldPx = 512;

/**
 * Every ring of every part of the given features as one path: lines are drawn by it, and outlines of polygons.
 *
 * @param rows - Undefined takes all of them.
 * @param firstSlot - Number that the vertices of row 0 carry.
 * @param dashed - Whether to measure the length before each vertex, in units of a world 512 wide.
 */
export function lineVertices(
  page: FeaturePage,
  rows: ArrayLike<number> | undefined,
  firstSlot: number,
  dashed: boolean,
): Float32Array {
  const count = rows?.length ?? page.featureCount;
  const vertices = new Float32Array(vertexCount(page, rows, count) * lineVertexSize);
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows?.[index] ?? index;
    const [first, end] = ringsOf(page, row);
    for (let ring = first; ring < end; ring += 1) at = writeRing(page, ring, firstSlot + row, vertices, at, dashed);
  }
  return vertices;
}

function vertexCount(page: FeaturePage, rows: ArrayLike<number> | undefined, count: number): number {
  const { ringStarts } = page.geometry;
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const [first, end] = ringsOf(page, rows?.[index] ?? index);
    for (let ring = first; ring < end; ring += 1) {
      const length = (ringStarts[ring + 1] ?? 0) - (ringStarts[ring] ?? 0);
      if (length > 1) sum += length;
    }
  }
  return sum;
}

function ringsOf({ geometry }: FeaturePage, row: number): readonly [first: number, end: number] {
  const { featureStarts, partStarts } = geometry;
  const first = partStarts[featureStarts[row] ?? 0] ?? 0;
  return [first, partStarts[featureStarts[row + 1] ?? 0] ?? first];
}

/** Writes one path and says where the next one begins. */
function writeRing(
  { geometry: { positions, ringStarts } }: FeaturePage,
  ring: number,
  slot: number,
  vertices: Float32Array,
  from: number,
  dashed: boolean,
): number {
  const first = ringStarts[ring] ?? 0;
  const last = (ringStarts[ring + 1] ?? 0) - 1;
  let at = from;
  let along = 0;
  for (let vertex = first; vertex <= last && last > first; vertex += 1) {
    if (dashed && vertex > first) along += distancePx(positions, vertex);
    at = writePosition(positions, vertex, vertices, at);
    vertices[at] = kindOf(vertex, first, last);
    vertices[at + 1] = slot;
    vertices[at + 2] = along;
    at += 3;
  }
  return at;
}

/**
 * Writes a position as two numbers of 32 bits for each coordinate, high parts first.
 *
 * @returns Where to write on.
 */
export function writePosition(positions: Float64Array, vertex: number, target: Float32Array, at: number): number {
  const lng = positions[vertex * 2] ?? 0;
  const lat = positions[vertex * 2 + 1] ?? 0;
  const east = Math.fround(lng);
  const north = Math.fround(lat);
  target[at] = east;
  target[at + 1] = north;
  target[at + 2] = lng - east;
  target[at + 3] = lat - north;
  return at + 4;
}

function kindOf(vertex: number, first: number, last: number): number {
  if (vertex === last) return segment.none;
  if (vertex === first) return vertex + 1 === last ? segment.only : segment.first;
  return vertex + 1 === last ? segment.last : segment.middle;
}

function distancePx(positions: Float64Array, vertex: number): number {
  const east = worldX(positions[vertex * 2] ?? 0) - worldX(positions[vertex * 2 - 2] ?? 0);
  const north = worldY(positions[vertex * 2 + 1] ?? 0) - worldY(positions[vertex * 2 - 1] ?? 0);
  return worldPx * Math.hypot(east, north);
}
