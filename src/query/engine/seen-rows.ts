/** Rows of a file that were looked at, each once however often it comes. */
export class SeenRows {
  #seen = new Uint8Array(1024);

  /** Marks rows. @returns How many of them are new. */
  add(first: number, count: number): number {
    const end = first + count;
    if (end > this.#seen.length) this.#grow(end);
    let added = 0;
    for (let row = first; row < end; row++) {
      added += this.#seen[row] === 0 ? 1 : 0;
      this.#seen[row] = 1;
    }
    return added;
  }

  #grow(length: number): void {
    const grown = new Uint8Array(Math.max(length, 2 * this.#seen.length));
    grown.set(this.#seen);
    this.#seen = grown;
  }
}
