/**
 * Starts of the items of one level in the level below: 0, and then one more entry for each item. As long as every item
 * has exactly one of the level below, as points have in all levels and lines in two, they are not written: they are
 * the numbers from 0 on, and the same for all levels in which that is so.
 */
export class StartsColumn {
  length = 0;
  #items = new Uint32Array();
  #counts = true;
  #expected = 0;

  /**
   * Begins anew; what was added before is overwritten.
   *
   * @param items - How many there are at least, as far as one knows.
   */
  begin(items: number): void {
    this.length = 0;
    this.#counts = true;
    this.#expected = items + 1;
  }

  /** Adds the start of the next item. */
  push(start: number): void {
    if (this.#counts) {
      if (start === this.length) {
        this.length++;
        return;
      }
      this.#write();
    }
    if (this.length === this.#items.length) this.#grow();
    this.#items[this.length++] = start;
  }

  /** What has been added; valid until it begins anew. */
  written(counted: CountedNumbers): Uint32Array {
    return this.#counts ? counted.upTo(this.length) : this.#items.subarray(0, this.length);
  }

  #write(): void {
    this.#counts = false;
    const atLeast = Math.max(this.#expected, this.length + 1);
    if (atLeast > this.#items.length) this.#items = new Uint32Array(atLeast);
    for (let index = 0; index < this.length; index++) this.#items[index] = index;
  }

  #grow(): void {
    const grown = new Uint32Array(this.length * 2);
    grown.set(this.#items);
    this.#items = grown;
  }
}

/** The numbers from 0 on: one array for all levels that need as many. */
export class CountedNumbers {
  #numbers = new Uint32Array();
  readonly #known = new Map<number, Uint32Array>();

  /** The first `length` of them, the same array each time until {@link begin}. */
  upTo(length: number): Uint32Array {
    const known = this.#known.get(length);
    if (known) return known;
    if (length > this.#numbers.length) this.#count(length);
    const numbers = this.#numbers.subarray(0, length);
    this.#known.set(length, numbers);
    return numbers;
  }

  begin(): void {
    if (this.#known.size > 0) this.#known.clear();
  }

  #count(length: number): void {
    this.#numbers = new Uint32Array(length);
    for (let index = 0; index < length; index++) this.#numbers[index] = index;
  }
}
