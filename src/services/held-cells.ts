import type { Bbox } from '../core/bbox.js';
import type { RowRange } from '../core/data-client.js';
import type { FeatureRun } from './feature-runs.js';
import { bboxOfCell, type Cell, cellKey, parentOf } from './view-cells.js';

/** A cell all of whose features are here. */
export interface HeldCell {
  readonly cell: Cell;
  readonly count: number;
  /** Runs with its features: its own, and those of cells before it that have features reaching into it. */
  readonly runs: ReadonlySet<FeatureRun>;
}

/**
 * The cells that were read, and which of their features are delivered. A feature that reaches into several cells is in the
 * run of the one that was read first, so that it is delivered once.
 */
export class HeldCells {
  readonly #budgetBytes: number;
  /** In the order of their last use. */
  readonly #cells = new Map<string, HeldCell>();
  readonly #runOfRow = new Map<number, FeatureRun>();
  /** How many cells hold a run. */
  readonly #holders = new Map<FeatureRun, number>();
  readonly #delivered = new Map<number, FeatureRun>();
  #bytes = 0;

  /** @param budgetBytes - Memory for cells that no view shows. */
  constructor(budgetBytes: number) {
    this.#budgetBytes = budgetBytes;
  }

  /** A cell, or one that it is part of, if it was read; it counts as used now. */
  find(cell: Cell): HeldCell | undefined {
    for (let at: Cell | undefined = cell; at; at = parentOf(at)) {
      const held = this.#cells.get(cellKey(at));
      if (!held) continue;
      this.#cells.delete(cellKey(at));
      this.#cells.set(cellKey(at), held);
      return held;
    }
    return undefined;
  }

  /** Runs with all features that touch a box, if they are here. */
  around(bbox: Bbox): readonly FeatureRun[] | undefined {
    const [west, south, east, north] = bbox;
    for (const { cell, runs } of this.#cells.values()) {
      const [left, low, right, high] = bboxOfCell(cell);
      if (left <= west && low <= south && right >= east && high >= north) return [...runs];
    }
    return undefined;
  }

  /** True when a feature is in a run that is here. */
  has(row: number): boolean {
    return this.#runOfRow.has(row);
  }

  /**
   * @param rows - Of all features of the cell.
   * @param own - Runs of those that were not here.
   */
  put(cell: Cell, rows: readonly number[], own: readonly FeatureRun[]): HeldCell {
    for (const run of own) {
      this.#bytes += run.bytes.length;
      for (let row = run.firstRow; row < run.firstRow + run.count; row++) this.#runOfRow.set(row, run);
    }
    const runs = new Set(rows.flatMap((row) => this.#runOfRow.get(row) ?? []));
    for (const run of runs) this.#holders.set(run, (this.#holders.get(run) ?? 0) + 1);
    const held = { cell, count: rows.length, runs };
    this.#cells.set(cellKey(cell), held);
    return held;
  }

  /** Runs of a cell that have to be delivered now; they count as delivered. */
  deliver({ runs }: HeldCell): readonly FeatureRun[] {
    const missing = [...runs].filter(({ firstRow }) => !this.#delivered.has(firstRow));
    for (const run of missing) this.#delivered.set(run.firstRow, run);
    return missing;
  }

  /** Takes back delivered runs: when they are wanted again, they are delivered again. */
  release({ first, end }: RowRange): void {
    for (const { firstRow, count } of [...this.#delivered.values()])
      if (firstRow >= first && firstRow + count <= end) this.#delivered.delete(firstRow);
  }

  /** Gives up cells, the longest unused first, until the others fit the budget; what is delivered stays. */
  shrink(): void {
    for (const [key, { runs }] of this.#cells) {
      if (this.#bytes <= this.#budgetBytes) return;
      if ([...runs].some(({ firstRow }) => this.#delivered.has(firstRow))) continue;
      this.#cells.delete(key);
      for (const run of runs) this.#drop(run);
    }
  }

  #drop(run: FeatureRun): void {
    const holders = (this.#holders.get(run) ?? 1) - 1;
    if (holders > 0) {
      this.#holders.set(run, holders);
      return;
    }
    this.#holders.delete(run);
    this.#bytes -= run.bytes.length;
    for (let row = run.firstRow; row < run.firstRow + run.count; row++) this.#runOfRow.delete(row);
  }
}
