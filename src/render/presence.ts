import type { Renderer } from '../core/scene.js';

/** Whether a map can be seen. */
export interface Presence {
  /** It can be seen, or could be after a little scrolling. */
  readonly near: boolean;
  /** Some of it can be seen. */
  readonly inView: boolean;
}

/** A renderer that holds graphics only while its map is looked at; what it should show it knows at any time. */
export interface RestingRenderer extends Renderer {
  present(presence: Presence): void;
  /** The reader has turned to the map: with the pointer, a finger or the keyboard. */
  touch(): void;
  /** Leaves the wheel and a single finger to the page around the map, or takes them for the map. */
  cooperate(cooperative: boolean): void;
}
