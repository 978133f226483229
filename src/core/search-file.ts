import * as v from 'valibot';
import { AtlasError } from './atlas-error.js';
import { requireKnownVersion } from './format-version.js';

/*
 * The list of everything that has a name, as it is published beside the geodata: columns of equal length, so that it
 * stays small, with the entries in the order in which equally good matches are shown.
 */

const text = v.string();
const named = v.pipe(text, v.minLength(1));
const localized = v.object({ en: named, zh: named });
/** A position, `[longitude, latitude]`, or a box, `[west, south, east, north]`; WGS 84 degrees. */
const place = v.union([
  v.strictTuple([v.number(), v.number()]),
  v.strictTuple([v.number(), v.number(), v.number(), v.number()]),
]);

/** Another way to write names: the last `from` in one of the name's writings may also be `to`; '' is the end. */
const spelling = v.tuple([text, text]);

const kindSchema = v.object({
  /** Such as `county` or `station`. */
  id: named,
  /** What one of them is called. */
  title: localized,
  /** How many entries are of the kind: those that follow the entries of the kind before. */
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The file the names are from, whose sidecar says whose they are and how old. */
  source: named,
  /** Layer and variant that draw it; none for what only the base map names. */
  layer: v.exactOptional(named),
  variant: v.exactOptional(named),
  /** True where codes belong to the name, as the numbers of roads do. */
  numbered: v.exactOptional(v.boolean()),
  spellings: v.exactOptional(v.object({ zh: v.array(spelling), pinyin: v.array(spelling), en: v.array(spelling) })),
});

const columnsSchema = v.object({
  /** Chinese name; empty when there is none. */
  zh: v.array(text),
  /** English name; empty when there is none. */
  en: v.array(text),
  /** Hanyu Pinyin of the Chinese name without tones: words apart, an apostrophe between syllables. */
  pinyin: v.array(text),
  /** Where it lies, in Chinese and in English; empty where that is not told. */
  inZh: v.array(text),
  inEn: v.array(text),
  /** Codes and numbers, separated by spaces: `G4`, `PEK ZBAA`, `130629`. */
  codes: v.array(text),
  /** Id of the feature; of a line the ids of all its sections. */
  ids: v.array(v.union([named, v.pipe(v.array(named), v.minLength(1))])),
  at: v.array(place),
});

const searchFileSchema = v.object({ kinds: v.array(kindSchema), entries: columnsSchema });

export type SearchFileKind = v.InferOutput<typeof kindSchema>;
export type SearchFile = v.InferOutput<typeof searchFileSchema>;

/**
 * Checks parsed JSON.
 *
 * @param file - What messages call it.
 * @throws {AtlasError} `index-invalid` naming the first place that is wrong, what was expected there and what came.
 */
export function checkSearchFile(value: unknown, file: string): SearchFile {
  requireKnownVersion(value, file);
  const result = v.safeParse(searchFileSchema, value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw invalid(file, v.getDotPath(issue) ?? 'the whole file', issue.expected ?? issue.message, issue.received);
  }
  const { kinds, entries } = result.output;
  const count = kinds.reduce((sum, kind) => sum + kind.count, 0);
  for (const [name, column] of Object.entries(entries)) {
    if (!Array.isArray(column) || column.length === count) continue;
    throw invalid(file, `entries.${name}`, `${count} values, as the kinds count`, String(column.length));
  }
  return result.output;
}

function invalid(file: string, path: string, expected: string, received: string): AtlasError {
  return new AtlasError(
    'index-invalid',
    `The list of names ${file} is not valid: ${path} should be ${expected}, but it is ${received}. Build the geodata again.`,
    { details: { file, path, expected, received } },
  );
}
