import * as v from 'valibot';

/*
 * What a reader maps: an indicator of units, how it is measured, classed and coloured, and in which form it is drawn.
 */

const text = v.pipe(v.string(), v.minLength(1));

export const classMethods = [
  'quantile',
  'equal-interval',
  'natural-breaks',
  'standard-deviation',
  'geometric',
  'head-tail',
  'manual',
] as const;

/** `ratio` divides by the figure of the unit `to`; `to-mean` by the region's mean, weighted by people. */
export const figureMeasures = ['value', 'per-person', 'per-km2', 'ratio', 'to-mean'] as const;

/**
 * `areas` fills the units; `symbols` draws circles by class in them; `dorling` circles that do not overlap, sized by
 * people; `noncontiguous` the units scaled by people; `gaps` the borders by the difference across them.
 */
export const thematicForms = ['areas', 'symbols', 'dorling', 'noncontiguous', 'gaps'] as const;

export const figureChoiceSchema = v.strictObject({
  /** Id in the file of figures. */
  indicator: text,
  year: v.pipe(v.number(), v.integer()),
  measure: v.picklist(figureMeasures),
  /** Code of the reference unit of a `ratio`. */
  to: v.exactOptional(text),
});

export const classingSchema = v.strictObject({
  method: v.picklist(classMethods),
  /** 3 to 9; head/tail may give fewer, and `manual` has one more than breaks. */
  classCount: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(9)),
  /** Of `manual`: ascending lower bounds of the second and later classes. */
  breaks: v.exactOptional(v.array(v.number())),
  /** The classes diverge around this value, which becomes a break. */
  center: v.exactOptional(v.number()),
});

export const thematicChoiceSchema = v.strictObject({
  /** Level of units, as in the catalog's `units`. */
  level: text,
  figure: figureChoiceSchema,
  classing: classingSchema,
  /** Id in core/palettes; of a bivariate one when there is a second figure. */
  palette: text,
  /** True turns the palette round. */
  reversed: v.exactOptional(v.boolean()),
  form: v.picklist(thematicForms),
  /** Makes the map bivariate: three classes of each figure. */
  second: v.exactOptional(v.strictObject({ figure: figureChoiceSchema, classing: classingSchema })),
});

export type ClassMethod = (typeof classMethods)[number];
export type FigureMeasure = (typeof figureMeasures)[number];
export type ThematicForm = (typeof thematicForms)[number];
export type FigureChoice = v.InferOutput<typeof figureChoiceSchema>;
export type Classing = v.InferOutput<typeof classingSchema>;
export type ThematicChoice = v.InferOutput<typeof thematicChoiceSchema>;
