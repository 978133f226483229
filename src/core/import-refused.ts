import { AtlasError, type AtlasErrorDetails } from './atlas-error.js';
import { importRefusalsEn } from './messages/import-refusals.js';

/** Why a file of the reader's own was not added; the sentences are in `messages/import-refusals`. */
export type ImportRefusalCode = keyof typeof importRefusalsEn extends `import-refused.${infer Code}` ? Code : never;

/**
 * The error for a file that is not added. Its `details` have the `code`, the `file`, the `reason` in English, and what the
 * sentence names; `importRefusalText` says it in the reader's language.
 *
 * @param file - Name of the file.
 * @param values - What the sentence of the code names.
 */
export function importRefused(
  code: ImportRefusalCode,
  file: string,
  values: AtlasErrorDetails = {},
  cause?: unknown,
): AtlasError {
  const sentence: string = importRefusalsEn[`import-refused.${code}`];
  const reason = sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '—')).trim();
  return new AtlasError('import-refused', `${file} was not added: ${reason}`, {
    details: { ...values, file, code, reason },
    cause,
  });
}
