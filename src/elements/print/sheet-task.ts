import { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import type { Locale } from '../../core/localized-text.js';
import type { Sheet } from './draw-sheet.js';

/** What is being made. */
export type SheetKind = 'preview' | 'png' | 'pdf' | 'slide' | 'copy';

/** Draws one sheet at a time; the program that draws is fetched by the first. */
export class SheetTask {
  readonly #changed: () => void;
  #abort: AbortController | undefined;
  /** Undefined while nothing is drawn. */
  kind: SheetKind | undefined;
  /** The last one that was drawn. */
  sheet: Sheet | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Draws, and then does something with what was drawn.
   *
   * @returns what went wrong, in the reader's words; undefined when nothing did, or the reader has ended it.
   */
  async run(
    kind: SheetKind,
    locale: Locale,
    work: (signal: AbortSignal) => Promise<Sheet>,
  ): Promise<string | undefined> {
    this.end();
    const abort = new AbortController();
    this.#abort = abort;
    this.kind = kind;
    this.#changed();
    try {
      const sheet = await work(abort.signal);
      if (!abort.signal.aborted) this.sheet = sheet;
      return undefined;
    } catch (error) {
      return abort.signal.aborted ? undefined : reasonOf(locale, error);
    } finally {
      if (this.#abort === abort) {
        this.kind = undefined;
        this.#changed();
      }
    }
  }

  /** Ends what is being drawn. */
  end(): void {
    this.#abort?.abort(new DOMException('The reader has ended it.', 'AbortError'));
    this.#abort = undefined;
    this.kind = undefined;
    this.#changed();
  }
}

function reasonOf(locale: Locale, error: unknown): string {
  if (error instanceof AtlasError) return errorText(locale, error);
  return error instanceof Error ? error.message : String(error);
}
