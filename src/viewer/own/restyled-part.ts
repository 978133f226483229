import type { LayerPart } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { ThemedColor } from '../../core/symbology.js';
import type { DrawnKind, StyleChoice } from './style-choice.js';
import { styledPart } from './styled-part.js';

/** A part in another style; filter, names, attributes and what else it has stay as they are. */
export function restyledPart(part: LayerPart, style: StyleChoice, title: LocalizedText): LayerPart {
  const { classed: _, ...others } = part;
  const { rule } = style;
  const { keyFigure: _figure, ...plain } = others;
  const shown = rule.by === 'one' ? plain : { ...plain, keyFigure: rule.column };
  return { ...shown, ...styledPart(kindOf(part), style, title) };
}

/** What a part's features are drawn as. */
export function kindOf({ symbology }: LayerPart): DrawnKind {
  return symbology.kind === 'choropleth' ? 'polygons' : symbology.kind;
}

/** A part whose class of that number is called otherwise in the legend. */
export function relabelledPart(part: LayerPart, place: number, label: LocalizedText): LayerPart {
  return withClass(part, place, () => ({ label }));
}

/** A part whose class of that number has another colour; how far areas let through what lies below stays. */
export function recoloredPart(part: LayerPart, place: number, color: ThemedColor): LayerPart {
  return withClass(part, place, (each) => {
    if ('shape' in each) return { color };
    const strokes = each.strokes.map((stroke, at) => (at === each.strokes.length - 1 ? { ...stroke, color } : stroke));
    if (!('fill' in each)) return { strokes };
    const through = { light: each.fill.light.slice(7), dark: each.fill.dark.slice(7) };
    return { strokes, fill: { light: `${color.light}${through.light}`, dark: `${color.dark}${through.dark}` } };
  });
}

type Symbology = Exclude<LayerPart['symbology'], { kind: 'choropleth' }>;
type AnyClass = Symbology['classes'][number];

function withClass(part: LayerPart, place: number, change: (each: AnyClass) => Partial<AnyClass>): LayerPart {
  const { symbology } = part;
  if (symbology.kind === 'choropleth') return part;
  const changed = <T extends AnyClass>(classes: readonly T[]) =>
    classes.map((each, at) => (at === place ? { ...each, ...change(each) } : each));
  switch (symbology.kind) {
    case 'lines':
      return { ...part, symbology: { ...symbology, classes: changed(symbology.classes) } };
    case 'symbols':
      return { ...part, symbology: { ...symbology, classes: changed(symbology.classes) } };
    case 'polygons':
      return { ...part, symbology: { ...symbology, classes: changed(symbology.classes) } };
  }
}
