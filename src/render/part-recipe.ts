import type { FeaturePage } from '../core/columns.js';

/** Vertices of one kind, cut from a page. */
export interface PagePiece {
  /** Which of the part's buffers they go to. */
  readonly name: string;
  /** Numbers a vertex consists of. */
  readonly entrySize: number;
  readonly vertices: Float32Array;
  /** Three vertices per triangle, as indices of vertices of this piece. */
  readonly indices?: Uint32Array;
}

/** How the pages of a part become vertices and rows of its table. */
export interface PartRecipe {
  /** Recipes with the same key cut pages into the same vertices: between them only looks and days differ. */
  readonly key: string;
  /** For each row its look and its day, see `RowTable`. */
  readonly rowsOf: (page: FeaturePage) => Float32Array;
  /** @param firstSlot - Number that the vertices of row 0 carry. */
  readonly piecesOf: (page: FeaturePage, firstSlot: number) => readonly PagePiece[];
}
