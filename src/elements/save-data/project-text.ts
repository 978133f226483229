import type { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import type { Locale } from '../../core/localized-text.js';
import '../../core/messages/saving-messages.js';
import { translate } from '../../core/messages/translate.js';

/** How opening a project went. @param problems - What of it this map cannot show. */
export function projectText(locale: Locale, problems: readonly AtlasError[]): string {
  if (problems.length === 0) return translate(locale, 'save.project-opened');
  return translate(locale, 'save.project-left', {
    problems: problems.map((each) => errorText(locale, each)).join(' '),
  });
}
