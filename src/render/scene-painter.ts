import { ScaleControl } from 'maplibre-gl';
import type { AtlasError } from '../core/atlas-error.js';
import { canvasLabel } from '../core/messages/canvas-labels.js';
import type { Hit, RendererEvents, Scene } from '../core/scene.js';
import type { DrawingPlace } from './draw/drawing-place.js';
import { sayHow } from './gesture-hint.js';
import { LaterThemes } from './later-themes.js';
import type { MapStage } from './map-stage.js';
import { mapStyle } from './map-style.js';
import type { PointerPlace } from './pick-features.js';
import { watchPointer } from './pointer-watch.js';
import type { RendererOptions } from './renderer-options.js';
import { allChanged, changesBetween } from './scene-changes.js';
import { settled } from './settled.js';
import { LaterBackdrop } from './tiles/later-backdrop.js';

/** Labels of pages that arrive one after another are set together. */
const labelPauseMs = 250;

/** Paints scenes on one stage: the base map and all writing with MapLibre; the themes come later, with deck.gl. */
export class ScenePainter {
  readonly #stage: MapStage;
  readonly #options: RendererOptions;
  readonly #failed: (message: string) => void;
  readonly #themes: LaterThemes;
  readonly #backdrop: LaterBackdrop;
  /** False until the stage is ready. */
  #ready = false;
  #scene: Scene | undefined;
  /** The scene that map and layers show. */
  #painted: Scene | undefined;
  #closed = false;
  /** A press on the map is the drawing tool's. */
  #pointerTaken = false;
  #labelTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    stage: MapStage,
    options: RendererOptions,
    events: () => RendererEvents | undefined,
    failed: (message: string) => void,
  ) {
    this.#stage = stage;
    this.#options = options;
    this.#failed = failed;
    const { map } = stage;
    const rewrite = () => this.#attempt(() => this.#painted && this.#paintStyle(this.#painted));
    this.#themes = new LaterThemes(stage, options.gpuBudgetBytes, rewrite, failed);
    const isHeld = () => this.#themes.isOpening;
    const told = (error: AtlasError) => events()?.failed(error);
    this.#backdrop = new LaterBackdrop({ map, rewrite, failed: told, isHeld });
    map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-left');
    const hitsAt = (place: PointerPlace, depth: number) => this.#hitsAt(place, depth);
    watchPointer({ map, hitsAt, events, taken: () => this.#pointerTaken });
    void stage.ready.then(() => {
      if (this.#closed) return;
      this.#ready = true;
      if (this.#scene) this.paint(this.#scene);
    });
  }

  /** Shows a scene; what did not change is left as it is. */
  paint(scene: Scene): void {
    this.#scene = scene;
    if (!this.#ready || this.#closed) return;
    const canvas = this.#stage.map.getCanvas();
    canvas.setAttribute('aria-label', canvasLabel(scene.locale));
    // Else a screen reader keeps the arrow keys for itself.
    canvas.setAttribute('role', 'application');
    if (this.#painted?.locale !== scene.locale) sayHow(this.#stage.map, scene.locale);
    const changes = this.#painted ? changesBetween(this.#painted, scene) : allChanged;
    this.#painted = scene;
    this.#attempt(() => {
      if (changes.writing) this.#paintStyle(scene);
      else if (changes.labelPages) this.#paintLabelsSoon();
      this.#themes.paint(scene, changes);
    });
  }

  /** Resolves when the last scene is on screen. */
  async whenPainted(): Promise<void> {
    await this.#stage.ready;
    const isBusy = () => this.#labelTimer !== undefined || this.#themes.isBusy || this.#backdrop.isBusy;
    await settled(this.#stage.map, () => this.#themes.layers, isBusy);
  }

  /** Where a drawing tool works. */
  get drawingPlace(): DrawingPlace {
    return {
      map: this.#stage.map,
      scene: () => this.#scene,
      show: (sketch) => this.#themes.show(sketch),
      takePointer: (taken) => {
        this.#pointerTaken = taken;
      },
    };
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#labelTimer);
    this.#labelTimer = undefined;
    this.#themes.close();
    this.#backdrop.close();
  }

  #hitsAt(place: PointerPlace, depth: number): readonly Hit[] | undefined {
    return this.#scene && this.#themes.hitsAt(this.#scene, place, depth);
  }

  #paintStyle(scene: Scene): void {
    clearTimeout(this.#labelTimer);
    this.#labelTimer = undefined;
    this.#backdrop.paint(scene.backdrop, mapStyle(scene, this.#options.frame, this.#themes.labels(scene)));
  }

  #paintLabelsSoon(): void {
    this.#labelTimer ??= setTimeout(() => {
      this.#labelTimer = undefined;
      this.#attempt(() => this.#scene && this.#paintStyle(this.#scene));
    }, labelPauseMs);
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#failed(error instanceof Error ? error.message : String(error));
    }
  }
}
