import type { Layer } from 'deck.gl';
import { classPatterns } from '../core/class-pattern.js';
import type { ChoroplethSymbology, PolygonSymbology, Stroke } from '../core/layer-definition.js';
import { mapInks } from '../core/map-inks.js';
import { isCrossed, rampColors } from '../core/palettes.js';
import type { Theme } from '../core/scene.js';
import { strokeStyles } from '../core/stroke-style.js';
import { commonProps, noObjects, type PartContext } from './draw-context.js';
import { FillLayer } from './fill-layer.js';
import { firstClassLook, missingLook } from './fill-vertices.js';
import { strokeLayer } from './line-layers.js';
import { LookTable } from './look-table.js';
import { type Rgba, rgbaOf, themedRgba } from './rgba.js';

/**
 * Around each unit without a value: outlines chosen for fills are lost in the hatching, and its units would merge. Drawn
 * above the boundaries of the base map, which are as faint.
 */
const missingOutline: Stroke = { color: mapInks.missingOutline, widthPx: 0.9 };

const areas = { slot: 'slot-areas', pickable: false } as const;

/** deck.gl layers of a choropleth: filled classes and hatched rows without a value, outlines. */
export function choroplethLayers(context: PartContext, symbology: ChoroplethSymbology): Layer[] {
  const missing = [missingLook, missingLook] as const;
  return [
    fillLayer(context, choroplethTable(symbology, context.theme)),
    strokeLayer(context, 'outline', [{ name: 'outline', strokes: strokeStyles([symbology.outline]) }], areas),
    strokeLayer(
      context,
      'missing-outline',
      [{ name: 'outline', strokes: strokeStyles([missingOutline]), looks: missing }],
      { slot: 'slot-lines', pickable: false },
    ),
  ];
}

/** deck.gl layers of a part with classed polygons: fills, then the strokes of each class. */
export function polygonLayers(context: PartContext, symbology: PolygonSymbology): Layer[] {
  const { classes } = symbology;
  const { theme } = context;
  const colors = lookTable(
    symbology,
    theme,
    (missing) => new LookTable([missing, ...classes.map(({ fill }) => themedRgba(fill, theme))]),
  );
  const runs = classes.map(({ strokes }, index) => ({
    name: 'outline',
    strokes: strokeStyles(strokes),
    looks: [firstClassLook + index, firstClassLook + index] as const,
  }));
  const outlines = runs.filter(({ strokes }) => strokes.length > 0);
  return [
    fillLayer(context, colors),
    ...(outlines.length > 0 ? [strokeLayer(context, 'outlines', outlines, areas)] : []),
  ];
}

function fillLayer(context: PartContext, colors: LookTable): Layer {
  return new FillLayer({
    ...commonProps(context, 'slot-areas'),
    id: `${context.id}/${colors.isPatterned ? 'patterned-' : ''}fill`,
    data: noObjects,
    arena: context.arena,
    colors,
  });
}

const tables = new WeakMap<object, Map<Theme, LookTable>>();

/** Colours by look: the hatch of a unit without a value, then those of the classes. */
function lookTable(symbology: object, theme: Theme, make: (missing: Rgba) => LookTable): LookTable {
  const known = tables.get(symbology) ?? new Map<Theme, LookTable>();
  tables.set(symbology, known);
  const table = known.get(theme) ?? make(themedRgba(mapInks.missing, theme));
  known.set(theme, table);
  return table;
}

function choroplethTable(symbology: ChoroplethSymbology, theme: Theme): LookTable {
  return lookTable(symbology, theme, (missing) => {
    const { palette, classification, patterned } = symbology;
    const colors = rampColors(palette, classification.breaks.length + 1, theme, symbology);
    const patterns = patterned ? [undefined, ...classPatterns(colors, { crossed: isCrossed(palette) })] : undefined;
    return new LookTable([missing, ...colors.map(rgbaOf)], patterns);
  });
}
