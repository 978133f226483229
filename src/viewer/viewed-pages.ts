import type { FeaturePage } from '../core/columns.js';
import type { DeliveredPage, RowRange, ViewedSource } from '../core/data-client.js';
import { bytesOfPage } from '../core/page-bytes.js';

/** Pages given up, for their reader to know. */
export interface GivenUp {
  readonly level: number;
  readonly rows: readonly RowRange[];
}

interface HeldPage {
  readonly level: number;
  readonly page: FeaturePage;
  readonly bytes: number;
  /** Number of the last view that wanted it. */
  wanted: number;
}

/**
 * The pages of one file that came for its views. Those of one level are drawn at a time: that of the last view that is
 * there completely, so that a change of level neither flickers nor shows a feature twice.
 */
export class ViewedPages {
  readonly #held = new Map<string, HeldPage>();
  #level: number | undefined;
  #view = 0;
  #drawn: readonly FeaturePage[] | undefined;

  /** Memory of all pages, bytes. */
  get bytes(): number {
    return [...this.#held.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Level drawn: 0 for the file itself, else one of its overviews. */
  get level(): number {
    return this.#level ?? 0;
  }

  /** Pages of the level drawn, in the file's order; the same array until one comes or goes. */
  get drawn(): readonly FeaturePage[] {
    this.#drawn ??= [...this.#held.values()]
      .filter(({ level }) => level === this.#level)
      .map(({ page }) => page)
      .sort((a, b) => a.firstRow - b.firstRow);
    return this.#drawn;
  }

  add({ level, page }: Omit<DeliveredPage, 'url'>): void {
    this.#level ??= level;
    this.#held.set(`${level} ${page.firstRow}`, { level, page, bytes: bytesOfPage(page), wanted: this.#view });
    if (level === this.#level) this.#drawn = undefined;
  }

  /** Notes what a view shows, now that all of it is there. */
  settle({ level, rows }: ViewedSource): void {
    this.#view++;
    if (level !== this.#level) this.#drawn = undefined;
    this.#level = level;
    for (const held of this.#held.values()) if (held.level === level && isIn(held.page, rows)) held.wanted = this.#view;
  }

  /** Gives up pages that the last view did not want, the longest unwanted first, until the others fit a budget. */
  shrink(budgetBytes: number): readonly GivenUp[] {
    let { bytes } = this;
    const spare = [...this.#held].filter(([, { wanted }]) => wanted < this.#view);
    const given: GivenUp[] = [];
    for (const [key, held] of spare.sort(([, a], [, b]) => a.wanted - b.wanted)) {
      if (bytes <= budgetBytes) break;
      bytes -= held.bytes;
      this.#held.delete(key);
      given.push({ level: held.level, rows: [rowsOf(held.page)] });
    }
    if (given.length > 0) this.#drawn = undefined;
    return given;
  }

  /** Forgets every page. */
  clear(): void {
    this.#held.clear();
    this.#level = undefined;
    this.#drawn = undefined;
  }
}

function rowsOf({ firstRow, featureCount }: FeaturePage): RowRange {
  return { first: firstRow, end: firstRow + featureCount };
}

/** True when a page has a row that the ranges, which are in order, contain. */
function isIn(page: FeaturePage, ranges: readonly RowRange[]): boolean {
  const { first, end } = rowsOf(page);
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= first) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.first ?? end) < end;
}
