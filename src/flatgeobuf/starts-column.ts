/**
 * Starts of the items of one level in the level below: 0, and then one more entry for each item. As long as every item
 * has exactly one of the level below, as points have in all levels and lines in two, they are not written: they are
 * the numbers from 0 on, and the same for all levels in which that is so.
 */
export class StartsColumn {
  length = 0;
  #items: Uint32Array | undefined;

  /** Adds the start of the next item. */
  push(start: number): void {
    if (this.#items === undefined) {
      if (start === this.length) {
        this.length++;
        return;
      }
      this.#items = countUp(Math.max(64, this.length * 2));
    }
    if (this.length === this.#items.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.length++] = start;
  }

  /**
   * What has been added.
   *
   * @param counted - Arrays of the numbers from 0 on, by length, of which one may be given and to which one may be added.
   */
  finish(counted: Map<number, Uint32Array>): Uint32Array {
    if (this.#items) return this.#items.slice(0, this.length);
    const known = counted.get(this.length) ?? countUp(this.length);
    counted.set(this.length, known);
    return known;
  }
}

function countUp(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let index = 0; index < length; index++) numbers[index] = index;
  return numbers;
}
