import type { PageBlock } from './page-blocks.js';

/** Blocks that arrive at their own pace for a reader who takes them at hers. */
export class BlockQueue {
  readonly #blocks: PageBlock[] = [];
  #ended = false;
  #failure: { readonly reason: unknown } | undefined;
  #wake: (() => void) | undefined;

  readonly push = (block: PageBlock): void => {
    this.#blocks.push(block);
    this.#wake?.();
  };

  /** No more come. */
  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  /** Whoever waits for the next block gets this reason instead; those that have come are dropped. */
  fail(reason: unknown): void {
    this.#failure ??= { reason };
    this.#wake?.();
  }

  /** Blocks as they come; ends with the queue. */
  async *blocks(): AsyncGenerator<PageBlock> {
    while (true) {
      if (this.#failure) throw this.#failure.reason;
      const block = this.#blocks.shift();
      if (block) yield block;
      else if (this.#ended) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
