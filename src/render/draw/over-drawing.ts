import type { Layer } from 'deck.gl';
import type { Scene } from '../../core/scene.js';
import { type Sketch, sketchOf } from './sketch.js';

type Program = typeof import('./over-layers.js');

/** What is drawn over the themes. Its program, which cuts polygons, is fetched when there is something to draw. */
export class OverDrawing {
  readonly #changed: () => void;
  readonly #failed: (message: string) => void;
  #program: Program | undefined;
  #fetching = false;
  #sketch: Sketch | undefined;

  /** @param changed - Called when the layers are others than those given last. */
  constructor(changed: () => void, failed: (message: string) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** True while something cannot be drawn yet. */
  get isBusy(): boolean {
    return this.#fetching;
  }

  /** What a drawing tool shows in place of the scene's drawing; undefined gives that back. */
  show(sketch: Sketch | undefined): void {
    this.#sketch = sketch;
    this.#changed();
  }

  layers(scene: Scene): Layer[] {
    const sketch = this.#sketch ?? sketchOf(scene.drawing);
    if (this.#program) return this.#program.overLayers(scene, sketch);
    if (scene.shapes.length > 0 || sketch.length > 0) this.#fetch();
    return [];
  }

  #fetch(): void {
    if (this.#fetching) return;
    this.#fetching = true;
    import('./over-layers.js').then(
      (program) => {
        this.#program = program;
        this.#fetching = false;
        this.#changed();
      },
      (error: unknown) => {
        this.#fetching = false;
        this.#failed(error instanceof Error ? error.message : String(error));
      },
    );
  }
}
