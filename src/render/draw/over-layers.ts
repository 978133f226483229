import type { Layer } from 'deck.gl';
import type { Scene, SceneShape } from '../../core/scene.js';
import type { GpuDevice } from '../gpu-device.js';
import { OverFill } from './over-fill.js';
import { shapeFills, shapeLayers } from './shape-layers.js';
import type { Sketch } from './sketch.js';
import { sketchFills, sketchLayers } from './sketch-layers.js';

/** Makes the deck.gl layers of what lies over the themes: the shapes of an answer, then what is drawn by hand. */
export class OverLayers {
  readonly #shapeFill: OverFill;
  readonly #sketchFill: OverFill;
  #shapes: readonly SceneShape[] = [];
  #sketch: Sketch = [];

  constructor(device: GpuDevice) {
    this.#shapeFill = new OverFill(device);
    this.#sketchFill = new OverFill(device);
  }

  layers({ shapes, theme }: Scene, sketch: Sketch): Layer[] {
    if (shapes !== this.#shapes) this.#shapeFill.show(shapeFills(shapes));
    if (sketch !== this.#sketch) this.#sketchFill.show(sketchFills(sketch));
    this.#shapes = shapes;
    this.#sketch = sketch;
    return [
      ...(shapes.length > 0 ? shapeLayers(shapes, theme, this.#shapeFill) : []),
      ...(sketch.length > 0 ? sketchLayers(sketch, theme, this.#sketchFill) : []),
    ];
  }

  destroy(): void {
    this.#shapeFill.destroy();
    this.#sketchFill.destroy();
  }
}
