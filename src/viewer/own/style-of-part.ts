import type { LayerPart } from '../../core/layer-definition.js';
import { everyFeature } from '../../core/page-access.js';
import { paletteIds } from '../../core/palettes.js';
import type { Symbology, ThemedColor } from '../../core/symbology.js';
import { strongRamp } from '../thematic/class-steps.js';
import { type CategoryValue, type CommonLook, type StyleChoice, type StyleRule, usualLook } from './style-choice.js';

type Classes = Extract<Symbology, { classes: readonly unknown[] }>['classes'];
type Class = Classes[number];

/** The style that a part has, for changing it: what cannot be told from the part is taken as usual. */
export function styleOfPart(part: LayerPart): StyleChoice {
  const { symbology } = part;
  if (symbology.kind === 'choropleth') {
    const { column, classification, palette, reversed = false, outline } = symbology;
    const { method, breaks } = classification;
    const rule = { by: 'classes', column, method, breaks, palette, reversed, graduated: false } as const;
    return { look: { ...usualLook, widthPx: outline.widthPx }, rule: { ...rule, format: formatOf(part, column) } };
  }
  const drawn = symbology.classes.filter(({ value }) => value !== null);
  return { look: lookOf(drawn[0] ?? symbology.classes[0]), rule: ruleOf(part, drawn) };
}

function ruleOf(part: LayerPart, drawn: readonly Class[]): StyleRule {
  const { classed, symbology } = part;
  if (symbology.column === everyFeature) return { by: 'one' };
  if (!classed || classed.column !== symbology.column) {
    return { by: 'category', column: symbology.column, values: valuesOf(drawn), rest: false };
  }
  if ('values' in classed) return { by: 'category', column: classed.of, values: classed.values, rest: true };
  const { of: column, breaks, method = 'manual' } = classed;
  const ascending = [...drawn].sort((a, b) => Number(a.value) - Number(b.value));
  const sizes = new Set(ascending.map((each) => ('shape' in each ? each.sizePx : widthOf(each))));
  const rule = { by: 'classes', column, method, breaks, graduated: sizes.size > 1 } as const;
  return { ...rule, ...paletteOf(ascending.map(classColor)), format: formatOf(part, column) };
}

function valuesOf(classes: readonly Class[]): readonly CategoryValue[] {
  return classes.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** The palette whose colours these are. */
function paletteOf(colors: readonly ThemedColor[]): { readonly palette: string; readonly reversed: boolean } {
  for (const palette of paletteIds) {
    for (const reversed of [false, true]) {
      const ramp = strongRamp(palette, colors.length, { reversed });
      if (ramp.every(({ light }, place) => light === colors[place]?.light.slice(0, 7))) return { palette, reversed };
    }
  }
  return { palette: 'yellow-green-blue', reversed: false };
}

function lookOf(first: Class | undefined): CommonLook {
  if (!first) return usualLook;
  const color = classColor(first);
  const opaque = { light: color.light.slice(0, 7), dark: color.dark.slice(0, 7) };
  if ('shape' in first) {
    return { ...usualLook, color: opaque, sizePx: first.sizePx ?? usualLook.sizePx, shape: first.shape };
  }
  return { ...usualLook, color: opaque, widthPx: widthOf(first) };
}

/** Colour that a class is told by. */
export function classColor(each: Class): ThemedColor {
  if ('shape' in each) return each.color;
  return 'fill' in each ? each.fill : (each.strokes.at(-1)?.color ?? usualLook.color);
}

function widthOf(each: Class): number {
  return 'strokes' in each ? (each.strokes.at(-1)?.widthPx ?? usualLook.widthPx) : usualLook.widthPx;
}

function formatOf({ attributes = [] }: LayerPart, column: string): string {
  return attributes.find((each) => each.column === column)?.format ?? 'integer';
}
