import type { RowRange } from '../core/data-client.js';
import type { FeatureRun } from './feature-runs.js';
import type { HeldCell, HeldCells } from './held-cells.js';

/** Collects what a view shows while its cells come, and delivers what is missing. */
export function runsInView(held: HeldCells, deliver: (run: FeatureRun) => void) {
  const shown = new Map<number, FeatureRun>();
  return {
    take: (cell: HeldCell) => {
      for (const run of held.deliver(cell)) deliver(run);
      for (const run of cell.runs) shown.set(run.firstRow, run);
    },
    /** Ascending and disjoint. */
    rows: (): readonly RowRange[] => {
      const rows: { first: number; end: number }[] = [];
      for (const { firstRow: first, count } of [...shown.values()].sort((a, b) => a.firstRow - b.firstRow)) {
        const last = rows.at(-1);
        if (last?.end === first) last.end = first + count;
        else rows.push({ first, end: first + count });
      }
      return rows;
    },
  };
}
