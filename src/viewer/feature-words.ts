import { dataLocale } from '../core/languages.js';
import type { Catalog } from '../core/layer-definition.js';
import type { LocalizedText } from '../core/localized-text.js';
import type { FeatureRef } from '../core/scene.js';
import { BothNames } from './both-names.js';
import { layerDefinition } from './catalog-lookup.js';
import { featureDetails } from './details.js';
import { featureName, needsTransliteration, plainName } from './names.js';
import type { LocatedFeature } from './part-features.js';
import type { FeatureDetails, FeatureName } from './state.js';
import type { StateStore } from './state-store.js';

/** Says names and details in the reader's language, and fetches the dictionary for it when one is needed. */
export class FeatureWords {
  readonly #catalog: Catalog;
  readonly #store: StateStore;
  readonly #names = new BothNames();
  #asked = false;

  /** @param store - Is told to have everything said again once the dictionary is there. */
  constructor(catalog: Catalog, store: StateStore) {
    this.#catalog = catalog;
    this.#store = store;
  }

  name(at: LocatedFeature): FeatureName {
    if (needsTransliteration(at)) this.#ask();
    return featureName(at, { locale: this.#store.state.locale, transliterate: this.#names.transliterate });
  }

  /** A name as the file has it, which other features may have too. */
  plainName(at: LocatedFeature): FeatureName | undefined {
    return plainName(at, { locale: this.#store.state.locale, transliterate: this.#names.transliterate });
  }

  /** A feature's name in both languages. */
  bothNames(at: LocatedFeature): LocalizedText {
    return this.#names.of(at);
  }

  /** A Chinese name in Latin letters; itself while the dictionary is not there. */
  inLatin(chinese: string): string {
    return this.#names.transliterate?.(chinese) ?? chinese;
  }

  /** Waits for the dictionary where a name needs it; goes on without when it cannot be fetched. */
  prepare(features: Iterable<LocatedFeature>): Promise<void> {
    return this.#names.prepare(features);
  }

  details(ref: FeatureRef, at: LocatedFeature): FeatureDetails {
    const details = featureDetails(ref, layerDefinition(this.#catalog, ref.layer), at, {
      locale: this.#store.state.locale,
      vocabularies: this.#catalog.vocabularies,
      transliterate: this.#names.transliterate,
    });
    if (details.name.lang === 'zh' || details.rows.some((each) => each.lang === 'zh')) this.#ask();
    return details;
  }

  #ask(): void {
    if (this.#asked || dataLocale(this.#store.state.locale) !== 'en') return;
    this.#asked = true;
    this.#names.load().then(
      () => this.#store.change({}),
      () => {
        // Until somebody asks again, the Chinese names stand in, marked as Chinese.
        this.#asked = false;
      },
    );
  }
}
