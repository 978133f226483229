import type { Layer } from 'deck.gl';
import type { Scene, SceneDrawing } from '../../core/scene.js';
import type { GpuDevice } from '../gpu-device.js';
import { type Sketch, sketchOf } from './sketch.js';

type OverLayers = import('./over-layers.js').OverLayers;

/** What is drawn over the themes. Its program, which cuts polygons, is fetched when there is something to draw. */
export class OverDrawing {
  readonly #changed: () => void;
  readonly #failed: (message: string) => void;
  #over: OverLayers | undefined;
  #closed = false;
  #fetching = false;
  #frame: number | undefined;
  #sketch: Sketch | undefined;
  #drawing: SceneDrawing | undefined;
  #sketchOfDrawing: Sketch = [];

  /** @param changed - Called when the layers are others than those given last. */
  constructor(changed: () => void, failed: (message: string) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** True while something cannot be drawn yet. */
  get isBusy(): boolean {
    return this.#fetching || this.#frame !== undefined;
  }

  /** What a drawing tool shows in place of the scene's drawing; undefined gives that back. */
  show(sketch: Sketch | undefined): void {
    this.#sketch = sketch;
    // A pointer moves more often than pictures are drawn.
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (!this.#closed) this.#changed();
    });
  }

  /** @param device - Where polygons are filled. */
  layers(scene: Scene, device: GpuDevice): Layer[] {
    const sketch = this.#sketch ?? this.#ofScene(scene);
    if (this.#over) return this.#over.layers(scene, sketch);
    if (scene.shapes.length > 0 || sketch.length > 0) this.#fetch(device);
    return [];
  }

  /** The same sketch while the drawing is the same. */
  #ofScene({ drawing }: Scene): Sketch {
    if (drawing !== this.#drawing) this.#sketchOfDrawing = sketchOf(drawing);
    this.#drawing = drawing;
    return this.#sketchOfDrawing;
  }

  close(): void {
    this.#closed = true;
    this.#over?.destroy();
  }

  #fetch(device: GpuDevice): void {
    if (this.#fetching) return;
    this.#fetching = true;
    import('./over-layers.js').then(
      ({ OverLayers }) => {
        this.#fetching = false;
        if (this.#closed) return;
        this.#over = new OverLayers(device);
        this.#changed();
      },
      (error: unknown) => {
        this.#fetching = false;
        this.#failed(error instanceof Error ? error.message : String(error));
      },
    );
  }
}
