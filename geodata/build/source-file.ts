import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));
const localized = v.strictObject({ en: text, zh: text });
const link = v.pipe(v.string(), v.regex(/^https?:\/\//, 'expected an http(s) address'));

const sourceRecordSchema = v.strictObject({
  id: text,
  title: text,
  publisher: v.exactOptional(text),
  url: v.exactOptional(link),
  where: v.exactOptional(text),
  licence: v.exactOptional(text),
  caveat: v.exactOptional(text),
});

/** Shape of `source.json`: the record of one dataset's origin, kept beside its tables and geometries. */
export const sourceFileSchema = v.strictObject({
  id: text,
  title: localized,
  description: localized,
  /** Where the material came from, in one sentence. */
  origin: text,
  licence: v.strictObject({ name: localized, url: v.exactOptional(link) }),
  attribution: localized,
  vintage: localized,
  datum: text,
  /** Everything done to it, in order. */
  transforms: v.pipe(v.array(text), v.minLength(1)),
  /** Files of the folder; empty where the build derives the dataset from others. */
  files: v.array(text),
  /** Smallest and largest accuracy of a position, metres; absent where nothing is placed on a map. */
  accuracyMeters: v.exactOptional(v.tuple([v.number(), v.number()])),
  accuracyNote: v.exactOptional(localized),
  sources: v.array(sourceRecordSchema),
});

/** Origin, licence, vintage, datum, accuracy and transforms of one dataset. */
export type SourceFile = v.InferOutput<typeof sourceFileSchema>;

/**
 * Reads the text of a `source.json`.
 *
 * @param name - Name of the dataset, for the message.
 * @throws {Error} naming the dataset, the member and what was expected.
 */
export function parseSourceFile(json: string, name: string): SourceFile {
  const result = v.safeParse(sourceFileSchema, JSON.parse(json));
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`${name}/source.json: ${v.getDotPath(issue) ?? 'document'}: ${issue.message}`);
}
