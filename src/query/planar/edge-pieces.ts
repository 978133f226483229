import type { EdgeRows } from './edge-rows.js';
import { type Sides, sectorsAt, sidesToward, toggle } from './sectors.js';
import { isOnEdge, sideOf } from './side-of.js';

/** Two places where an edge leaves and enters areas, closer to each other than this, are taken for one; degrees. */
export const sameCrossingDegrees = 1e-12;

/** A piece of an edge that lies in an area, outside it or along its boundary as a whole. */
export interface EdgePiece {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  /** Whether there is area to the left of it; on both sides where the piece is inside. */
  readonly left: boolean;
  readonly right: boolean;
  /** How many edges of the area run along it. */
  readonly along: number;
  /** Degrees that an end may be off: 0 at a vertex, which is exact. */
  readonly fromSlack: number;
  readonly toSlack: number;
}

interface Node {
  readonly x: number;
  readonly y: number;
}

/** A place where an edge of a polygon crosses, neither having a vertex there; rounded. */
interface Crossing extends Node {
  readonly part: number;
  /** Index of the crossing edge. */
  readonly edge: number;
}

/** What is met on the way along an edge. */
interface Met {
  readonly nodes: Node[];
  readonly crossings: Crossing[];
}

/**
 * Cuts an edge at the boundaries of areas. Which pieces there are and on which side of each there is area is exact; the
 * positions of crossings are rounded, and those of vertices are not.
 *
 * @returns Pieces in order from the first end to the second; none for an edge without length.
 */
export function edgePieces(rows: EdgeRows, ax: number, ay: number, bx: number, by: number): EdgePiece[] {
  if (ax === bx && ay === by) return [];
  const { nodes, crossings } = edgesMet(rows, ax, ay, bx, by);
  const stops: Node[] = [{ x: ax, y: ay }, ...nodes, { x: bx, y: by }];
  const pieces: EdgePiece[] = [];
  const between = crossings.length === 0 ? [] : betweenStops(rows, stops, crossings);
  for (let index = 0; index + 1 < stops.length; index++) {
    const [from, to] = [stops[index], stops[index + 1]];
    if (from && to) takePieces(pieces, rows, from, to, between[index] ?? []);
  }
  return pieces;
}

/** From one stop to the next, where only crossings without vertices lie between. */
function takePieces(pieces: EdgePiece[], rows: EdgeRows, from: Node, to: Node, crossings: readonly Crossing[]): void {
  const sides = sidesToward(sectorsAt(rows, from.x, from.y), to.x, to.y);
  let [start, isStartCrossing] = [from, false];
  for (const crossing of crossings) {
    const isSame = isStartCrossing && distance(start, crossing) <= sameCrossingDegrees;
    if (!isSame) pieces.push(pieceOf(start, crossing, sides));
    if (!isSame) start = crossing;
    isStartCrossing = true;
    toggle(sides.left, crossing.part);
    toggle(sides.right, crossing.part);
  }
  pieces.push(pieceOf(start, to, sides));
}

function pieceOf(from: Node, to: Node, { left, right, along }: Sides): EdgePiece {
  return {
    fromX: from.x,
    fromY: from.y,
    toX: to.x,
    toY: to.y,
    left: left.size > 0,
    right: right.size > 0,
    along,
    fromSlack: slackOf(from),
    toSlack: slackOf(to),
  };
}

function slackOf(node: Node | Crossing): number {
  return 'edge' in node ? sameCrossingDegrees : 0;
}

