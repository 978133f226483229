/** The languages that data speak: every text of a catalog, a sidecar or a feature is in both. */
export type DataLocale = 'en' | 'zh';

/** A language of the atlas: English, Chinese, or the tag of one that `addLanguage` added. */
export type Locale = DataLocale | (string & Record<never, never>);

/** One text in every language of the data. */
export interface LocalizedText {
  readonly en: string;
  readonly zh: string;
}
