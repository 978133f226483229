import type { Bbox } from '../core/bbox.js';
import type { MapView } from '../core/scene.js';
import { nearestFit } from './camera.js';
import type { RendererOptions } from './renderer-options.js';
import { insideFrame, latitudeAt, type WindowSize, worldPx, worldX, worldY } from './view-limits.js';

/** Assumed for a map without a size, which is not on the page or hidden. */
const usualSize: WindowSize = { width: 800, height: 448 };

/** Where a map looks while it has no stage: the same arithmetic, and the same limits, without graphics. */
export class RestingCamera {
  readonly #container: HTMLElement;
  readonly #options: RendererOptions;
  #view: MapView;
  /** To be fitted once the map has a size; undefined when the view is meant as it is. */
  #box: Bbox | undefined;

  constructor(container: HTMLElement, options: RendererOptions) {
    this.#container = container;
    this.#options = options;
    this.#box = options.view ? undefined : (options.bbox ?? options.frame);
    this.#view = options.view ?? { center: [0, 0], viewportZoom: 0 };
    if (this.#box) this.fit(this.#box, 16);
  }

  get view(): MapView {
    return this.#view;
  }

  /** What to begin with when a stage opens. */
  get opening(): { readonly view: MapView } | { readonly bbox: Bbox } {
    return this.#box ? { bbox: this.#box } : { view: this.#view };
  }

  /** What the view shows, WGS 84 degrees. */
  get bbox(): Bbox {
    const { center, viewportZoom } = this.#view;
    const { width, height } = this.#size;
    const scale = worldPx * 2 ** viewportZoom;
    const [x, y] = [worldX(center[0]), worldY(center[1])];
    const [halfWidth, halfHeight] = [width / 2 / scale, height / 2 / scale];
    return [
      (x - halfWidth) * 360 - 180,
      latitudeAt(y + halfHeight),
      (x + halfWidth) * 360 - 180,
      latitudeAt(y - halfHeight),
    ];
  }

  setView(view: MapView): void {
    this.#box = undefined;
    this.#view = insideFrame(view, this.#options.frame, this.#size);
  }

  /** Looks at all of a bbox, with room around it that never takes half of the window. */
  fit(bbox: Bbox, paddingPx: number): void {
    const [west, south, east, north] = bbox;
    const { width, height } = this.#size;
    const padding = Math.min(paddingPx, width / 4, height / 4);
    const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)];
    const across = (width - 2 * padding) / (right - left);
    const down = (height - 2 * padding) / (bottom - top);
    const viewportZoom = Math.min(Math.log2(Math.min(across, down) / worldPx), nearestFit);
    this.setView({ center: [(west + east) / 2, latitudeAt((top + bottom) / 2)], viewportZoom });
    this.#box = this.#hasSize ? undefined : bbox;
  }

  get #hasSize(): boolean {
    return this.#container.clientWidth > 0 && this.#container.clientHeight > 0;
  }

  get #size(): WindowSize {
    const { clientWidth: width, clientHeight: height } = this.#container;
    return this.#hasSize ? { width, height } : usualSize;
  }
}
