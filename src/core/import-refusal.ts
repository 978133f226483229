import type { AtlasError } from './atlas-error.js';
import { errorText } from './error-text.js';
import type { ImportRefusalCode } from './import-refused.js';
import type { Locale } from './localized-text.js';
import { importRefusalsEn, importRefusalsZh } from './messages/import-refusals.js';
import { addMessages, translate } from './messages/translate.js';

addMessages('en', importRefusalsEn);
addMessages('zh', importRefusalsZh);

/** Why a file was not added, in the reader's language; of any other error what `errorText` says. */
export function importRefusalText(locale: Locale, error: AtlasError): string {
  const { code, file } = error.details;
  if (error.code !== 'import-refused' || !isRefusal(code)) return errorText(locale, error);
  const reason = translate(locale, `import-refused.${code}`, error.details);
  return translate(locale, 'error.import-refused', { file: file ?? '—', reason });
}

function isRefusal(code: string | number | undefined): code is ImportRefusalCode {
  return typeof code === 'string' && Object.hasOwn(importRefusalsEn, `import-refused.${code}`);
}
