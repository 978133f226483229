/** Default memory for bytes of files: 64 MB. */
export const defaultBudgetBytes = 64_000_000;

/** Pieces of files in memory, the longest unused given up first when there are more bytes than the budget allows. */
export class ByteCache {
  readonly budgetBytes: number;
  /** In the order of their last use. */
  readonly #pieces = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(budgetBytes: number = defaultBudgetBytes) {
    this.budgetBytes = budgetBytes;
  }

  /** Bytes held now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The piece of a file that begins at a byte; it counts as used now. */
  get(file: string, first: number): Uint8Array | undefined {
    const key = keyOf(file, first);
    const piece = this.#pieces.get(key);
    if (!piece) return undefined;
    this.#pieces.delete(key);
    this.#pieces.set(key, piece);
    return piece;
  }

  /** Keeps a copy of a piece, and gives up others for it. A piece larger than the whole budget is not kept. */
  put(file: string, first: number, piece: Uint8Array): void {
    if (piece.length > this.budgetBytes) return;
    const key = keyOf(file, first);
    this.#forget(key);
    this.#pieces.set(key, piece.slice());
    this.#bytes += piece.length;
    for (const oldest of this.#pieces.keys()) {
      if (this.#bytes <= this.budgetBytes) return;
      this.#forget(oldest);
    }
  }

  /** Gives up every piece of a file. */
  drop(file: string): void {
    for (const key of [...this.#pieces.keys()]) if (key.startsWith(`${file}\n`)) this.#forget(key);
  }

  #forget(key: string): void {
    this.#bytes -= this.#pieces.get(key)?.length ?? 0;
    this.#pieces.delete(key);
  }
}

function keyOf(file: string, first: number): string {
  return `${file}\n${first}`;
}
