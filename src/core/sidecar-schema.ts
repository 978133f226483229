import * as v from 'valibot';
import type { Sidecar } from './sidecar.js';

/*
 * The check of a sidecar when it is loaded: everything that is shown must be there and be of its type. Members that
 * are not known are kept, so that a publisher may add some.
 */

const text = v.string();
const localized = v.looseObject({ en: text, zh: text });
const httpLink = v.pipe(text, v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//, 'expected an http or https address'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const sourceSchema = v.looseObject({
  id: text,
  title: text,
  publisher: v.exactOptional(text),
  url: v.exactOptional(httpLink),
  where: v.exactOptional(text),
  licence: v.exactOptional(text),
  caveat: v.exactOptional(text),
});

const columnSchema = v.looseObject({
  name: text,
  type: v.picklist(['string', 'json', 'datetime', 'number', 'boolean']),
  label: localized,
  unit: v.exactOptional(text),
  format: v.exactOptional(text),
  vocabulary: v.exactOptional(text),
  lang: v.exactOptional(v.picklist(['en', 'zh'])),
  nullMeaning: localized,
  derived: v.exactOptional(localized),
  vintage: v.exactOptional(text),
  source: v.exactOptional(text),
  sourceColumn: v.exactOptional(text),
  reasonColumn: v.exactOptional(text),
});

const coverageSchema = v.looseObject({ column: text, have: count, of: count, leavesOut: v.exactOptional(localized) });

const overviewSchema = v.looseObject({
  file: v.pipe(text, v.regex(/^[^/\\]+\.fgb$/, 'expected the name of a .fgb beside the file')),
  minZoom: v.number(),
  maxZoom: v.number(),
  displacementMeters: v.pipe(v.number(), v.minValue(0)),
  count,
  bytes: count,
  features: v.picklist(['kept', 'merged']),
});

const zoneSchema = v.looseObject({ code: text, name: localized, parent: text, people: count, source: text });

/** The sidecar of a `.fgb`; see {@link Sidecar} for the meaning of each member. */
export const sidecarSchema = v.looseObject({
  id: text,
  file: text,
  title: localized,
  description: localized,
  licence: v.looseObject({ name: localized, url: v.exactOptional(httpLink) }),
  attribution: localized,
  sources: v.array(sourceSchema),
  vintage: localized,
  datum: text,
  accuracyMeters: v.tuple([v.number(), v.number()]),
  accuracyNote: v.exactOptional(localized),
  transforms: v.array(text),
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  count,
  bytes: count,
  columns: v.array(columnSchema),
  coverage: v.array(coverageSchema),
  overviews: v.exactOptional(v.array(overviewSchema)),
  unmapped: v.exactOptional(v.array(zoneSchema)),
});

/** What is wrong with a sidecar: which member, what it should be, what it is. */
export interface SidecarIssue {
  /** Such as `columns.2.label.en`; `the whole file` when it is no JSON object at all. */
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/** Checks parsed JSON; gives the sidecar or the first thing that is wrong with it. */
export function checkSidecar(value: unknown): { readonly sidecar: Sidecar } | { readonly issue: SidecarIssue } {
  const result = v.safeParse(sidecarSchema, value, { abortEarly: true });
  if (result.success) return { sidecar: result.output };
  const [issue] = result.issues;
  const expected = issue.expected ?? issue.message;
  return { issue: { path: v.getDotPath(issue) ?? 'the whole file', expected, received: issue.received } };
}
