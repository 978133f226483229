import { type ClassPattern, classPatterns } from '../../core/class-pattern.js';
import { drawnPart } from '../../core/drawn-part.js';
import type { LayerPart, Symbology } from '../../core/layer-definition.js';
import { isCrossed, rampColors } from '../../core/palettes.js';
import type { Theme } from '../../core/scene.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** The parts of a layer as the map draws them for this reader. */
export function drawnParts(viewer: ViewerContract, layer: string): readonly LayerPart[] {
  return viewer.variant(layer).parts.map((part) => drawnPart(part, viewer.state.reading));
}

/** The part in which figures of the reader's choice are drawn: what is said of them is made from what draws them. */
export function mappedPart(viewer: ViewerContract, layer: string): LayerPart | undefined {
  return drawnParts(viewer, layer).find(({ symbology, joins = [] }) =>
    joins.some(({ column }) => column === symbology.column),
  );
}

/** Colours of the classes as the map draws them, lowest class first. */
export function classColors(symbology: Symbology, theme: Theme): readonly string[] {
  switch (symbology.kind) {
    case 'choropleth': {
      const { palette, reversed = false, classification } = symbology;
      return rampColors(palette, classification.breaks.length + 1, theme, { reversed });
    }
    case 'lines':
      return byClass(symbology.classes, ({ strokes }) => strokes.at(-1)?.color[theme]);
    case 'symbols':
      return byClass(symbology.classes, ({ color }) => color[theme]);
    case 'polygons':
      return byClass(symbology.classes, ({ fill }) => fill[theme]);
  }
}

/** Patterns of the classes as the map draws them, lowest class first; undefined where it draws none. */
export function patternsOf(symbology: Symbology, theme: Theme): readonly ClassPattern[] | undefined {
  if (symbology.kind !== 'choropleth' || !symbology.patterned) return undefined;
  return classPatterns(classColors(symbology, theme), { crossed: isCrossed(symbology.palette) });
}

/** The classes of figures have the values `0`, `1` …; what has no figure has none. */
export function classesInOrder<T extends { readonly value: unknown }>(classes: readonly T[]): readonly T[] {
  return classes.filter(({ value }) => value !== null).sort((a, b) => Number(a.value) - Number(b.value));
}

function byClass<T extends { readonly value: unknown }>(
  classes: readonly T[],
  colorOf: (each: T) => string | undefined,
): readonly string[] {
  return classesInOrder(classes).map((each) => colorOf(each) ?? 'none');
}
