import { PathLayer } from 'deck.gl';
import type { Theme } from '../core/scene.js';
import type { StrokeStyle } from '../core/stroke-style.js';
import { DashExtension, type DashProps } from './dash-extension.js';
import { deckOpacity, type Slot } from './draw-context.js';
import type { PathData } from './path-data.js';
import { faded, themedRgba } from './rgba.js';

const dashed = [new DashExtension()];
const solid: DashExtension[] = [];

/** What one stroke of a set of paths needs to be drawn. */
export interface StrokeOptions {
  readonly id: string;
  readonly paths: PathData;
  readonly stroke: StrokeStyle;
  readonly theme: Theme;
  readonly slot: Slot;
  /** Factor for widths and dashes at the present zoom. */
  readonly scale: number;
  /** 0 to 1. */
  readonly opacity: number;
  readonly visible: boolean;
  readonly pickable: boolean;
}

/**
 * One stroke of a set of paths as a deck.gl layer. Dashes are an extension with an attribute of its own, and deck.gl
 * keeps the attributes of a layer by its id: a dashed stroke therefore never goes on under the id of a solid one.
 */
export function strokeLayer(options: StrokeOptions): PathLayer<unknown, DashProps & { beforeId: Slot }> {
  const { id, paths, stroke, theme, slot, scale, opacity, visible, pickable } = options;
  const color = faded(themedRgba(stroke.color, theme), stroke.opacity);
  return new PathLayer<unknown, DashProps & { beforeId: Slot }>({
    id: stroke.dashPx ? `${id}-dashed` : id,
    data: paths,
    beforeId: slot,
    visible,
    pickable,
    opacity: deckOpacity(opacity),
    getColor: [...color],
    getWidth: stroke.widthPx,
    widthUnits: 'pixels',
    widthScale: scale,
    jointRounded: true,
    capRounded: !stroke.dashPx,
    antialiasing: true,
    positionFormat: 'XY',
    _pathType: 'open',
    extensions: stroke.dashPx ? dashed : solid,
    dashPx: [(stroke.dashPx?.[0] ?? 1) * scale, (stroke.dashPx?.[1] ?? 0) * scale],
    halfWidthPx: (stroke.widthPx * scale) / 2,
    updateTriggers: { getColor: color.join(), getWidth: stroke.widthPx },
  });
}
