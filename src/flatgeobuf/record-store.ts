/** Bytes of the largest chunk of records; small files begin with less. */
const largestChunkBytes = 1 << 24;

/** Where the records of a file wait until all are known and can be put in order: a few large pieces of memory. */
export class RecordStore {
  /** Records so far. */
  count = 0;
  /** Bytes of all records so far. */
  byteLength = 0;
  /** Four numbers per record, `[west, south, east, north]`; there may be room behind the last. */
  boxes = new Float64Array(4 * 64);
  /** Bytes of each record. */
  lengths = new Uint32Array(64);
  readonly #chunks: Uint8Array[] = [];
  /** Bytes taken of the last chunk. */
  #taken = 0;
  #chunkOf = new Uint32Array(64);
  #startOf = new Uint32Array(64);

  /** Keeps a copy of a record. */
  add(record: Uint8Array, box: ArrayLike<number>): void {
    const row = this.count++;
    if (row === this.lengths.length) this.#growRows(row * 2);
    const chunk = this.#chunkFor(record.length);
    chunk.set(record, this.#taken);
    this.#chunkOf[row] = this.#chunks.length - 1;
    this.#startOf[row] = this.#taken;
    this.lengths[row] = record.length;
    this.boxes.set(box, row * 4);
    this.#taken += record.length;
    this.byteLength += record.length;
  }

  /** The records in an order, joined to chunks of 16 MB or a little less; a record longer than that is alone in one. */
  *inOrder(order: Uint32Array): Generator<Uint8Array<ArrayBuffer>> {
    for (let first = 0; first < order.length; ) {
      const { end, bytes } = this.#chunkEnd(order, first);
      const joined = new Uint8Array(bytes);
      for (let at = 0; first < end; first++) {
        const record = this.#record(order[first] ?? 0);
        joined.set(record, at);
        at += record.length;
      }
      yield joined;
    }
  }

  #chunkEnd(order: Uint32Array, first: number): { readonly end: number; readonly bytes: number } {
    let bytes = 0;
    for (let end = first; end < order.length; end++) {
      const length = this.lengths[order[end] ?? 0] ?? 0;
      if (bytes > 0 && bytes + length > largestChunkBytes) return { end, bytes };
      bytes += length;
    }
    return { end: order.length, bytes };
  }

  #record(row: number): Uint8Array {
    const start = this.#startOf[row] ?? 0;
    const chunk = this.#chunks[this.#chunkOf[row] ?? 0];
    return chunk?.subarray(start, start + (this.lengths[row] ?? 0)) ?? new Uint8Array();
  }

  #chunkFor(bytes: number): Uint8Array {
    const last = this.#chunks.at(-1);
    if (last && this.#taken + bytes <= last.length) return last;
    const doubled = Math.min(Math.max((last?.length ?? 0) * 2, 1 << 16), largestChunkBytes);
    const chunk = new Uint8Array(Math.max(doubled, bytes));
    this.#chunks.push(chunk);
    this.#taken = 0;
    return chunk;
  }

  #growRows(rows: number): void {
    this.boxes = grown(this.boxes, new Float64Array(rows * 4));
    this.lengths = grown(this.lengths, new Uint32Array(rows));
    this.#chunkOf = grown(this.#chunkOf, new Uint32Array(rows));
    this.#startOf = grown(this.#startOf, new Uint32Array(rows));
  }
}

function grown<T extends Float64Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
