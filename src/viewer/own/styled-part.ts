import { categoryColors, noValueColor, otherColor } from '../../core/category-colors.js';
import { classLabel, classRanges } from '../../core/class-breaks.js';
import type { LayerPart } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { ownStyleEn } from '../../core/messages/own-style.js';
import { translate } from '../../core/messages/translate.js';
import '../../core/messages/own-style-messages.js';
import { everyFeature } from '../../core/page-access.js';
import { type SymbolShape, symbolShapes, type ThemedColor } from '../../core/symbology.js';
import { stepSizes, strongRamp } from '../thematic/class-steps.js';
import type { CategoryValue, CommonLook, DrawnKind, StyleChoice, StyleRule } from './style-choice.js';

/** What of a part says how it looks. */
export type PartStyle = Pick<LayerPart, 'symbology' | 'classed'>;

/** Name of the column that the classes of an own layer are in. */
export const classColumn = '$class';

/** How one class is drawn, whatever the geometry. */
interface ClassLook extends CommonLook {
  readonly value: CategoryValue | null;
  readonly label: LocalizedText;
}

/** The symbology that a style stands for. @param title - What the legend calls the one class there may be. */
export function styledPart(kind: DrawnKind, { look, rule }: StyleChoice, title: LocalizedText): PartStyle {
  if (rule.by === 'one') return { symbology: drawn(kind, everyFeature, [{ ...look, value: null, label: title }]) };
  if (rule.by === 'category') return categoryStyle(kind, look, rule);
  if (kind === 'polygons') return choropleth(look, rule);
  const { column: of, breaks, method } = rule;
  const classed = { column: classColumn, of, breaks: [...breaks], method };
  return { symbology: drawn(kind, classColumn, [...[...classLooks(look, rule)].reverse(), noValue(look)]), classed };
}

function categoryStyle(
  kind: DrawnKind,
  look: CommonLook,
  { column, values, rest }: Extract<StyleRule, { by: 'category' }>,
): PartStyle {
  const own = values.map((value, index) => ({
    ...look,
    value: rest ? index : value,
    label: valueLabel(value),
    color: colorAt(index),
    shape: shapeAt(index, look.shape),
  }));
  const other = { ...look, value: values.length, label: inBoth('own-style.other'), color: otherColor };
  const classes = [...own, ...(rest ? [other] : []), noValue(look)];
  const classed = { column: classColumn, of: column, values: [...values] };
  return { symbology: drawn(kind, rest ? classColumn : column, classes), ...(rest && { classed }) };
}

function choropleth(look: CommonLook, rule: Extract<StyleRule, { by: 'classes' }>): PartStyle {
  const { column, method, breaks, palette, reversed } = rule;
  const outline = { color: { light: '#6f6a63', dark: '#0f1317' }, widthPx: look.widthPx };
  const classification = { method, breaks: [...breaks] };
  return {
    symbology: { kind: 'choropleth', column, classification, palette, ...(reversed && { reversed }), outline },
  };
}

function classLooks(look: CommonLook, rule: Extract<StyleRule, { by: 'classes' }>): readonly ClassLook[] {
  const { breaks, palette, reversed, graduated, format } = rule;
  const ranges = classRanges(breaks);
  const colors = strongRamp(palette, ranges.length, { reversed });
  const grown = stepSizes(ranges.length, 1, 3);
  return ranges.map((range, index) => ({
    ...look,
    value: index,
    label: { en: classLabel('en', range, format), zh: classLabel('zh', range, format) },
    color: colors[index] ?? look.color,
    ...(graduated && { sizePx: look.sizePx * (grown[index] ?? 1), widthPx: look.widthPx * (grown[index] ?? 1) }),
  }));
}

/** A colour for each, and beyond those there are the same again with other shapes. */
function colorAt(index: number): ThemedColor {
  return categoryColors[index % categoryColors.length] ?? otherColor;
}

/** Categories differ by shape as well, beginning with the layer's own. */
function shapeAt(index: number, first: SymbolShape): SymbolShape {
  const plain = symbolShapes.slice(0, categoryColors.length);
  return plain[(Math.max(0, plain.indexOf(first)) + index) % plain.length] ?? first;
}

function noValue(look: CommonLook): ClassLook {
  return { ...look, value: null, label: inBoth('own-style.none'), color: noValueColor };
}

function valueLabel(value: CategoryValue): LocalizedText {
  if (typeof value === 'boolean') return inBoth(value ? 'own-style.true' : 'own-style.false');
  const text = String(value).trim() || '—';
  return { en: text, zh: text };
}

function inBoth(key: keyof typeof ownStyleEn): LocalizedText {
  return { en: translate('en', key), zh: translate('zh', key) };
}

/** @param classes - In the order of the legend, which for lines is the one from the top. */
function drawn(kind: DrawnKind, column: string, classes: readonly ClassLook[]): LayerPart['symbology'] {
  if (kind === 'lines') {
    const strokes = ({ color, widthPx }: ClassLook) => [{ color, widthPx }];
    return {
      kind,
      column,
      classes: [...classes].reverse().map((each) => ({ ...named(each), strokes: strokes(each) })),
    };
  }
  if (kind === 'symbols') {
    const symbol = ({ shape, color, sizePx }: ClassLook) => ({ shape, color, sizePx });
    const sizePx = Math.max(...classes.map((each) => each.sizePx));
    return { kind, column, classes: classes.map((each) => ({ ...named(each), ...symbol(each) })), sizePx };
  }
  const area = ({ color, widthPx }: ClassLook) => ({ fill: throughSeen(color), strokes: [{ color, widthPx }] });
  return { kind, column, classes: classes.map((each) => ({ ...named(each), ...area(each) })) };
}

function named({ value, label }: ClassLook) {
  return { value, label };
}

/** Areas let the base map through. */
function throughSeen({ light, dark }: ThemedColor): ThemedColor {
  return { light: `${light.slice(0, 7)}99`, dark: `${dark.slice(0, 7)}99` };
}
