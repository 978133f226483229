import type { LngLat } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import type { GpuDevice } from './gpu-device.js';
import type { PagePiece, PartRecipe } from './part-recipe.js';
import { RowTable } from './row-table.js';
import type { Span } from './span-allotter.js';
import { type TimePass, timePasses } from './time-passes.js';
import { VertexArena } from './vertex-arena.js';

/** Where a feature was read. */
export interface PageRow {
  readonly page: FeaturePage;
  readonly row: number;
}

interface PagePlace {
  readonly rows: Span;
  readonly pieces: readonly (readonly [arena: VertexArena, span: Span])[];
}

/** What one part of a layer has on the graphics card: a few buffers with the vertices of all its pages. */
export class PartArena {
  readonly #device: GpuDevice;
  readonly #arenas = new Map<string, VertexArena>();
  readonly #places = new Map<FeaturePage, PagePlace>();
  readonly rows: RowTable;
  /** What is drawn of it, bottom to top; read anew for each picture. */
  passes: readonly TimePass[] = timePasses(null, null);
  #recipe: PartRecipe;
  #anchor: LngLat | undefined;

  constructor(device: GpuDevice, recipe: PartRecipe) {
    this.#device = device;
    this.#recipe = recipe;
    this.rows = new RowTable(device);
  }

  get recipe(): PartRecipe {
    return this.#recipe;
  }

  /** A position that stays the same as pages come and go: pins patterns to the ground. */
  get anchor(): LngLat {
    return this.#anchor ?? [0, 0];
  }

  get pages(): Iterable<FeaturePage> {
    return this.#places.keys();
  }

  get byteLength(): number {
    return [...this.#arenas.values()].reduce((sum, each) => sum + each.byteLength, this.rows.byteLength);
  }

  /** Bytes of vertices and indices handed to the graphics card so far; looks and days do not count. */
  get bytesWritten(): number {
    return [...this.#arenas.values()].reduce((sum, each) => sum + each.bytesWritten, 0);
  }

  has(page: FeaturePage): boolean {
    return this.#places.has(page);
  }

  /** The vertices of one kind, see {@link PagePiece}; undefined while no page has any. */
  arena(name: string): VertexArena | undefined {
    const arena = this.#arenas.get(name);
    return arena?.buffer ? arena : undefined;
  }

  /** Writes a page; the others are left alone. */
  add(page: FeaturePage): void {
    const rows = this.rows.add(this.#recipe.rowsOf(page));
    // Before its vertices, so that the places are given back as well when these cannot be made.
    this.#places.set(page, { rows, pieces: [] });
    const pieces = this.#recipe.piecesOf(page, rows.start).flatMap((piece) => this.#write(piece));
    this.#places.set(page, { rows, pieces });
    const [west, south] = page.bbox ?? [];
    if (west !== undefined && south !== undefined) this.#anchor ??= [west, south];
  }

  /** Gives the places of a page back. */
  remove(page: FeaturePage): void {
    const place = this.#places.get(page);
    if (!place) return;
    this.#places.delete(page);
    this.rows.free(place.rows);
    for (const [arena, span] of place.pieces) arena.free(span);
  }

  /** Lets features look as another recipe says, which cuts pages into the same vertices. */
  restyle(recipe: PartRecipe): void {
    this.#recipe = recipe;
    for (const [page, { rows }] of this.#places) this.rows.write(rows, recipe.rowsOf(page));
  }

  /** The feature whose vertices carry a number; undefined when it is gone. */
  featureAt(slot: number): PageRow | undefined {
    for (const [page, { rows }] of this.#places) {
      if (slot >= rows.start && slot < rows.start + rows.count) return { page, row: slot - rows.start };
    }
    return undefined;
  }

  destroy(): void {
    for (const arena of this.#arenas.values()) arena.destroy();
    this.rows.destroy();
    this.#arenas.clear();
    this.#places.clear();
  }

  #write({ name, entrySize, vertices, indices }: PagePiece): [VertexArena, Span][] {
    if (vertices.length === 0) return [];
    const arena = this.#ensure(name, entrySize);
    const span = arena.write(vertices);
    if (!indices || indices.length === 0) return [[arena, span]];
    const indexArena = this.#ensure(`${name}-indices`, 0);
    const rebased = indices.map((vertex) => vertex + span.start);
    return [
      [arena, span],
      [indexArena, indexArena.write(rebased)],
    ];
  }

  /** @param vertexSize - 0 for indices. */
  #ensure(name: string, vertexSize: number): VertexArena {
    const known = this.#arenas.get(name);
    if (known) return known;
    const vertices = vertexSize > 0;
    const shape = { entrySize: vertices ? vertexSize : 1, holds: vertices ? 'vertices' : 'indices' } as const;
    const made = new VertexArena(this.#device, shape);
    this.#arenas.set(name, made);
    return made;
  }
}
