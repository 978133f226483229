import * as v from 'valibot';
import { figuresInvalid, sourceRecordSchema } from './figure-file.js';
import { requireKnownVersion } from './format-version.js';
import { localizedTextSchema } from './symbology.js';

/*
 * Kilometres of the networks by class, province and opening, measured on the geometry when the geodata was built, with
 * the published totals to hold them against. Read when a reader moves through time; the first map does without.
 */

const named = v.pipe(v.string(), v.minLength(1));
/** `2020`, `2020-12` or `2020-12-29`; a year or a month stands for its first day, as on the map. */
const day = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a year, a month or a day'));

const lengthSchema = v.object({
  class: named,
  /** Code of the province; what lies outside all of them is not in the file. */
  area: named,
  /** Null where the opening is not in the dataset. */
  opened: v.nullable(day),
  /** What is known where `opened` is null: in service at the latest by then, or under construction. */
  state: v.picklist(['dated', 'undated', 'construction']),
  /** Of `undated` sections: the year by whose end they were in service, where that is known. */
  openBy: v.exactOptional(v.number()),
  kilometres: v.number(),
});

const publishedSchema = v.object({
  /** Id in `groups`. */
  group: named,
  /** Code of the province, or `all`. */
  area: named,
  /** At the end of this year, unless the note says otherwise. */
  year: v.number(),
  kilometres: v.number(),
  /** Place in `sources`. */
  source: v.number(),
  note: v.exactOptional(localizedTextSchema),
});

const notDrawnSchema = v.object({
  name: localizedTextSchema,
  class: named,
  /** Inside the region; null where that is not in the dataset. */
  kilometres: v.nullable(v.number()),
  /** True when the length is a rounded one. */
  approximate: v.exactOptional(v.boolean()),
  /** Null where the opening is not in the dataset. */
  opened: v.nullable(day),
  /** True when it was open by then, and the day of opening is not known. */
  openedBy: v.exactOptional(v.boolean()),
  /** Places in `sources`. */
  sources: v.array(v.number()),
  note: v.exactOptional(localizedTextSchema),
});

const networkSchema = v.object({
  id: named,
  /** Layer that draws it. */
  layer: named,
  title: localizedTextSchema,
  classes: v.array(v.object({ id: named, label: localizedTextSchema })),
  /** Sets of classes that published totals are about, the most asked-for first. */
  groups: v.array(
    v.object({
      id: named,
      label: localizedTextSchema,
      /** What kilometres are of, inside a sentence: `high-speed and intercity line`. */
      phrase: localizedTextSchema,
      classes: v.array(named),
      /** Ids of the variants of the layer that draw this set. */
      variants: v.exactOptional(v.array(named)),
    }),
  ),
  /** Last year up to which the sections drawn are meant to be complete. */
  completeUntil: v.number(),
  lengths: v.array(lengthSchema),
  published: v.array(publishedSchema),
  /** Openings that are known but have no line in the file. */
  notDrawn: v.array(notDrawnSchema),
});

const networkFileSchema = v.object({
  /** Codes and names of the provinces, in the order shown. */
  areas: v.array(v.object({ code: named, name: localizedTextSchema })),
  networks: v.array(networkSchema),
  sources: v.array(sourceRecordSchema),
});

export type Network = v.InferOutput<typeof networkSchema>;
export type NetworkGroup = Network['groups'][number];
export type PublishedLength = v.InferOutput<typeof publishedSchema>;
export type NotDrawn = v.InferOutput<typeof notDrawnSchema>;
export type NetworkLength = v.InferOutput<typeof lengthSchema>;
export type NetworkFile = v.InferOutput<typeof networkFileSchema>;

/**
 * Checks parsed JSON.
 *
 * @param file - What messages call it.
 * @throws {AtlasError} `figures-invalid` naming the first place that is wrong, what was expected there and what came.
 */
export function checkNetworkFile(value: unknown, file: string): NetworkFile {
  requireKnownVersion(value, file);
  const result = v.safeParse(networkFileSchema, value, { abortEarly: true });
  if (!result.success) throw figuresInvalid(file, result.issues[0]);
  return result.output;
}
