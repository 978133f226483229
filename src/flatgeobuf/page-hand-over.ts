import type { FeaturePage } from '../core/columns.js';

/** Hands pages from whoever reads them to whoever asks for them, one at a time: the reader waits for the asker. */
export class PageHandOver {
  #page: FeaturePage | undefined;
  #end: { readonly error?: unknown } | undefined;
  #given: (() => void) | undefined;
  #taken: (() => void) | undefined;

  /** Resolves when the page was taken. */
  give(page: FeaturePage): Promise<void> {
    this.#page = page;
    this.#given?.();
    return new Promise((resolve) => {
      this.#taken = resolve;
    });
  }

  /** No more comes. @param failure - Why, when it should have. */
  end(failure: { readonly error?: unknown } = {}): void {
    this.#end = failure;
    this.#given?.();
  }

  /** Lets the reader go on though nobody asks any more. */
  leave(): void {
    this.#taken?.();
  }

  /** @throws what {@link end} was given. */
  async *pages(): AsyncGenerator<FeaturePage> {
    while (true) {
      const page = this.#page;
      this.#page = undefined;
      if (page) {
        yield page;
        this.#taken?.();
      } else if (this.#end) {
        if ('error' in this.#end) throw this.#end.error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          this.#given = resolve;
        });
      }
    }
  }
}
