import type { LngLat } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import type { LayerPart } from '../core/layer-definition.js';
import type { SceneFeature, Theme } from '../core/scene.js';

/** Where in the stack of the map something of a theme is drawn; each name is a layer of the base map's style. */
export type Slot = 'slot-areas' | 'slot-lines' | 'slot-symbols';

/** One page of a part. */
export interface PagePart {
  readonly definition: LayerPart;
  readonly page: FeaturePage;
}

/** One part of a layer with everything its drawing depends on. */
export interface PartContext {
  /** `layer/part`: prefix of the ids of its deck.gl layers. */
  readonly id: string;
  readonly layer: string;
  readonly part: PagePart;
  readonly theme: Theme;
  /** 0 to 1. */
  readonly opacity: number;
  /** False keeps what was uploaded and draws nothing. */
  readonly visible: boolean;
  readonly viewportZoom: number;
  readonly selection: SceneFeature | null;
  readonly hover: SceneFeature | null;
}

/** A position of the part that never changes: pins patterns to the ground. */
export function anchorOf({ part }: PartContext): LngLat {
  const [west, south] = part.page.bbox ?? [0, 0];
  return [west, south];
}

/** deck.gl draws `opacity ^ (1 / 2.2)`; this undoes it, so that one half looks like one half. */
export function deckOpacity(opacity: number): number {
  return opacity ** 2.2;
}

/** Properties every deck.gl layer of a part has. */
export function commonProps(
  context: PartContext,
  slot: Slot,
): {
  readonly beforeId: Slot;
  readonly visible: boolean;
  readonly opacity: number;
} {
  return { beforeId: slot, visible: context.visible, opacity: deckOpacity(context.opacity) };
}
