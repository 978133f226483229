import * as v from 'valibot';
import { localized } from './layer-record.js';
import type { LocalizedText } from './localized-text.js';
import { everyFeature } from './page-access.js';
import { localizedTextSchema, type Symbology, type SymbolShape, symbolShapes, type ThemedColor } from './symbology.js';

/*
 * Symbology in few words, for a host's own layer: a colour, or a colour for each value of an attribute.
 */

const text = v.pipe(v.string(), v.minLength(1));
const oneColor = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, 'expected #rrggbb'));
/** The same on light and dark maps unless both are given. */
const colorSchema = v.union([oneColor, v.strictObject({ light: oneColor, dark: oneColor })]);

const looks = {
  color: v.exactOptional(colorSchema),
  /** Of lines and outlines, screen pixels. Default 2 and 1. */
  widthPx: v.exactOptional(v.pipe(v.number(), v.minValue(0.1))),
  dash: v.exactOptional(v.tuple([v.number(), v.number()])),
  /** Of symbols. Default a circle of 10 screen pixels. */
  shape: v.exactOptional(v.picklist(symbolShapes)),
  sizePx: v.exactOptional(v.pipe(v.number(), v.minValue(1))),
};

const classSchema = v.strictObject({
  value: v.union([v.string(), v.number(), v.boolean(), v.null()]),
  /** What the legend calls it; the value itself when left out. */
  label: v.exactOptional(v.union([text, localizedTextSchema])),
  ...looks,
});

/** A colour for every feature, or with `column` one for each value of it; the first class is drawn at the bottom. */
export const shortSymbologySchema = v.strictObject({
  kind: v.picklist(['lines', 'symbols', 'polygons']),
  ...looks,
  column: v.exactOptional(text),
  classes: v.exactOptional(v.pipe(v.array(classSchema), v.minLength(1))),
});

export type ShortSymbology = v.InferOutput<typeof shortSymbologySchema>;
type Class = v.InferOutput<typeof classSchema>;

/** Colour of what has none: a blue that stands out on light and dark maps. */
const plainColor = { light: '#1f5fa8', dark: '#7db7f5' };

/** The symbology that a short one stands for. @param title - What the legend calls the one class there is without a column. */
export function expandSymbology(short: ShortSymbology, title: LocalizedText): Symbology {
  const { kind, column = everyFeature, classes, ...common } = short;
  const given: readonly Class[] = classes ?? [{ value: null, label: title }];
  const each = given.map((one) => ({ ...common, ...one }));
  if (kind === 'lines')
    return { kind, column, classes: each.map((one) => ({ ...named(one), strokes: [stroke(one, 2)] })) };
  if (kind === 'symbols') {
    const symbol = (one: Class) => ({
      ...named(one),
      shape: shapeOf(one),
      color: themed(one),
      sizePx: one.sizePx ?? 10,
    });
    return { kind, column, classes: each.map(symbol), sizePx: common.sizePx ?? 10 };
  }
  return { kind, column, classes: each.map((one) => ({ ...named(one), fill: faint(one), strokes: [stroke(one, 1)] })) };
}

function named({ value, label }: Class) {
  return { value, label: localized(label ?? String(value)) };
}

function shapeOf({ shape = 'circle' }: Class): SymbolShape {
  return shape;
}

function stroke({ dash, ...look }: Class, usual: number) {
  return { color: themed(look), widthPx: look.widthPx ?? usual, ...(dash && { dash }) };
}

function themed({ color = plainColor }: Pick<Class, 'color'>): ThemedColor {
  return typeof color === 'string' ? { light: color, dark: color } : color;
}

/** Areas let the base map through. */
function faint(look: Class): ThemedColor {
  const { light, dark } = themed(look);
  return { light: `${light}80`, dark: `${dark}80` };
}
