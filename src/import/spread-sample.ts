/** Some of many values, spread evenly over them: at most as many as allowed, at least half of that. */
export class SpreadSample<T> {
  #kept: T[] = [];
  #stride = 1;
  #seen = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** True when the next value would be kept, for values that cost something to make. */
  get wantsNext(): boolean {
    return this.#seen % this.#stride === 0;
  }

  /** Takes a value; `undefined` where the next would not have been kept. */
  add(value: T | undefined): void {
    const keeps = this.wantsNext;
    this.#seen++;
    if (!keeps || value === undefined) return;
    this.#kept.push(value);
    if (this.#kept.length < this.#most) return;
    this.#kept = this.#kept.filter((_, index) => index % 2 === 0);
    this.#stride *= 2;
  }

  get values(): readonly T[] {
    return this.#kept;
  }
}
