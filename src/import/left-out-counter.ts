import type { LeftOut } from '../core/importer.js';

const mostRows = 20;

/** Counts what is left out, by reason. */
export class LeftOutCounter {
  count = 0;
  readonly #byReason = new Map<LeftOut['reason'], { count: number; readonly rows: number[] }>();

  add(reason: LeftOut['reason'], row: number): void {
    this.count++;
    const entry = this.#byReason.get(reason) ?? { count: 0, rows: [] };
    this.#byReason.set(reason, entry);
    entry.count++;
    if (entry.rows.length < mostRows) entry.rows.push(row);
  }

  listed(): readonly LeftOut[] {
    return [...this.#byReason].map(([reason, { count, rows }]) => ({ reason, count, rows }));
  }
}
