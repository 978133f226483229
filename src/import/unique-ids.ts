/**
 * Ids that have to be different. Most files number their features upwards, which is remembered as a list of numbers; a set of
 * texts, which takes far longer to fill, is made when an id is no number or not greater than the one before.
 */
export class UniqueIds {
  #ascending: number[] = [];
  #seen: Set<string> | undefined;

  /** @returns false for an id that was there before. */
  add(id: string): boolean {
    if (!this.#seen) {
      const number = Number(id);
      // Only what is written as numbers are can be compared as one.
      if (number > (this.#ascending.at(-1) ?? -1) && String(number) === id) {
        this.#ascending.push(number);
        return true;
      }
      this.#seen = new Set(this.#ascending.map(String));
      this.#ascending = [];
    }
    const { size } = this.#seen;
    return this.#seen.add(id).size > size;
  }
}
