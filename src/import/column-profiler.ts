import type { ColumnProfile } from '../core/importer.js';
import { SpreadSample } from './spread-sample.js';
import type { ValueType } from './value-type.js';

const mostDistinct = 1000;
const mostListed = 24;
const mostNumbers = 10_000;

/** Gathers what the values of a column are while they go by. */
export class ColumnProfiler {
  missing = 0;
  readonly #counts = new Map<unknown, number>();
  readonly #numbers = new SpreadSample<number>(mostNumbers - 2);
  #least = Infinity;
  #greatest = -Infinity;

  /** @param missing - Rows before the column first had a value. */
  constructor(missing: number) {
    this.missing = missing;
  }

  add(value: unknown): void {
    if (value === null || value === undefined) {
      this.missing++;
      return;
    }
    if (typeof value === 'number') this.#addNumber(value);
    const count = this.#counts.get(value);
    if (count !== undefined) this.#counts.set(value, count + 1);
    else if (this.#counts.size < mostDistinct && typeof value !== 'object') this.#counts.set(value, 1);
  }

  profile(name: string, type: ValueType): ColumnProfile {
    const distinct = this.#counts.size;
    return {
      name,
      type,
      label: { en: name, zh: name },
      nullMeaning: { en: 'not in this file', zh: '本文件未载' },
      missing: this.missing,
      distinct,
      ...(distinct <= mostListed && type !== 'json' && { values: this.#listed() }),
      ...(type === 'number' && Number.isFinite(this.#least) && { numbers: this.#sorted() }),
    };
  }

  #addNumber(value: number): void {
    this.#least = Math.min(this.#least, value);
    this.#greatest = Math.max(this.#greatest, value);
    this.#numbers.add(value);
  }

  #listed(): readonly (readonly [string, number])[] {
    return [...this.#counts]
      .sort(([, one], [, other]) => other - one)
      .map(([value, count]) => [String(value), count] as const);
  }

  #sorted(): readonly number[] {
    return [this.#least, ...[...this.#numbers.values].sort((a, b) => a - b), this.#greatest];
  }
}
