/** The languages the atlas speaks. */
export type Locale = 'en' | 'zh';

/** One text in every language of the atlas. */
export interface LocalizedText {
  readonly en: string;
  readonly zh: string;
}
