import type { AtlasError, AtlasErrorDetails } from './atlas-error.js';
import { languageOf } from './languages.js';
import type { Locale } from './localized-text.js';
import type { MessageKey } from './messages/en.js';
import { translate } from './messages/translate.js';

/** Every value a sentence about an error may name; a dash stands where the error did not say. */
const unknown: AtlasErrorDetails = {
  budget: '—',
  bytes: '—',
  column: '—',
  expected: '—',
  file: '—',
  geometry: '—',
  known: '—',
  layer: '—',
  limit: '—',
  name: '—',
  path: '—',
  place: '—',
  reason: '—',
  received: '—',
  status: '—',
  url: '—',
};

/** What went wrong in the reader's language: what was expected, what came, and what to do. */
export function errorText(locale: Locale, error: AtlasError): string {
  const key: MessageKey = `error.${error.code}`;
  const { details } = error;
  // A reason that was found where sentences of both languages are at hand.
  const inChinese = languageOf(locale).fallback === 'zh' && details['reasonZh'];
  return translate(locale, key, {
    ...unknown,
    ...fileOfUrl(details),
    ...details,
    ...(inChinese && { reason: inChinese }),
  });
}

/** The last segment of an error's address, for errors that give the address only. */
function fileOfUrl(details: AtlasErrorDetails): AtlasErrorDetails {
  const { url } = details;
  if (typeof url !== 'string') return {};
  const file = url.split(/[?#]/)[0]?.split('/').at(-1);
  return file ? { file } : {};
}
