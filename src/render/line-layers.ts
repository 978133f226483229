import type { Layer } from 'deck.gl';
import type { FeaturePage } from '../core/columns.js';
import type { LayerPart, LineSymbology } from '../core/layer-definition.js';
import { conditionHolds, rowsWhere, valueAt } from '../core/page-access.js';
import type { PartContext } from './draw-context.js';
import { cachedForPage } from './page-cache.js';
import { type PathData, pathsOf } from './path-data.js';
import { strokeLayer } from './path-layer.js';
import { type StrokeStyle, strokeStyles, widestStroke } from './stroke-style.js';
import { strokeScale } from './zoom-scale.js';

/** Lines that look alike: one class, with or without one modifier. */
export interface LineGroup {
  readonly key: string;
  readonly rows: readonly number[];
  readonly strokes: readonly StrokeStyle[];
}

/**
 * Sorts the lines of a page by how they look, in the order in which they are drawn: classes as defined, in each the
 * modified lines below the others. The first modifier whose conditions hold counts. Rows in no class are not drawn.
 */
export function lineGroups(page: FeaturePage, definition: LayerPart, symbology: LineSymbology): readonly LineGroup[] {
  const rows = rowsWhere(page, definition.filter);
  const modifiers = symbology.modifiers ?? [];
  return symbology.classes
    .flatMap((lineClass, classIndex) => {
      const ofClass = rows.filter((row) => valueAt(page, symbology.column, row) === lineClass.value);
      const modifierOf = (row: number) => modifiers.findIndex((each) => conditionHolds(page, row, each.when));
      const looks = [...modifiers.keys(), -1];
      return looks.map((look) => ({
        key: look < 0 ? `${classIndex}` : `${classIndex}-${look}`,
        rows: ofClass.filter((row) => modifierOf(row) === look),
        strokes: strokeStyles(lineClass.strokes, modifiers[look]),
      }));
    })
    .filter((group) => group.rows.length > 0);
}

/** deck.gl layers of a part with lines, bottom to top. */
export function lineLayers(context: PartContext, symbology: LineSymbology): Layer[] {
  const { page, definition } = context.part;
  const groups = cachedForPage(page, definition, 'line-groups', () => lineGroups(page, definition, symbology));
  return groups.flatMap((group) => {
    const paths = cachedForPage(page, definition, `paths-${group.key}`, () => pathsOf(page, group.rows));
    return groupLayers(context, group, paths);
  });
}

function groupLayers(context: PartContext, { key, strokes }: LineGroup, paths: PathData): Layer[] {
  const clicked = widestStroke(strokes);
  return strokes.map((stroke, index) =>
    strokeLayer({
      id: `${context.id}/line-${key}-${index}`,
      paths,
      stroke,
      theme: context.theme,
      slot: 'slot-lines',
      scale: strokeScale(context.viewportZoom),
      opacity: context.opacity,
      visible: context.visible,
      pickable: index === clicked,
    }),
  );
}
