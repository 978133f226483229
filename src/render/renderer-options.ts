import type { Bbox } from '../core/bbox.js';
import type { MapView } from '../core/scene.js';

/** How a map is set up. Everything that can change later comes with the scene. */
export interface RendererOptions {
  /** `[west, south, east, north]` where the base map ends: the reader is kept inside. Default: the whole world. */
  readonly frame?: Bbox;
  /** First view. Default: `bbox`, else `frame`. */
  readonly view?: MapView;
  /** Fitted into the first view when `view` is absent. */
  readonly bbox?: Bbox;
  /** No animation and no fading. Default: as the reader's system says. */
  readonly reducedMotion?: boolean;
  /** Arrow keys pan, plus and minus zoom while the map has the focus. Default: true. */
  readonly keyboard?: boolean;
  /** Zooming by wheel needs Ctrl or ⌘, panning by touch two fingers, so that the page scrolls. Default: false. */
  readonly cooperativeGestures?: boolean;
  /** Memory of the graphics card for the themes; beyond it, themes that are not shown are given up. Default: 256 MB. */
  readonly gpuBudgetBytes?: number;
  /**
   * Pixels of the picture for a CSS pixel, fixed. Such a picture is not for a screen: it is shown to nobody, and its view is
   * not kept inside the frame. Default: as the screen has it.
   */
  readonly pixelRatio?: number;
  /** Told of every view on the way, while a reader or a flight moves the map. */
  readonly moving?: (view: MapView) => void;
  /** URL of MapLibre's worker. Default: the file shipped beside this module. */
  readonly workerUrl?: string;
}
