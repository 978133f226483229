import type { Locale, LocalizedText } from '../core/localized-text.js';
import { SliceClock } from '../core/slice-clock.js';
import { loadTransliteration, type Transliterate } from '../core/transliteration.js';
import { featureName, needsTransliteration } from './names.js';
import type { LocatedFeature } from './part-features.js';

/** Says the names of features in both languages, with a dictionary that is fetched when a name needs it. */
export class BothNames {
  #transliterate: Transliterate | undefined;

  /** Undefined until it is there. */
  get transliterate(): Transliterate | undefined {
    return this.#transliterate;
  }

  /** A feature's name in both languages. */
  of(at: LocatedFeature): LocalizedText {
    const transliterate = this.#transliterate;
    const name = (locale: Locale) => featureName(at, { locale, transliterate }).text;
    return { en: name('en'), zh: name('zh') };
  }

  /** Fetches the dictionary. */
  async load(): Promise<void> {
    this.#transliterate ??= await loadTransliteration();
  }

  /** Waits for the dictionary where a name needs it; goes on without when it cannot be fetched. */
  async prepare(features: Iterable<LocatedFeature>): Promise<void> {
    if (this.#transliterate) return;
    const clock = new SliceClock();
    for (const at of features) {
      if (clock.isDue()) await clock.pause();
      if (!needsTransliteration(at)) continue;
      await this.load().catch(() => undefined);
      return;
    }
  }
}
