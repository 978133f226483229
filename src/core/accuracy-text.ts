import { textIn } from './languages.js';
import type { Locale } from './localized-text.js';
import { translate } from './messages/translate.js';
import type { Sidecar } from './sidecar.js';

/**
 * How accurate the positions of a file are, without the label. Where the file explains its figures the explanation
 * stands for them: a bare figure would claim an accuracy that no source states.
 */
export function accuracyText({ accuracyMeters, accuracyNote }: Sidecar, locale: Locale): string {
  if (accuracyNote) return textIn(locale, accuracyNote);
  const [best, worst] = accuracyMeters;
  if (best === worst) return translate(locale, 'value.accuracy', { best });
  return translate(locale, 'value.accuracy-range', { best, worst });
}
