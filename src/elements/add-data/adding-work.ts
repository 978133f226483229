import { AtlasError } from '../../core/atlas-error.js';
import { importRefusalText } from '../../core/import-refusal.js';
import type { ImportProgress } from '../../core/importer.js';
import type { Locale } from '../../core/localized-text.js';

/** What is being done that takes time. */
export type WorkKind = 'fetching' | 'inspecting' | 'reading' | 'adding';

/** What work is done with. */
export interface WorkTools {
  readonly signal: AbortSignal;
  readonly onProgress: ImportProgress;
}

/** Does one thing at a time that takes time, and ends it when the reader wants something else. */
export class AddingWork {
  readonly #changed: () => void;
  #abort: AbortController | undefined;
  /** Undefined while nothing is done. */
  kind: WorkKind | undefined;
  /** 0 to 1; undefined while nothing can be said. */
  fraction: number | undefined;
  /** Why the last thing failed; undefined when it did not. */
  failure: unknown;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @returns what was made; undefined when it failed, or the reader has ended it. */
  async run<T>(kind: WorkKind, work: (tools: WorkTools) => Promise<T>): Promise<T | undefined> {
    this.end();
    const abort = new AbortController();
    this.#abort = abort;
    this.kind = kind;
    this.failure = undefined;
    const onProgress: ImportProgress = (fraction) => {
      if (this.#abort !== abort) return;
      this.fraction = fraction;
      this.#changed();
    };
    this.#changed();
    try {
      const made = await work({ signal: abort.signal, onProgress });
      return abort.signal.aborted ? undefined : made;
    } catch (error) {
      if (!abort.signal.aborted) this.failure = error;
      return undefined;
    } finally {
      if (this.#abort === abort) this.#rest();
    }
  }

  /** Ends what is being done. */
  end(): void {
    this.#abort?.abort(new DOMException('The reader has ended it.', 'AbortError'));
    this.#rest();
  }

  #rest(): void {
    this.#abort = undefined;
    this.kind = undefined;
    this.fraction = undefined;
    this.#changed();
  }
}

/** Why something failed, in the reader's language. */
export function failureText(locale: Locale, failure: unknown): string {
  if (failure instanceof AtlasError) return importRefusalText(locale, failure);
  return failure instanceof Error ? failure.message : String(failure);
}
