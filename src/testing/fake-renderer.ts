import type { Bbox } from '../core/bbox.js';
import type { DrawingEvents, DrawingTool } from '../core/drawing.js';
import type { FeatureRef, Hit, MapView, Plate, PlateOrder, Renderer, RendererEvents, Scene } from '../core/scene.js';

import { FakeDrawingTool } from './fake-drawing-tool.js';
import { pageOf } from './page-of.js';

/** A renderer that draws nothing, keeps the scenes it was given, and plays the reader's part. */
export class FakeRenderer implements Renderer {
  readonly scenes: Scene[] = [];
  readonly views: MapView[] = [];
  readonly fitted: Bbox[] = [];
  /** Called by `whenDrawn`, so a test can change something meanwhile. */
  onDraw: () => void = () => {};
  drawCount = 0;
  #events: RendererEvents | undefined;

  listen(events: RendererEvents): void {
    this.#events = events;
  }

  setScene(scene: Scene): void {
    this.scenes.push(scene);
  }

  setView(view: MapView): void {
    this.views.push(view);
  }

  fitBbox(bbox: Bbox): void {
    this.fitted.push(bbox);
  }

  zoomBy(): void {}

  async whenDrawn(): Promise<void> {
    this.drawCount += 1;
    this.onDraw();
  }

  /** Those that were opened, the last one last. */
  readonly tools: FakeDrawingTool[] = [];

  async openDrawing(events: DrawingEvents): Promise<DrawingTool> {
    const tool = new FakeDrawingTool(events);
    this.tools.push(tool);
    return tool;
  }

  /** Pictures that were ordered, the last one last. */
  readonly orders: PlateOrder[] = [];

  async plate(_scene: Scene, order: PlateOrder): Promise<Plate> {
    this.orders.push(order);
    const canvas = document.createElement('canvas');
    const { widthPx, heightPx, pixelRatio } = order;
    Object.assign(canvas, { width: Math.floor(widthPx * pixelRatio), height: Math.floor(heightPx * pixelRatio) });
    return { canvas, pixelRatio };
  }

  destroy(): void {}

  get scene(): Scene {
    const scene = this.scenes.at(-1);
    if (!scene) throw new Error('No scene was drawn.');
    return scene;
  }

  get reader(): RendererEvents {
    if (!this.#events) throw new Error('Nobody listens.');
    return this.#events;
  }

  /** Clicks on features, topmost first. */
  click(...refs: readonly FeatureRef[]): void {
    this.reader.clicked(refs.map(hitOf), [0, 0]);
  }

  /** Moves the pointer over features; none means the empty map. */
  point(...refs: readonly FeatureRef[]): void {
    this.reader.hovered(refs.map(hitOf), [1, 2]);
  }
}

/** What is hit lies in no file. */
const nowhere = pageOf([]);

function hitOf({ layer, id }: FeatureRef): Hit {
  return { layer, id, part: 'any', page: nowhere, row: 0 };
}
