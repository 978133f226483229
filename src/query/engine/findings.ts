import type { Measure } from '../../core/query-answer.js';
import type { QueryTarget } from '../../core/query-task.js';
import type { SearchArea } from '../../flatgeobuf/search-area.js';
import type { TargetPage } from './question-context.js';

/** Features that were found in one page. */
export interface Findings {
  /** Rows of the page, ascending. */
  readonly rows: Uint32Array;
  /** A value each, NaN for none. */
  readonly measures: Readonly<Partial<Record<Measure, Float64Array>>>;
  /** Certainty bits each. */
  readonly certainty?: Uint8Array;
  /** Place of the subject's feature that each belongs to. */
  readonly of?: Uint32Array;
}

/** Finds features of one target, page by page. */
export interface Matcher {
  /** Where they can be. */
  readonly area: SearchArea;
  match(page: TargetPage, target: QueryTarget): Findings;
}

/** Gathers rows with their measures one by one. */
export class FindingsBuilder {
  readonly #rows: number[] = [];
  readonly #measures = new Map<Measure, number[]>();
  readonly #certainty: number[] = [];

  /** @param bits - Certainty; left out where no distance was asked for. */
  add(row: number, measures: Readonly<Partial<Record<Measure, number>>> = {}, bits?: number): void {
    const index = this.#rows.push(row) - 1;
    for (const [measure, value] of Object.entries(measures) as [Measure, number][]) {
      const values = this.#measures.get(measure) ?? [];
      this.#measures.set(measure, values);
      values[index] = value;
    }
    if (bits !== undefined) this.#certainty[index] = bits;
  }

  build(): Findings {
    const length = this.#rows.length;
    const measures = [...this.#measures].map(([measure, values]) => [
      measure,
      Float64Array.from({ length }, (_, index) => values[index] ?? Number.NaN),
    ]);
    return {
      rows: Uint32Array.from(this.#rows),
      measures: Object.fromEntries(measures),
      ...(this.#certainty.length > 0 && {
        certainty: Uint8Array.from({ length }, (_, at) => this.#certainty[at] ?? 0),
      }),
    };
  }
}
