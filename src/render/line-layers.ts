import type { Layer } from 'deck.gl';
import type { LineSymbology } from '../core/layer-definition.js';
import { widestStroke } from '../core/stroke-style.js';
import type { PartContext } from './draw-context.js';
import { type LineGroup, lineGroups } from './line-groups.js';
import { cachedForPage } from './page-cache.js';
import { type PathData, pathsOf } from './path-data.js';
import { strokeLayer } from './path-layer.js';
import { strokeScale } from './zoom-scale.js';

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
