import type { DrawnLook } from '../core/drawn-look.js';
import type { SceneFeature, ScenePart, Theme } from '../core/scene.js';
import type { PartArena } from './part-arena.js';

/** Where in the stack of the map something of a theme is drawn; each name is a layer of the base map's style. */
export type Slot = 'slot-areas' | 'slot-lines' | 'slot-symbols' | 'slot-drawing';

/** One part of a layer with everything its drawing depends on. */
export interface PartContext {
  /** `layer/part`: prefix of the ids of its deck.gl layers. */
  readonly id: string;
  readonly layer: string;
  readonly part: ScenePart;
  /** Its vertices. They come and go without this context being made anew. */
  readonly arena: PartArena;
  readonly theme: Theme;
  readonly contrast: DrawnLook['contrast'];
  /** 0 to 1. */
  readonly opacity: number;
  readonly viewportZoom: number;
  readonly selection: SceneFeature | null;
  readonly hover: SceneFeature | null;
  readonly cursor: SceneFeature | null;
}

/** deck.gl draws `opacity ^ (1 / 2.2)`; this undoes it, so that one half looks like one half. */
export function deckOpacity(opacity: number): number {
  return opacity ** 2.2;
}

/** Properties every deck.gl layer of a part has. */
export function commonProps(
  { opacity }: Pick<PartContext, 'opacity'>,
  slot: Slot,
): {
  readonly beforeId: Slot;
  readonly opacity: number;
} {
  return { beforeId: slot, opacity: deckOpacity(opacity) };
}

/** Vertices come from arenas: deck.gl is given no objects, and always the same ones. */
export const noObjects: [] = [];
