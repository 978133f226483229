import type { Bbox } from '../../core/bbox.js';
import type { EdgeRows } from './edge-rows.js';
import { type Sides, sectorsAt, sidesToward, toggle } from './sectors.js';
import { boxOf, type Ends, endsOf } from './shape-edges.js';
import { crossingPlace, edgesCross, sideOf } from './side-of.js';

/** Two places where an edge leaves and enters areas, closer to each other than this, are taken for one; degrees. */
export const sameCrossingDegrees = 1e-12;

/** A piece of an edge that lies in an area, outside it or along its boundary as a whole. */
export interface EdgePiece {
  readonly ends: Ends;
  /** Whether there is area to the left of it; on both sides where the piece is inside. */
  readonly left: boolean;
  readonly right: boolean;
  /** How many edges of the area run along it. */
  readonly along: number;
  /** Degrees that an end may be off: 0 at a vertex, which is exact. */
  readonly fromSlack: number;
  readonly toSlack: number;
}

interface Stop {
  readonly x: number;
  readonly y: number;
}

/** A place where an edge of a polygon crosses, neither having a vertex there; rounded. */
interface Crossing extends Stop {
  readonly part: number;
  /** The crossing edge. */
  readonly ends: Ends;
}

/** What is met on the way along an edge. */
interface Met {
  /** Vertices of the areas on it, unsorted. */
  readonly stops: Stop[];
  readonly crossings: Crossing[];
}

/**
 * Cuts an edge at the boundaries of areas. Which pieces there are and on which side of each there is area is exact; the
 * positions of crossings are rounded, and those of vertices are not.
 *
 * @returns Pieces in order from the first end to the second; none for an edge without length.
 */
export function edgePieces(rows: EdgeRows, edge: Ends): EdgePiece[] {
  const [ax, ay, bx, by] = edge;
  if (ax === bx && ay === by) return [];
  const met = edgesMet(rows, edge);
  const order = orderAlong(edge);
  const stops = [{ x: ax, y: ay }, ...sortedStops(met.stops, edge, order), { x: bx, y: by }];
  const between = met.crossings.length === 0 ? [] : betweenStops(stops, met.crossings, order);
  const pieces: EdgePiece[] = [];
  for (let index = 0; index + 1 < stops.length; index++) {
    const [from, to] = [stops[index], stops[index + 1]];
    if (from && to) takePieces(pieces, rows, from, to, between[index] ?? []);
  }
  return pieces;
}

/** From one stop to the next, where only crossings without vertices lie between. */
function takePieces(pieces: EdgePiece[], rows: EdgeRows, from: Stop, to: Stop, crossings: readonly Crossing[]): void {
  const sides = sidesToward(sectorsAt(rows, from.x, from.y), to.x, to.y);
  let start: Stop | Crossing = from;
  for (const crossing of crossings) {
    const isSame = slackOf(start) > 0 && distance(start, crossing) <= sameCrossingDegrees;
    if (!isSame) {
      pieces.push(pieceOf(start, crossing, sides));
      start = crossing;
    }
    toggle(sides.left, crossing.part);
    toggle(sides.right, crossing.part);
  }
  pieces.push(pieceOf(start, to, sides));
}

function pieceOf(from: Stop | Crossing, to: Stop | Crossing, { left, right, along }: Sides): EdgePiece {
  return {
    ends: [from.x, from.y, to.x, to.y],
    left: left.size > 0,
    right: right.size > 0,
    along,
    fromSlack: slackOf(from),
    toSlack: slackOf(to),
  };
}

function slackOf(stop: Stop | Crossing): number {
  return 'ends' in stop ? sameCrossingDegrees : 0;
}

function edgesMet(rows: EdgeRows, edge: Ends): Met {
  const { ends, parts, firstLine } = rows.edges;
  const box = boxOf(edge);
  const met: Met = { stops: [], crossings: [] };
  for (const other of rows.near(box, 0, firstLine)) meet(met, edge, box, endsOf(ends, other), parts[other] ?? 0);
  return met;
}

/** Takes down where an edge meets one of an area. */
function meet(met: Met, edge: Ends, box: Bbox, other: Ends, part: number): void {
  const [ax, ay, bx, by] = edge;
  const [px, py, qx, qy] = other;
  const p = sideOf(ax, ay, bx, by, px, py);
  const q = sideOf(ax, ay, bx, by, qx, qy);
  if (p === 0 && isInBox(px, py, box)) met.stops.push({ x: px, y: py });
  if (q === 0 && isInBox(qx, qy, box)) met.stops.push({ x: qx, y: qy });
  if (p * q >= 0 || !edgesCross(edge, other)) return;
  const [x, y] = crossingPlace(edge, other);
  met.crossings.push({ x, y, part, ends: other });
}

function isInBox(x: number, y: number, [west, south, east, north]: Bbox): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

type Order = (a: Stop, b: Stop) => number;

/** Sorts points of an edge by the coordinate that changes more along it. */
function orderAlong([ax, ay, bx, by]: Ends): Order {
  if (Math.abs(bx - ax) >= Math.abs(by - ay)) return ax < bx ? (a, b) => a.x - b.x : (a, b) => b.x - a.x;
  return ay < by ? (a, b) => a.y - b.y : (a, b) => b.y - a.y;
}

/** Stops strictly between both ends, each once. */
function sortedStops(stops: readonly Stop[], [ax, ay, bx, by]: Ends, order: Order): Stop[] {
  const inner = stops.filter(({ x, y }) => (x !== ax || y !== ay) && (x !== bx || y !== by)).sort(order);
  return inner.filter(({ x, y }, index) => x !== inner[index - 1]?.x || y !== inner[index - 1]?.y);
}

/** Puts each crossing between the right two stops, exactly; one that passes through a stop is known there already. */
function betweenStops(stops: readonly Stop[], crossings: readonly Crossing[], order: Order): Crossing[][] {
  const between: Crossing[][] = stops.map(() => []);
  for (const crossing of crossings) {
    const before = stopsBefore(stops, crossing.ends);
    if (before !== undefined) between[before - 1]?.push(crossing);
  }
  for (const each of between) each.sort(order);
  return between;
}

/** How many stops lie before a crossing edge, undefined for one that passes through a stop. */
function stopsBefore(stops: readonly Stop[], [px, py, qx, qy]: Ends): number | undefined {
  const sides = stops.map(({ x, y }) => sideOf(px, py, qx, qy, x, y));
  return sides.includes(0) ? undefined : sides.filter((side) => side === sides[0]).length;
}

function distance(a: Stop, b: Stop): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
}
