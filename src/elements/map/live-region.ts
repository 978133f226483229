import type { Locale } from '../../core/localized-text.js';
import { type SpokenPhrase, spokenText } from '../../viewer/speech/spoken-phrase.js';
import { languageTag } from '../shared/reader-locale.js';

/**
 * The one place from which screen readers take what a map says: politely, whole sentences, never the same twice running.
 * It is empty at first, because a region that comes together with its text is not read.
 */
export class LiveRegion {
  readonly #region = document.createElement('div');
  #said = '';

  /** @param root - Where it stands, unseen. */
  constructor(root: ParentNode) {
    const region = this.#region;
    region.className = 'sr-only map-speech';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    region.setAttribute('aria-atomic', 'true');
    root.append(region);
  }

  /** Says a sentence; nothing when it was the last one said, or there is nothing in it. */
  say(locale: Locale, speech: SpokenPhrase): void {
    const text = spokenText(speech);
    if (text === '' || text === this.#said) return;
    this.#said = text;
    this.#region.lang = languageTag(locale);
    this.#region.replaceChildren(
      ...speech.map((run) => {
        if (run.lang === undefined) return run.text;
        const span = document.createElement('span');
        span.lang = languageTag(run.lang);
        span.textContent = run.text;
        return span;
      }),
    );
  }

  /** Leaves nothing that a reader who comes by would take for news. */
  clear(): void {
    this.#said = '';
    this.#region.replaceChildren();
  }

  remove(): void {
    this.#region.remove();
  }
}
