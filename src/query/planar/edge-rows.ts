import type { GeometrySlice } from './geometry-slice.js';
import { type ShapeEdges, shapeEdges } from './shape-edges.js';

/** Few edges are looked through as fast as they are found. */
const fewEdges = 24;
const mostRows = 2048;

/**
 * The edges of a shape, found by where they are: the shape's height is cut into rows of the same height, each of which
 * knows the edges that reach into it, in their own order.
 */
export class EdgeRows {
  readonly edges: ShapeEdges;
  /** For each row the index in `members` of its first edge, then the number of members. */
  readonly starts: Uint32Array;
  /** Edges by row. */
  readonly members: Uint32Array;
  readonly #south: number;
  readonly #rowsPerDegree: number;
  readonly #lastRow: number;

  constructor(slices: readonly GeometrySlice[]) {
    this.edges = shapeEdges(slices);
    const [, south, , north] = this.edges.bbox;
    const { count } = this.edges;
    const rows = count <= fewEdges || !(north > south) ? 1 : Math.min(mostRows, Math.ceil(2 * Math.sqrt(count)));
    this.#south = south;
    this.#lastRow = rows - 1;
    this.#rowsPerDegree = rows === 1 ? 0 : rows / (north - south);
    this.starts = new Uint32Array(rows + 1);
    this.members = this.#fill();
  }

  /**
   * Row of a latitude, the nearest one for a latitude beyond the shape. Never falls when the latitude rises, so that an
   * edge is in the row of each of its points whatever the rounding.
   */
  rowOf(lat: number): number {
    const row = Math.floor((lat - this.#south) * this.#rowsPerDegree);
    return row > 0 ? Math.min(row, this.#lastRow) : 0;
  }

  /** Edges from index `first` up to, not including, `end` whose boxes meet a box; each once. */
  near(west: number, south: number, east: number, north: number, first: number, end: number): number[] {
    const found: number[] = [];
    const { ends } = this.edges;
    const firstRow = this.rowOf(south);
    const lastRow = this.rowOf(north);
    for (let row = firstRow; row <= lastRow; row++) {
      for (let index = this.starts[row] ?? 0; index < (this.starts[row + 1] ?? 0); index++) {
        const edge = this.members[index] ?? 0;
        if (edge < first || edge >= end) continue;
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [
          ends[edge * 4],
          ends[edge * 4 + 1],
          ends[edge * 4 + 2],
          ends[edge * 4 + 3],
        ];
        if ((x1 < west && x2 < west) || (x1 > east && x2 > east)) continue;
        const low = y1 < y2 ? y1 : y2;
        if (low > north || (y1 < south && y2 < south)) continue;
        if (row === firstRow || this.rowOf(low) === row) found.push(edge);
      }
    }
    return found;
  }

  /** Counts the edges of each row, then puts them there. */
  #fill(): Uint32Array {
    const { ends, count } = this.edges;
    const rowsOf = (edge: number): readonly [number, number] => {
      const [from = 0, to = 0] = [this.rowOf(ends[edge * 4 + 1] ?? 0), this.rowOf(ends[edge * 4 + 3] ?? 0)];
      return from < to ? [from, to] : [to, from];
    };
    for (let edge = 0; edge < count; edge++) {
      const [first, last] = rowsOf(edge);
      for (let row = first; row <= last; row++) this.starts[row + 1] = (this.starts[row + 1] ?? 0) + 1;
    }
    for (let row = 0; row <= this.#lastRow; row++) {
      this.starts[row + 1] = (this.starts[row + 1] ?? 0) + (this.starts[row] ?? 0);
    }
    const members = new Uint32Array(this.starts[this.#lastRow + 1] ?? 0);
    const next = this.starts.slice();
    for (let edge = 0; edge < count; edge++) {
      const [first, last] = rowsOf(edge);
      for (let row = first; row <= last; row++) {
        const at = next[row] ?? 0;
        members[at] = edge;
        next[row] = at + 1;
      }
    }
    return members;
  }
}
