import { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import type { Locale } from '../../core/localized-text.js';

/** How far something has come: what is done, and how much of it, 0 to 1, where that is known. */
export interface SaveStep {
  readonly text: string;
  readonly share: number | undefined;
}

/** Makes one thing at a time, which the reader may end. */
export class SaveDataTask {
  readonly #changed: () => void;
  #abort: AbortController | undefined;
  /** Undefined while nothing is made. */
  step: SaveStep | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Does something, and says how it went.
   *
   * @returns what went wrong, in the reader's words; undefined when nothing did, or the reader has ended it.
   */
  async run(
    locale: Locale,
    work: (signal: AbortSignal, tell: (step: SaveStep) => void) => Promise<void>,
  ): Promise<string | undefined> {
    this.end();
    const abort = new AbortController();
    this.#abort = abort;
    this.#put({ text: '', share: undefined });
    try {
      await work(abort.signal, (step) => !abort.signal.aborted && this.#put(step));
      return undefined;
    } catch (error) {
      return abort.signal.aborted ? undefined : reasonOf(locale, error);
    } finally {
      if (this.#abort === abort) this.#put(undefined);
    }
  }

  /** Ends what is being made. */
  end(): void {
    this.#abort?.abort(new DOMException('The reader has ended it.', 'AbortError'));
    this.#abort = undefined;
    this.#put(undefined);
  }

  #put(step: SaveStep | undefined): void {
    this.step = step;
    this.#changed();
  }
}

/** What went wrong, in the reader's words. */
export function reasonOf(locale: Locale, error: unknown): string {
  if (error instanceof AtlasError) return errorText(locale, error);
  return error instanceof Error ? error.message : String(error);
}
