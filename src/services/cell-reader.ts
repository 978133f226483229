import type { Bbox } from '../core/bbox.js';
import { type FeatureRun, type RunMaker, runsOf } from './feature-runs.js';
import type { HeldCell, HeldCells } from './held-cells.js';
import { readWindow, type WindowReader } from './read-window.js';
import type { ServedFeature } from './served-feature.js';
import { bboxOfCell, type Cell, cellKey, parentOf } from './view-cells.js';

/** A request for a cell that is under way. */
interface Coming {
  readonly cell: Cell;
  readonly stop: AbortController;
  readonly done: Promise<HeldCell | undefined>;
}

/** What cells are read with. */
export interface CellSupplies {
  readonly window: WindowReader;
  readonly maker: RunMaker;
  readonly held: HeldCells;
  /** A cell with more features is not read, but split. */
  readonly mostInCell: number;
  /** How many features there are in all, as far as the server says, and where. */
  readonly total: number | undefined;
  readonly extent: Bbox | undefined;
}

/** Reads cells whole or not at all. What several views want at once is asked for once. */
export class CellReader {
  readonly #supplies: CellSupplies;
  readonly #coming = new Map<string, Coming>();
  /** Cells with too many features, and how many where that is known. */
  readonly #crowded = new Map<string, number | undefined>();

  constructor(supplies: CellSupplies) {
    this.#supplies = supplies;
  }

  /** True when a cell is known to have too many features. */
  isCrowded(cell: Cell): boolean {
    return this.#crowded.has(cellKey(cell));
  }

  /**
   * The cell with all of its features; undefined when they are too many.
   *
   * @throws {AtlasError} why they cannot be read. Rejects with an `AbortError` when nobody wants the cell any more.
   */
  read(cell: Cell): Promise<HeldCell | undefined> {
    const held = this.#supplies.held.find(cell);
    if (held) return Promise.resolve(held);
    const known = this.#coming.get(cellKey(cell));
    if (known && !known.stop.signal.aborted) return known.done;
    const stop = new AbortController();
    const coming = { cell, stop, done: this.#fetch(cell, stop.signal) };
    this.#coming.set(cellKey(cell), coming);
    const forget = () => {
      if (this.#coming.get(cellKey(cell)) === coming) this.#coming.delete(cellKey(cell));
    };
    coming.done.then(forget, forget);
    return coming.done;
  }

  /** Ends the requests for cells that do not touch any of some boxes. */
  keepOnly(boxes: readonly Bbox[], reason?: unknown): void {
    for (const { cell, stop } of this.#coming.values()) {
      const [west, south, east, north] = bboxOfCell(cell);
      const isWanted = boxes.some((box) => west < box[2] && east > box[0] && south < box[3] && north > box[1]);
      if (!isWanted) stop.abort(reason);
    }
  }

  async #fetch(cell: Cell, signal: AbortSignal): Promise<HeldCell | undefined> {
    const { window, held, maker, mostInCell } = this.#supplies;
    const bbox = bboxOfCell(cell);
    // One number instead of a page that would be of no use.
    const matched =
      window.protocol.countsApart || this.#mayBeCrowded(cell) ? await window.protocol.count(bbox, signal) : undefined;
    if (matched !== undefined && matched > mostInCell) return this.#noteCrowded(cell, matched);
    const features: ServedFeature[] = [];
    for await (const page of readWindow(window, bbox, signal, matched)) {
      features.push(...page.features);
      const count = Math.max(features.length, page.matched ?? 0);
      if (count > mostInCell) return this.#noteCrowded(cell, page.matched);
    }
    signal.throwIfAborted();
    const rows = features.map(({ id }) => maker.rows.rowOf(id));
    const missing = features.filter((_, index) => !held.has(rows[index] ?? 0));
    const own: readonly FeatureRun[] = runsOf(missing, maker);
    return held.put(cell, rows, own);
  }

  #noteCrowded(cell: Cell, matched: number | undefined): undefined {
    this.#crowded.set(cellKey(cell), matched);
  }

  /** By half of what the cell around it has; where nothing is known of that, as if features lay evenly. */
  #mayBeCrowded(cell: Cell): boolean {
    const { mostInCell, total = 0, extent = everywhere } = this.#supplies;
    const parent = parentOf(cell);
    const around = parent && this.#crowded.get(cellKey(parent));
    if (around !== undefined) return around / 2 > mostInCell;
    return 2 * total * shareOf(bboxOfCell(cell), extent) > mostInCell;
  }
}

const everywhere: Bbox = [-180, -90, 180, 90];

/** How much of a box another covers: 0 to 1. */
function shareOf(cell: Bbox, extent: Bbox): number {
  const side = (low: number, high: number) => Math.max(0, high - low);
  const across = side(Math.max(cell[0], extent[0]), Math.min(cell[2], extent[2]));
  const along = side(Math.max(cell[1], extent[1]), Math.min(cell[3], extent[3]));
  const area = side(extent[0], extent[2]) * side(extent[1], extent[3]);
  return area > 0 ? (across * along) / area : 1;
}
