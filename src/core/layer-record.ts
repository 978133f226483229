import * as v from 'valibot';
import type { LocalizedText } from './localized-text.js';
import { localizedTextSchema } from './symbology.js';

/*
 * What a sidecar says of our files, for a host's file that has none: it stands in the definition of the layer.
 */

const text = v.pipe(v.string(), v.minLength(1));
const words = v.union([text, localizedTextSchema]);
const httpLink = v.pipe(v.string(), v.regex(/^https?:\/\//, 'expected an http or https address'));
const meters = v.pipe(v.number(), v.minValue(0));

/** Whose a file without a sidecar is, how old and how good. What is left out is shown as not stated. */
export const recordSchema = v.strictObject({
  /** Line that names the owners: on the map, in the legend, in what is saved. */
  attribution: v.exactOptional(words),
  licence: v.exactOptional(words),
  licenceUrl: v.exactOptional(httpLink),
  /** Name of the data set, and where it is published. */
  source: v.exactOptional(text),
  publisher: v.exactOptional(text),
  url: v.exactOptional(httpLink),
  caveat: v.exactOptional(text),
  /** Year or date the file refers to, in words. */
  vintage: v.exactOptional(words),
  /** Of the positions: one figure, or that of the best and that of the worst. */
  accuracyMeters: v.exactOptional(v.union([meters, v.tuple([meters, meters])])),
});

export type LayerRecord = v.InferOutput<typeof recordSchema>;

/** A text that is the same in both languages unless it is given in both. */
export function localized(given: string | LocalizedText): LocalizedText {
  return typeof given === 'string' ? { en: given, zh: given } : given;
}
