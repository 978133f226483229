import type { Bbox } from '../../core/bbox.js';
import type { GeometrySlice } from './geometry-slice.js';
import { type ShapeEdges, shapeEdges } from './shape-edges.js';

/** So few edges are looked through as fast as they are found. */
const edgesPerRow = 8;
/** How often an edge is listed at most, on average, lest long edges fill the memory. */
const mostRowsPerEdge = 4;
const mostRows = 4096;

/**
 * The edges of a shape, found by where they are: the shape's height is cut into rows of the same height, each of which
 * knows the edges that reach into it, in their own order.
 */
export class EdgeRows {
  readonly edges: ShapeEdges;
  /** For each row the index in the members of its first edge, then their number. */
  readonly #starts: Uint32Array;
  /** Edges by row. */
  readonly #members: Uint32Array;
  readonly #south: number;
  readonly #rowsPerDegree: number;
  readonly #lastRow: number;

  constructor(slices: readonly GeometrySlice[]) {
    this.edges = shapeEdges(slices);
    const [, south, , north] = this.edges.bbox;
    const rows = rowCount(this.edges);
    this.#south = south;
    this.#lastRow = rows - 1;
    this.#rowsPerDegree = rows === 1 ? 0 : rows / (north - south);
    this.#starts = new Uint32Array(rows + 1);
    this.#members = this.#fill();
  }

  /**
   * Row of a latitude, the nearest one for a latitude beyond the shape. Never falls when the latitude rises, so that an
   * edge is in the row of each of its points whatever the rounding.
   */
  rowOf(lat: number): number {
    const row = Math.floor((lat - this.#south) * this.#rowsPerDegree);
    return row > 0 ? Math.min(row, this.#lastRow) : 0;
  }

  /** Edges that reach into the row of a latitude, in their own order. */
  inRowOf(lat: number): Uint32Array {
    return this.#inRow(this.rowOf(lat));
  }

  /** Edges from index `first` up to, not including, `end` whose boxes meet a box; each once. */
  near(box: Bbox, first: number, end: number): number[] {
    const found: number[] = [];
    const { ends } = this.edges;
    const firstRow = this.rowOf(box[1]);
    const lastRow = this.rowOf(box[3]);
    for (let row = firstRow; row <= lastRow; row++) {
      for (const edge of this.#inRow(row)) {
        if (edge < first || edge >= end || !meetsBox(ends, edge * 4, box)) continue;
        if (row === firstRow || row === this.#firstRowOf(edge)) found.push(edge);
      }
    }
    return found;
  }

  #inRow(row: number): Uint32Array {
    return this.#members.subarray(this.#starts[row], this.#starts[row + 1]);
  }

  #firstRowOf(edge: number): number {
    const [from = 0, to = 0] = [this.edges.ends[edge * 4 + 1], this.edges.ends[edge * 4 + 3]];
    return this.rowOf(Math.min(from, to));
  }

  #lastRowOf(edge: number): number {
    const [from = 0, to = 0] = [this.edges.ends[edge * 4 + 1], this.edges.ends[edge * 4 + 3]];
    return this.rowOf(Math.max(from, to));
  }

  /** Counts the edges of each row, then puts them there. */
  #fill(): Uint32Array {
    const starts = this.#starts;
    this.#eachReach((row) => {
      starts[row + 1] = (starts[row + 1] ?? 0) + 1;
    });
    for (let row = 0; row <= this.#lastRow; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
    const members = new Uint32Array(starts[this.#lastRow + 1] ?? 0);
    const next = starts.slice();
    this.#eachReach((row, edge) => {
      const at = next[row] ?? 0;
      members[at] = edge;
      next[row] = at + 1;
    });
    return members;
  }

  #eachReach(visit: (row: number, edge: number) => void): void {
    for (let edge = 0; edge < this.edges.count; edge++) {
      const last = this.#lastRowOf(edge);
      for (let row = this.#firstRowOf(edge); row <= last; row++) visit(row, edge);
    }
  }
}

/** Whether the box of the edge whose numbers begin at index `at` meets a box. */
function meetsBox(ends: Float64Array, at: number, [west, south, east, north]: Bbox): boolean {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [ends[at], ends[at + 1], ends[at + 2], ends[at + 3]];
  if ((x1 < west && x2 < west) || (x1 > east && x2 > east)) return false;
  return (y1 >= south || y2 >= south) && (y1 <= north || y2 <= north);
}

function rowCount({ ends, count, bbox: [, south, , north] }: ShapeEdges): number {
  if (!(north > south)) return 1;
  let degrees = 0;
  for (let edge = 0; edge < count; edge++) degrees += Math.abs((ends[edge * 4 + 3] ?? 0) - (ends[edge * 4 + 1] ?? 0));
  // How many times all edges, one above the other, are as high as the shape.
  const heights = degrees / (north - south);
  const rows = Math.min(mostRows, count / edgesPerRow, (mostRowsPerEdge * count) / heights);
  return Math.max(1, Math.floor(rows));
}
