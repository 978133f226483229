import * as v from 'valibot';
import { figuresInvalid } from './figure-file.js';
import { requireKnownVersion } from './format-version.js';
import { localizedTextSchema } from './symbology.js';
import { thematicChoiceSchema } from './thematic-choice.js';

/*
 * Claims held against official figures, and the steps of a guided tour: plain data that stand in layers/ and are
 * published as one file, fetched when a reader opens them.
 */

const named = v.pipe(v.string(), v.minLength(1));

/** How a map is set to show something; what is left out stays as it is. */
export const viewSettingSchema = v.strictObject({
  /** Layers that are on, and no others; opacity and order stay. */
  layers: v.exactOptional(v.array(v.strictObject({ id: named, variant: v.exactOptional(named) }))),
  /** Null takes the reader's own map of figures away. */
  thematic: v.exactOptional(v.nullable(thematicChoiceSchema)),
  year: v.exactOptional(v.nullable(v.number())),
  /** 1 to 12: the year counts to the end of this month. */
  month: v.exactOptional(v.nullable(v.number())),
  /** What opened after the end of this year is highlighted. */
  since: v.exactOptional(v.nullable(v.number())),
  /** `[west, south, east, north]`, WGS 84 degrees. */
  bbox: v.exactOptional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  select: v.exactOptional(v.nullable(v.strictObject({ layer: named, id: named }))),
  /** Codes of the units that are compared. */
  profile: v.exactOptional(v.array(named)),
});

/** How a figure is worked out from what the atlas has. */
const derivationSchema = v.variant('from', [
  v.strictObject({ from: v.literal('figure'), indicator: named, unit: named, year: v.number() }),
  /** The figure of `unit` divided by that of `to`. */
  v.strictObject({ from: v.literal('ratio'), indicator: named, unit: named, to: named, year: v.number() }),
  /** The figure of `until` divided by that of `since`. */
  v.strictObject({
    from: v.literal('growth'),
    indicator: named,
    unit: named,
    since: v.number(),
    until: v.number(),
  }),
  /** Kilometres open at the end of a year. */
  v.strictObject({ from: v.literal('length'), network: named, group: named, year: v.number() }),
  /** Growth of the kilometres open, as a share of those of `since`. */
  v.strictObject({
    from: v.literal('length-growth'),
    network: named,
    group: named,
    since: v.number(),
    until: v.number(),
  }),
]);

const claimFigureSchema = v.strictObject({
  label: localizedTextSchema,
  /** Ids in core/units and core/number-format. */
  unit: named,
  format: named,
  /** Null where the claim or the office names no number. */
  claimed: v.nullable(v.number()),
  official: v.nullable(v.number()),
  /** Null where the data has nothing to work it out from; `notDerived` says why. */
  derivation: v.nullable(derivationSchema),
  notDerived: v.exactOptional(localizedTextSchema),
});

const claimSchema = v.strictObject({
  id: named,
  /** As the article has it, in English. */
  quote: named,
  /** What it says, in the reader's language. */
  claim: localizedTextSchema,
  official: localizedTextSchema,
  verdict: v.picklist(['confirmed', 'mislabelled', 'unverified']),
  explanation: localizedTextSchema,
  sources: v.array(v.strictObject({ title: localizedTextSchema, url: v.exactOptional(named) })),
  figures: v.array(claimFigureSchema),
  /** Null where the atlas has nothing to show it with. */
  setting: v.nullable(viewSettingSchema),
  /** What of the claim the map does not show, and why. */
  notShown: v.exactOptional(localizedTextSchema),
});

const tourStepSchema = v.strictObject({
  id: named,
  title: localizedTextSchema,
  text: localizedTextSchema,
  /** Ids of claims shown with it. */
  claims: v.array(named),
  setting: viewSettingSchema,
});

const storyFileSchema = v.strictObject({
  version: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** What the claims are from. */
  article: v.strictObject({ title: localizedTextSchema, url: v.exactOptional(named) }),
  claims: v.array(claimSchema),
  tour: v.array(tourStepSchema),
});

export type ViewSetting = v.InferOutput<typeof viewSettingSchema>;
export type Derivation = v.InferOutput<typeof derivationSchema>;
export type ClaimFigure = v.InferOutput<typeof claimFigureSchema>;
export type Claim = v.InferOutput<typeof claimSchema>;
export type TourStep = v.InferOutput<typeof tourStepSchema>;
export type StoryFile = v.InferOutput<typeof storyFileSchema>;

/**
 * Checks parsed JSON.
 *
 * @param file - What messages call it.
 * @throws {AtlasError} `figures-invalid` naming the first place that is wrong, what was expected there and what came.
 */
export function checkStoryFile(value: unknown, file: string): StoryFile {
  requireKnownVersion(value, file);
  const result = v.safeParse(storyFileSchema, value, { abortEarly: true });
  if (!result.success) throw figuresInvalid(file, result.issues[0]);
  return result.output;
}
