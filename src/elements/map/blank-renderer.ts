import type { Bbox } from '../../core/bbox.js';
import type { DrawingTool } from '../../core/drawing.js';
import type { MapView, Plate, RendererEvents } from '../../core/scene.js';
import type { RestingRenderer } from '../../render/presence.js';
import { webglUnavailable } from '../../render/webgl-support.js';

/** Stands in where a browser cannot draw: nothing is seen, but lists, legend and attributes go on working. */
export class BlankRenderer implements RestingRenderer {
  #events: RendererEvents | undefined;

  listen(events: RendererEvents): void {
    this.#events = events;
  }

  setScene(): void {}

  setView(view: MapView): void {
    const [lng, lat] = view.center;
    this.#tell(view, [lng, lat, lng, lat]);
  }

  fitBbox(bbox: Bbox): void {
    const [west, south, east, north] = bbox;
    const viewportZoom = Math.log2(360 / Math.max(east - west, 1e-6));
    this.#tell({ center: [(west + east) / 2, (south + north) / 2], viewportZoom }, bbox);
  }

  zoomBy(): void {}

  present(): void {}

  touch(): void {}

  cooperate(): void {}

  async whenDrawn(): Promise<void> {}

  /** @throws {AtlasError} `webgl-unavailable`: shapes can be typed, not drawn. */
  async openDrawing(): Promise<DrawingTool> {
    throw webglUnavailable();
  }

  /** @throws {AtlasError} `webgl-unavailable` */
  async plate(): Promise<Plate> {
    throw webglUnavailable();
  }

  destroy(): void {
    this.#events = undefined;
  }

  #tell(view: MapView, bbox: Bbox): void {
    this.#events?.viewChanged(view, bbox);
  }
}
