import * as v from 'valibot';
import { classMethods } from './thematic-choice.js';

/*
 * How features look, as data: the symbology of a layer's part.
 */

const text = v.pipe(v.string(), v.minLength(1));

/** One text in English and Chinese. */
export const localizedTextSchema = v.strictObject({ en: text, zh: text });

/** A colour for light and for dark maps, `#rrggbb` or `#rrggbbaa`. */
const colorSchema = v.strictObject({
  light: v.pipe(v.string(), v.regex(/^#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/, 'expected #rrggbb or #rrggbbaa')),
  dark: v.pipe(v.string(), v.regex(/^#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/, 'expected #rrggbb or #rrggbbaa')),
});

/** A test on one attribute; every member given must hold. */
export const conditionSchema = v.strictObject({
  column: text,
  in: v.exactOptional(v.array(v.union([v.string(), v.number(), v.boolean()]))),
  isNull: v.exactOptional(v.boolean()),
});

/** One drawn line, in screen pixels. Several, bottom to top, make casings and the black-and-white railway. */
const strokeSchema = v.strictObject({
  color: colorSchema,
  widthPx: v.pipe(v.number(), v.minValue(0.1)),
  /** Dash and gap, in multiples of the stroke's width. */
  dash: v.exactOptional(v.tuple([v.number(), v.number()])),
});

/** Shapes a symbol can have. */
export const symbolShapes = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'cross',
  'inverted-triangle',
  'station',
  'airplane',
  'anchor',
  'star',
] as const;

const classBase = { value: v.union([v.string(), v.number(), v.boolean(), v.null()]), label: localizedTextSchema };

/** Where a class looks different, and what the legend says about it. */
const modifierBase = { when: v.array(conditionSchema), label: localizedTextSchema };

const linesSchema = v.strictObject({
  kind: v.literal('lines'),
  /** Attribute that chooses the class. */
  column: text,
  /** Drawn in this order, first at the bottom. */
  classes: v.array(v.strictObject({ ...classBase, strokes: v.array(strokeSchema) })),
  modifiers: v.exactOptional(
    v.array(
      v.strictObject({
        ...modifierBase,
        dash: v.tuple([v.number(), v.number()]),
        opacity: v.exactOptional(v.number()),
      }),
    ),
  ),
  /** Route shields along the line: the attribute with the number, and the band colour by class. */
  shields: v.exactOptional(
    v.strictObject({ column: text, bandByClass: v.record(v.string(), colorSchema), minZoom: v.number() }),
  ),
});

const symbolsSchema = v.strictObject({
  kind: v.literal('symbols'),
  column: text,
  classes: v.array(
    v.strictObject({
      ...classBase,
      shape: v.picklist(symbolShapes),
      color: colorSchema,
      /** Default: that of all classes. */
      sizePx: v.exactOptional(v.number()),
    }),
  ),
  sizePx: v.number(),
  /** Drawn hollow where the condition holds: the position is not that of the thing itself. */
  modifiers: v.exactOptional(v.array(v.strictObject({ ...modifierBase, hollow: v.literal(true) }))),
  /** Attribute with the radius in metres in which the feature lies; drawn as a ring around the symbol. */
  accuracyColumn: v.exactOptional(text),
});

const polygonsSchema = v.strictObject({
  kind: v.literal('polygons'),
  column: text,
  classes: v.array(v.strictObject({ ...classBase, fill: colorSchema, strokes: v.array(strokeSchema) })),
});

const choroplethSchema = v.strictObject({
  kind: v.literal('choropleth'),
  column: text,
  classification: v.strictObject({
    method: v.picklist(classMethods),
    /** Ascending lower bounds of the second and later classes: `n` breaks make `n + 1` classes; a value equal to a break is in the upper class. */
    breaks: v.pipe(v.array(v.number()), v.minLength(1)),
  }),
  /** Id of a ramp in core/palettes; of a bivariate palette when the classes are those of two figures crossed. */
  palette: text,
  /** True turns the ramp round. */
  reversed: v.exactOptional(v.boolean()),
  outline: strokeSchema,
  /** True draws patterns over the colours, from sparse to dense. A reader may ask for them anywhere. */
  patterned: v.exactOptional(v.boolean()),
});

export const symbologySchema = v.variant('kind', [linesSchema, symbolsSchema, polygonsSchema, choroplethSchema]);

export type Condition = v.InferOutput<typeof conditionSchema>;
export type Stroke = v.InferOutput<typeof strokeSchema>;
export type ThemedColor = v.InferOutput<typeof colorSchema>;
export type SymbolShape = (typeof symbolShapes)[number];
export type LineSymbology = v.InferOutput<typeof linesSchema>;
export type PointSymbology = v.InferOutput<typeof symbolsSchema>;
export type PolygonSymbology = v.InferOutput<typeof polygonsSchema>;
export type ChoroplethSymbology = v.InferOutput<typeof choroplethSchema>;
export type Symbology = v.InferOutput<typeof symbologySchema>;
