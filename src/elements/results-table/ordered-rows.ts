import type { AnswerFeature, QueryAnswer } from '../../core/query-answer.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { FeatureRef } from '../../core/scene.js';
import { SliceClock } from '../../core/slice-clock.js';
import { RowFinder } from './row-finder.js';
import { isPlain, plainOrder, type RowWish, rowOrder } from './row-order.js';

/**
 * The rows of an answer as the reader wants them. While they are sorted anew the former ones stay; while an answer still
 * arrives, sorting goes to its end and begins again with the newest.
 */
export class OrderedRows {
  readonly #changed: () => void;
  #answer: QueryAnswer | undefined;
  #question: QueryRequest | undefined;
  #order: Uint32Array = new Uint32Array();
  #positions: Uint32Array | undefined;
  #finder: RowFinder | undefined;
  #running: AbortController | undefined;
  #next: QueryAnswer | undefined;
  #wish: RowWish | undefined;

  /** @param changed - Called when other rows are there, or sorting begins or ends. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The answer that the rows are of. */
  get answer(): QueryAnswer | undefined {
    return this.#answer;
  }

  get count(): number {
    return this.#order.length;
  }

  /** True while rows are being sorted or filtered. */
  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** The feature of a row, newly made. */
  featureAt(position: number): AnswerFeature | undefined {
    return this.#answer?.features.at(this.#order[position] ?? -1);
  }

  refAt(position: number): FeatureRef | undefined {
    return this.#answer?.features.refAt(this.#order[position] ?? -1);
  }

  /** Row of a feature; undefined when it is not in the answer or filtered out. */
  async positionOf(ref: FeatureRef): Promise<number | undefined> {
    const answer = this.#answer;
    if (!answer) return undefined;
    this.#finder ??= new RowFinder(answer.features);
    const index = await this.#finder.find(ref);
    // Another answer may have come meanwhile.
    if (index === undefined || this.#answer !== answer) return undefined;
    this.#positions ??= inverse(this.#order, answer.features.length);
    const position = (this.#positions[index] ?? 0) - 1;
    return position < 0 ? undefined : position;
  }

  /** Takes away all rows. */
  clear(): void {
    this.#stop();
    this.#wish = undefined;
    this.#question = undefined;
    if (this.#answer) this.#put(undefined, new Uint32Array());
  }

  /**
   * Shows an answer, or the newest part of one.
   *
   * @param question - The same object for all parts of one answer.
   * @param wish - The same object as long as the reader wants the same.
   */
  show(answer: QueryAnswer, question: QueryRequest, wish: RowWish): void {
    const other = question !== this.#question;
    this.#question = question;
    const sameWish = wish === this.#wish;
    if (sameWish && (answer === this.#answer || answer === this.#next)) return;
    this.#wish = wish;
    if (other || isPlain(wish)) {
      this.#stop();
      this.#put(answer, plainOrder(answer.features));
      if (isPlain(wish)) return;
    }
    this.#next = answer;
    if (this.#running && sameWish) return;
    this.#stop();
    this.#next = answer;
    void this.#sort(wish);
  }

  async #sort(wish: RowWish): Promise<void> {
    const abort = new AbortController();
    this.#running = abort;
    this.#changed();
    let answer = this.#next;
    while (answer) {
      const order = await ordered(answer, wish, abort.signal);
      if (abort.signal.aborted) return;
      const newest: QueryAnswer | undefined = this.#next === answer ? undefined : this.#next;
      if (!newest) this.#running = undefined;
      this.#put(answer, order);
      answer = newest;
    }
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#next = undefined;
  }

  #put(answer: QueryAnswer | undefined, order: Uint32Array): void {
    if (answer?.features !== this.#answer?.features) this.#finder = undefined;
    this.#answer = answer;
    this.#order = order;
    this.#positions = undefined;
    this.#changed();
  }
}

/** What cannot be sorted stays in its own order; nobody asks any more when it was aborted. */
function ordered({ features }: QueryAnswer, wish: RowWish, signal: AbortSignal): Promise<Uint32Array> {
  return rowOrder(features, wish, new SliceClock({ signal })).catch(() => plainOrder(features));
}

/** For each index its row and one; 0 where it has none. */
function inverse(order: Uint32Array, length: number): Uint32Array {
  const positions = new Uint32Array(length);
  order.forEach((index, position) => {
    positions[index] = position + 1;
  });
  return positions;
}
