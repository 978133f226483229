import type { Position } from 'geojson';
import {
  TerraDrawCircleMode,
  TerraDrawFreehandMode,
  TerraDrawLineStringMode,
  type TerraDrawMouseEvent,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw';

/** How near to a vertex a press counts as on it, screen pixels. */
const pointerDistance = 12;
/** Edges of a circle. */
export const circleEdges = 128;

/** Where a vertex that is dragged comes to lie; undefined where the pointer is. */
export type SnapVertex = (
  event: TerraDrawMouseEvent,
  context: { readonly currentId?: string | number },
) => Position | undefined;

/** The ways to draw, named as `DrawingKind` names them, and the one to change what was drawn. */
export function drawModes(snapVertex: SnapVertex) {
  const common = { pointerDistance };
  const either = { ...common, drawInteraction: 'click-move-or-drag' as const };
  return [
    new TerraDrawPointMode({ modeName: 'point', ...common }),
    new TerraDrawLineStringMode({ modeName: 'line', ...common }),
    new TerraDrawPolygonMode({ modeName: 'polygon', ...common }),
    new TerraDrawRectangleMode({ modeName: 'rectangle', ...either }),
    new TerraDrawCircleMode({ modeName: 'circle', ...either, segments: circleEdges }),
    new TerraDrawFreehandMode({ modeName: 'freehand', ...either, minDistance: 8 }),
    new TerraDrawSelectMode({ modeName: 'select', ...common, flags: selectFlags(snapVertex), keyEvents: selectKeys }),
  ];
}

const selectKeys = { deselect: 'Escape', delete: null, rotate: null, scale: null };

function selectFlags(snapVertex: SnapVertex) {
  const free = {
    feature: {
      draggable: true,
      coordinates: { draggable: true, midpoints: true, deletable: true, snappable: { toCustom: snapVertex } },
    },
  };
  return {
    point: { feature: { draggable: true } },
    line: free,
    polygon: free,
    freehand: free,
    rectangle: { feature: { draggable: true, coordinates: { resizable: 'opposite' as const } } },
    circle: { feature: { draggable: true, coordinates: { resizable: 'center-fixed' as const } } },
  };
}
