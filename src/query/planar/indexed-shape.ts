import type { Bbox } from '../../core/bbox.js';
import { type BorderPiece, bordersOfEdge } from './area-borders.js';
import { EdgeRows } from './edge-rows.js';
import type { GeometrySlice } from './geometry-slice.js';

/** A geometry with its edges found by place; the boundary of its areas is worked out edge by edge when asked for. */
export class IndexedShape {
  readonly rows: EdgeRows;
  readonly #borders: (readonly BorderPiece[] | undefined)[] = [];

  constructor(slices: readonly GeometrySlice[]) {
    this.rows = new EdgeRows(slices);
  }

  /** West, south, east, north; infinite the wrong way round for a geometry of nothing. */
  get bbox(): Bbox {
    return this.rows.edges.bbox;
  }

  get hasAreas(): boolean {
    return this.rows.edges.firstLine > 0;
  }

  /** Whether there is neither a line nor a point. */
  get isAreaOnly(): boolean {
    return this.hasAreas && this.rows.edges.firstLine === this.rows.edges.count;
  }

  get isEmpty(): boolean {
    return this.rows.edges.count === 0;
  }

  /** The boundary of all areas together, as far as the boxes of its edges meet a box; edges are not cut there. */
  bordersNear(box: Bbox): readonly BorderPiece[] {
    const edges = this.rows.near(box, 0, this.rows.edges.firstLine);
    return edges.sort((a, b) => a - b).flatMap((edge) => this.#bordersOf(edge));
  }

  #bordersOf(edge: number): readonly BorderPiece[] {
    const known = this.#borders[edge] ?? bordersOfEdge(this.rows, edge);
    this.#borders[edge] = known;
    return known;
  }
}
