import { type DrawnLook, plainLook } from './drawn-look.js';
import type { ChoroplethSymbology, LayerPart, Stroke, Symbology, ThemedColor } from './layer-definition.js';
import { patternedClasses } from './line-pattern.js';

const parts = new WeakMap<LayerPart, Map<string, LayerPart>>();

/** A part as it is drawn for this reader, on the map and in the legend; the same object for the same part and look. */
export function drawnPart(part: LayerPart, { contrast, patterns }: DrawnLook = plainLook): LayerPart {
  if (contrast === 'normal' && !patterns) return part;
  const known = parts.get(part) ?? new Map<string, LayerPart>();
  parts.set(part, known);
  const key = `${contrast} ${patterns}`;
  const drawn = known.get(key) ?? { ...part, symbology: drawnSymbology(part.symbology, { contrast, patterns }) };
  known.set(key, drawn);
  return drawn;
}

function drawnSymbology(symbology: Symbology, { contrast, patterns }: DrawnLook): Symbology {
  if (symbology.kind === 'lines') {
    const classes = patterns ? patternedClasses(symbology.classes) : symbology.classes;
    return { ...symbology, classes: contrast === 'more' ? classes.map(cased) : classes };
  }
  if (symbology.kind === 'polygons') {
    return contrast === 'more' ? { ...symbology, classes: symbology.classes.map(cased) } : symbology;
  }
  if (symbology.kind === 'symbols') return symbology;
  const outlined = contrast === 'more' ? { ...symbology, outline: strongOutline(symbology) } : symbology;
  return patterns ? { ...outlined, patterned: true } : outlined;
}

const casing: ThemedColor = { light: '#ffffff', dark: '#0a0c0f' };

/** A line that stands off from any ground: one of a single stroke gets a casing. */
function cased<T extends { readonly strokes: Stroke[] }>(own: T): T {
  const [only, ...others] = own.strokes;
  if (!only || others.length > 0) return own;
  return { ...own, strokes: [{ color: casing, widthPx: only.widthPx + 2.4 }, only] };
}

/** Between units: seen on the classes near the ground, where they are most alike. */
function strongOutline({ outline }: ChoroplethSymbology): Stroke {
  return { ...outline, color: { light: '#1c2127', dark: '#f2f4f7' }, widthPx: Math.max(outline.widthPx, 0.9) };
}