/** Vertices of the areas on the edge, sorted and each once, and proper crossings, unsorted. */
function edgesMet(rows: EdgeRows, ax: number, ay: number, bx: number, by: number): Met {
  const { ends, parts, firstLine } = rows.edges;
  const met: Met = { nodes: [], crossings: [] };
  const [west, east] = ax < bx ? [ax, bx] : [bx, ax];
  const [south, north] = ay < by ? [ay, by] : [by, ay];
  for (const edge of rows.near(west, south, east, north, 0, firstLine)) {
    const at = edge * 4;
    const [px = 0, py = 0, qx = 0, qy = 0] = [ends[at], ends[at + 1], ends[at + 2], ends[at + 3]];
    const p = sideOf(ax, ay, bx, by, px, py);
    const q = sideOf(ax, ay, bx, by, qx, qy);
    if (p * q > 0) continue;
    if (p === 0 && isWithin(px, py, west, south, east, north)) met.nodes.push({ x: px, y: py });
    if (q === 0 && isWithin(qx, qy, west, south, east, north)) met.nodes.push({ x: qx, y: qy });
    if (p === 0 || q === 0) continue;
    const a = sideOf(px, py, qx, qy, ax, ay);
    const b = sideOf(px, py, qx, qy, bx, by);
    if (a * b < 0) met.crossings.push({ ...crossingPoint(ends, at, ax, ay, bx, by), part: parts[edge] ?? 0, edge });
  }
  return { nodes: sortedNodes(met.nodes, ax, ay, bx, by), crossings: met.crossings };
}

function isWithin(x: number, y: number, west: number, south: number, east: number, north: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Nodes strictly between both ends, in order. */
function sortedNodes(nodes: readonly Node[], ax: number, ay: number, bx: number, by: number): Node[] {
  if (nodes.length === 0) return [];
  const forward = orderAlong(ax, ay, bx, by);
  const inner = nodes.filter(({ x, y }) => (x !== ax || y !== ay) && (x !== bx || y !== by)).sort(forward);
  return inner.filter((node, index) => node.x !== inner[index - 1]?.x || node.y !== inner[index - 1]?.y);
}

/** Sorts points of an edge by the coordinate that changes more along it. */
function orderAlong(ax: number, ay: number, bx: number, by: number): (a: Node, b: Node) => number {
  if (Math.abs(bx - ax) >= Math.abs(by - ay)) return ax < bx ? (a, b) => a.x - b.x : (a, b) => b.x - a.x;
  return ay < by ? (a, b) => a.y - b.y : (a, b) => b.y - a.y;
}

/** Always computed along the crossing edge in the same direction, so that an edge that two polygons share is crossed once. */
function crossingPoint(ends: Float64Array, at: number, ax: number, ay: number, bx: number, by: number): Node {
  let [px = 0, py = 0, qx = 0, qy = 0] = [ends[at], ends[at + 1], ends[at + 2], ends[at + 3]];
  if (px > qx || (px === qx && py > qy)) [px, py, qx, qy] = [qx, qy, px, py];
  const fromA = (qx - px) * (ay - py) - (qy - py) * (ax - px);
  const fromB = (qx - px) * (by - py) - (qy - py) * (bx - px);
  const share = fromA === fromB ? 0.5 : Math.max(0, Math.min(1, fromA / (fromA - fromB)));
  return { x: ax + share * (bx - ax), y: ay + share * (by - ay) };
}

/** Puts each crossing between the right two stops, exactly; one that passes through a stop is known there already. */
function betweenStops(rows: EdgeRows, stops: readonly Node[], crossings: readonly Crossing[]): Crossing[][] {
  const between: Crossing[][] = stops.map(() => []);
  const [start, end] = [stops[0], stops.at(-1)];
  if (!start || !end) return between;
  for (const crossing of crossings) {
    const stop = stopBefore(rows, stops, crossing.edge);
    if (stop !== undefined) between[stop]?.push(crossing);
  }
  const order = orderAlong(start.x, start.y, end.x, end.y);
  for (const each of between) each.sort(order);
  return between;
}

function stopBefore(rows: EdgeRows, stops: readonly Node[], edge: number): number | undefined {
  const { ends } = rows.edges;
  const [px = 0, py = 0, qx = 0, qy = 0] = ends.subarray(edge * 4, edge * 4 + 4);
  let before = -1;
  let startSide = 0;
  for (const [index, { x, y }] of stops.entries()) {
    const side = sideOf(px, py, qx, qy, x, y);
    if (index === 0) startSide = side;
    if (side === 0) return isOnEdge(px, py, qx, qy, x, y) ? undefined : before;
    if (side * startSide < 0) return before;
    before = index;
  }
  return before;
}

function distance(a: Node, b: Node): number {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
}
