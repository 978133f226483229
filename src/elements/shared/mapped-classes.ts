import type { LayerPart, Symbology } from '../../core/layer-definition.js';
import { rampColors } from '../../core/palettes.js';
import type { Theme } from '../../core/scene.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** The part in which figures of the reader's choice are drawn: what is said of them is made from what draws them. */
export function mappedPart(viewer: ViewerContract, layer: string): LayerPart | undefined {
  const { parts } = viewer.variant(layer);
  return parts.find(({ symbology, joins = [] }) => joins.some(({ column }) => column === symbology.column));
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
