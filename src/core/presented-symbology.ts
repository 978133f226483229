import { basemapColors } from './basemap-colors.js';
import type { LayerPart, Stroke, Symbology, ThemedColor } from './layer-definition.js';
import { isCrossed, rampColors, registerRamps } from './palettes.js';
import type { Theme } from './scene.js';
import { withoutPale } from './strong-colors.js';

/** How much heavier lines and larger symbols are for a projector, and larger the writing. */
export const presented = { line: 1.5, symbol: 1.35, text: 1.5 } as const;

const suffix = ' presented';

/**
 * How a part is drawn for a projector: heavier strokes, larger symbols, and of classes of figures none that is pale. Map and
 * legend both draw what this gives.
 */
export function presentedSymbology({ joins = [] }: LayerPart, symbology: Symbology): Symbology {
  // Classes of other layers are told apart by shape and hue, and have their colours for a reason.
  const isFigures = joins.some(({ column }) => column === symbology.column);
  switch (symbology.kind) {
    case 'choropleth':
      return { ...symbology, palette: presentedRamp(symbology.palette), outline: heavier(symbology.outline) };
    case 'lines': {
      const classes = symbology.classes.map((each) => ({ ...each, strokes: each.strokes.map(heavier) }));
      return { ...symbology, classes };
    }
    case 'symbols': {
      const colors = strong(symbology.classes, ({ color }) => color);
      const classes = symbology.classes.map((each, index) => ({
        ...each,
        ...(isFigures && { color: colors[index] ?? each.color }),
        ...(each.sizePx !== undefined && { sizePx: each.sizePx * presented.symbol }),
      }));
      return { ...symbology, classes, sizePx: symbology.sizePx * presented.symbol };
    }
    case 'polygons': {
      const fills = strong(symbology.classes, ({ fill }) => fill);
      const classes = symbology.classes.map((each, index) => ({
        ...each,
        ...(isFigures && { fill: fills[index] ?? each.fill }),
        strokes: each.strokes.map(heavier),
      }));
      return { ...symbology, classes };
    }
  }
}

function heavier(stroke: Stroke): Stroke {
  return { ...stroke, widthPx: stroke.widthPx * presented.line };
}

/** Registers the ramp without pale colours that belongs to a ramp. */
function presentedRamp(palette: string): string {
  if (palette.endsWith(suffix)) return palette;
  const ramp = (classCount: number, theme: Theme) =>
    withoutPale(rampColors(palette, classCount, theme), basemapColors[theme].land);
  registerRamps({ [`${palette}${suffix}`]: ramp }, { crossed: isCrossed(palette) });
  return `${palette}${suffix}`;
}

function strong<T>(classes: readonly T[], colorOf: (each: T) => ThemedColor): readonly ThemedColor[] {
  const inTheme = (theme: Theme) =>
    withoutPale(
      classes.map((each) => colorOf(each)[theme].slice(0, 7)),
      basemapColors[theme].land,
    );
  const [light, dark] = [inTheme('light'), inTheme('dark')];
  return classes.map((each, index) => {
    const own = colorOf(each);
    const opacity = (theme: Theme) => own[theme].slice(7);
    return {
      light: `${light[index] ?? own.light}${opacity('light')}`,
      dark: `${dark[index] ?? own.dark}${opacity('dark')}`,
    };
  });
}
