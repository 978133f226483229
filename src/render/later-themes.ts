import type { Layer } from 'deck.gl';
import type { Hit, Scene } from '../core/scene.js';
import type { Sketch } from './draw/sketch.js';
import type { MapStage } from './map-stage.js';
import type { PointerPlace } from './pick-features.js';
import { allChanged, type SceneChanges } from './scene-changes.js';
import type { ThemeLabels } from './theme-labels.js';

type ThemePainter = import('./theme-painter.js').ThemePainter;

const defaultBudgetBytes = 256e6;
const noLayers: readonly Layer[] = [];

/**
 * The themes of one stage. Their program, most of it deck.gl, is fetched when a scene first has something for it to draw,
 * so that the base map waits for none of it; what scenes say until then is kept.
 */
export class LaterThemes {
  readonly #stage: MapStage;
  readonly #budgetBytes: number;
  readonly #rewrite: () => void;
  readonly #failed: (message: string) => void;
  #painter: ThemePainter | undefined;
  #opening = false;
  #closed = false;
  #scene: Scene | undefined;
  #sketch: Sketch | undefined;

  /** @param rewrite - Called when the themes write something else. */
  constructor(
    stage: MapStage,
    budgetBytes = defaultBudgetBytes,
    rewrite: () => void,
    failed: (message: string) => void,
  ) {
    this.#stage = stage;
    this.#budgetBytes = budgetBytes;
    this.#rewrite = rewrite;
    this.#failed = failed;
  }

  /** The layers handed to deck.gl last. */
  get layers(): readonly Layer[] {
    return this.#painter?.layers ?? noLayers;
  }

  /** True while something is not drawn that should be. */
  get isBusy(): boolean {
    return this.#opening || this.#painter?.isBusy === true;
  }

  /** True until their program has found its places in the map. */
  get isOpening(): boolean {
    return this.#opening && !this.#painter;
  }

  paint(scene: Scene, changes: SceneChanges): void {
    this.#scene = scene;
    if (this.#painter) this.#painter.paint(scene, changes);
    else if (hasThemes(scene)) this.#open();
  }

  /** What the themes of a scene write; undefined while none is drawn. */
  labels(scene: Scene): ThemeLabels | undefined {
    return this.#painter?.labels(scene);
  }

  /** Draws a sketch in place of the scene's drawing; undefined gives that back. */
  show(sketch: Sketch | undefined): void {
    this.#sketch = sketch;
    if (this.#painter) this.#painter.show(sketch);
    else if (sketch) this.#open();
  }

  /** Drawn features at a position, topmost first. */
  hitsAt(scene: Scene, place: PointerPlace, depth: number): readonly Hit[] {
    return this.#painter?.hitsAt(scene, place, depth) ?? [];
  }

  close(): void {
    this.#closed = true;
    this.#painter?.close();
  }

  #open(): void {
    if (this.#opening) return;
    this.#opening = true;
    this.#fetch().then(
      () => {
        this.#opening = false;
      },
      (error: unknown) => {
        this.#opening = false;
        if (this.#closed) return;
        this.#failed(error instanceof Error ? error.message : String(error));
        this.#rewrite();
      },
    );
  }

  async #fetch(): Promise<void> {
    const { openThemes } = await import('./theme-painter.js');
    if (this.#closed) return;
    const { map } = this.#stage;
    const painter = await openThemes({
      map,
      gpuBudgetBytes: this.#budgetBytes,
      rewrite: this.#rewrite,
      failed: this.#failed,
    });
    if (this.#closed) painter.close();
    else this.#begin(painter);
  }

  #begin(painter: ThemePainter): void {
    this.#painter = painter;
    if (this.#sketch) painter.show(this.#sketch);
    if (this.#scene) painter.paint(this.#scene, allChanged);
    this.#rewrite();
  }
}

function hasThemes({ layers, answer, shapes, drawing }: Scene): boolean {
  return layers.length > 0 || answer.length > 0 || shapes.length > 0 || drawing.shapes.length > 0;
}
