/** How far a walk through a file has come, from which the final length of its arrays is foretold. */
export interface WalkProgress {
  /** Bytes of features read so far. */
  done: number;
  /** Bytes of all features. */
  readonly all: number;
}

/**
 * Doubles of a file that are written from the start to an end not known in advance. The array grows by what the part of
 * the file that has been read foretells, so that it is hardly ever copied and hardly ever too large.
 */
export class GrowingArray {
  items = new Float64Array();
  length = 0;
  #progress: WalkProgress = { done: 0, all: 0 };

  /** Begins anew; what was written before is overwritten. */
  begin(atLeast: number, progress: WalkProgress): void {
    this.length = 0;
    this.#progress = progress;
    if (this.items.length < atLeast) this.items = new Float64Array(atLeast);
  }

  /** Makes room for `count` more items; the caller writes them into `items` at `length`, and then adds to `length`. */
  reserve(count: number): void {
    if (this.length + count > this.items.length) this.#grow(this.length + count);
  }

  /** What has been written. */
  written(): Float64Array {
    return this.items.subarray(0, this.length);
  }

  /** What has been written, to keep. Up to a sixteenth of the memory may lie unused behind it; more is given back. */
  finish(): Float64Array {
    const view = this.written();
    return this.length * 17 < this.items.length * 16 ? view.slice() : view;
  }

  #grow(atLeast: number): void {
    const { done, all } = this.#progress;
    // The very beginning of a file foretells little.
    const foretold = done * 64 > all ? Math.ceil((atLeast * all * 1.02) / done) : 0;
    // Every double takes eight bytes of the file; damage may foretell more.
    const grown = new Float64Array(Math.max(Math.min(foretold, all >>> 3), atLeast * 2));
    grown.set(this.items.subarray(0, this.length));
    this.items = grown;
  }
}
