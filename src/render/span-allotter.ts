/** Neighbouring places of a store. */
export interface Span {
  readonly start: number;
  readonly count: number;
}

/** Divides the places of a store among those who ask, gives out again what came back, and leaves growing to its owner. */
export class SpanAllotter {
  /** Places below `end` that nobody has: ascending, never side by side. */
  readonly #gaps: Span[] = [];
  readonly #first: number;
  #end: number;

  /** @param first - First place given out; those below are never given out. */
  constructor(first = 0) {
    this.#first = first;
    this.#end = first;
  }

  /** One more than the last place that somebody has. */
  get end(): number {
    return this.#end;
  }

  /** True when nobody has anything. */
  get isEmpty(): boolean {
    return this.#end === this.#first;
  }

  /** The first gap that is wide enough, else the places behind the last one. */
  allot(count: number): Span {
    const index = this.#gaps.findIndex((gap) => gap.count >= count);
    const gap = this.#gaps[index];
    if (!gap) {
      const span = { start: this.#end, count };
      this.#end += count;
      return span;
    }
    const rest = { start: gap.start + count, count: gap.count - count };
    this.#gaps.splice(index, 1, ...(rest.count > 0 ? [rest] : []));
    return { start: gap.start, count };
  }

  /** Takes places back. Nothing may be taken back twice. */
  free({ start, count }: Span): void {
    if (count === 0) return;
    const after = this.#gaps.findIndex((gap) => gap.start > start);
    const index = after < 0 ? this.#gaps.length : after;
    const before = this.#gaps[index - 1];
    const behind = this.#gaps[index];
    const joinsBefore = before !== undefined && before.start + before.count === start;
    const joinsBehind = behind !== undefined && start + count === behind.start;
    const from = joinsBefore ? before.start : start;
    const to = joinsBehind ? behind.start + behind.count : start + count;
    const first = index - (joinsBefore ? 1 : 0);
    const joined = (joinsBefore ? 1 : 0) + (joinsBehind ? 1 : 0);
    this.#gaps.splice(first, joined, ...(to === this.#end ? [] : [{ start: from, count: to - from }]));
    if (to === this.#end) this.#end = from;
  }
}
