import * as v from 'valibot';

/*
 * A question about attributes as data: tests on single columns, joined by `all`, `any` and `not`.
 */

const text = v.pipe(v.string(), v.minLength(1));
const scalar = v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean()]);
const ordered = v.union([v.string(), v.pipe(v.number(), v.finite())]);

/** One test on one attribute. A feature without a value passes `missing` only. */
const testSchema = v.variant('is', [
  v.strictObject({ column: text, is: v.picklist(['equal', 'not-equal']), value: scalar }),
  v.strictObject({ column: text, is: v.picklist(['less', 'at-most', 'more', 'at-least']), value: ordered }),
  /** Both ends belong to it. */
  v.strictObject({ column: text, is: v.literal('between'), value: v.tuple([ordered, ordered]) }),
  v.strictObject({ column: text, is: v.literal('in'), value: v.pipe(v.array(scalar), v.minLength(1)) }),
  /** Text contained in the value, whatever case, accents and spaces; Latin letters also find Chinese by its pinyin. */
  v.strictObject({ column: text, is: v.literal('like'), value: text }),
  v.strictObject({ column: text, is: v.picklist(['missing', 'present']) }),
]);

/**
 * A test on one attribute. Dates are texts of unequal length, `2019` or `2019-12-30`; they are compared as far as the
 * shorter one goes, so that `at-most 2019` keeps all of 2019.
 */
export type FilterTest = v.InferOutput<typeof testSchema>;

/** Which features are meant. `all` of nothing holds, `any` of nothing does not. */
export type FeatureFilter =
  | FilterTest
  | { readonly all: readonly FeatureFilter[] }
  | { readonly any: readonly FeatureFilter[] }
  | { readonly not: FeatureFilter };

export const featureFilterSchema: v.GenericSchema<unknown, FeatureFilter> = v.union([
  testSchema,
  v.strictObject({ all: v.array(v.lazy(() => featureFilterSchema)) }),
  v.strictObject({ any: v.array(v.lazy(() => featureFilterSchema)) }),
  v.strictObject({ not: v.lazy(() => featureFilterSchema) }),
]);
