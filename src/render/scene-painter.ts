import type { Layer } from 'deck.gl';
import { ScaleControl } from 'maplibre-gl';
import { translate } from '../core/messages/translate.js';
import type { RendererEvents, Scene, ScenePart } from '../core/scene.js';
import { loadTransliteration, type Transliterate } from '../core/transliteration.js';
import { sizeStep } from '../core/zoom-scale.js';
import type { DrawingPlace } from './draw/drawing-place.js';
import { OverDrawing } from './draw/over-drawing.js';
import type { GpuDevice } from './gpu-device.js';
import { GpuPace } from './gpu-pace.js';
import type { MapStage } from './map-stage.js';
import { mapStyle } from './map-style.js';
import { PartArenas } from './part-arenas.js';
import { watchPointer } from './pointer-watch.js';
import type { RendererOptions } from './renderer-options.js';
import { allChanged, changesBetween } from './scene-changes.js';
import { settled } from './settled.js';
import { applyStyle } from './style-sync.js';
import { themeLayers, visibleParts } from './theme-layers.js';

const defaultBudgetBytes = 256e6;
/** Time that writing pages to the graphics card may take out of one frame. */
const uploadSliceMs = 6;
/** Labels of pages that arrive one after another are set together. */
const labelPauseMs = 250;

/** Paints scenes on one stage: the base map and labels with MapLibre, the themes with deck.gl. */
export class ScenePainter {
  readonly #stage: MapStage;
  readonly #options: RendererOptions;
  readonly #failed: (message: string) => void;
  readonly #pace: GpuPace;
  /** Undefined until the stage is ready. */
  #arenas: PartArenas | undefined;
  #scene: Scene | undefined;
  /** The scene that map and layers show. */
  #painted: Scene | undefined;
  #device: GpuDevice | undefined;
  #closed = false;
  #layers: readonly Layer[] = [];
  /** Those of the themes alone. */
  #themes: readonly Layer[] = [];
  readonly #over: OverDrawing;
  /** A press on the map is the drawing tool's. */
  #pointerTaken = false;
  #viewportZoom = 0;
  #transliterate: Transliterate | undefined;
  #uploading = false;
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
    const { map, overlay } = stage;
    this.#pace = new GpuPace(map);
    this.#over = new OverDrawing(() => this.#paintOver(), failed);
    map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-left');
    map.on('zoom', () => this.#resize());
    const featureAt = (key: string, slot: number) => this.#arenas?.featureAt(key, slot);
    const taken = () => this.#pointerTaken;
    watchPointer({ map, overlay, featureAt, scene: () => this.#scene, events, taken });
    void stage.ready.then((device) => {
      if (this.#closed) return;
      this.#device = device;
      this.#arenas = new PartArenas(device, options.gpuBudgetBytes ?? defaultBudgetBytes);
      if (this.#scene) this.paint(this.#scene);
    });
  }

  /** Shows a scene; what did not change is left as it is. */
  paint(scene: Scene): void {
    this.#scene = scene;
    if (!this.#arenas || this.#closed) return;
    this.#stage.map.getCanvas().setAttribute('aria-label', translate(scene.locale, 'map.region-help'));
    const changes = this.#painted ? changesBetween(this.#painted, scene) : allChanged;
    this.#painted = scene;
    this.#attempt(() => {
      if (changes.writing) this.#paintStyle(scene);
      else if (changes.labelPages) this.#paintLabelsSoon();
      this.#paintThemes(scene, this.#arenas, changes.layers);
    });
  }

  /** Resolves when the last scene is on screen. */
  async whenPainted(): Promise<void> {
    await this.#stage.ready;
    const isBusy = () => this.#uploading || this.#labelTimer !== undefined || this.#over.isBusy;
    await settled(this.#stage.map, () => this.#layers, isBusy);
  }

  /** Where a drawing tool works. */
  get drawingPlace(): DrawingPlace {
    return {
      map: this.#stage.map,
      scene: () => this.#scene,
      show: (sketch) => this.#over.show(sketch),
      takePointer: (taken) => {
        this.#pointerTaken = taken;
      },
    };
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#labelTimer);
    this.#labelTimer = undefined;
    this.#arenas?.destroy();
    this.#over.close();
  }

  #paintStyle(scene: Scene): void {
    clearTimeout(this.#labelTimer);
    this.#labelTimer = undefined;
    applyStyle(this.#stage.map, mapStyle(scene, this.#options.frame, this.#transliterate));
    if (scene.locale !== 'en' || this.#transliterate || !scene.layers.some(writesNames)) return;
    loadTransliteration().then(
      (transliterate) => {
        this.#transliterate = transliterate;
        if (this.#scene && !this.#closed) this.#paintStyle(this.#scene);
      },
      // Without the dictionary such names stay Chinese.
      () => undefined,
    );
  }

  #paintLabelsSoon(): void {
    this.#labelTimer ??= setTimeout(() => {
      this.#labelTimer = undefined;
      this.#attempt(() => this.#scene && this.#paintStyle(this.#scene));
    }, labelPauseMs);
  }

  /** @param anew - False when deck.gl's layers can stay and only their pages are others. */
  #paintThemes(scene: Scene, arenas: PartArenas | undefined, anew: boolean): void {
    if (!arenas) return;
    this.#viewportZoom = sizeStep(this.#stage.map.getZoom());
    arenas.want(visibleParts(scene, this.#viewportZoom), scene.day, scene.sinceDay);
    if (anew) {
      this.#themes = themeLayers(scene, this.#viewportZoom, arenas);
      this.#showLayers(scene);
    }
    if (!this.#uploading) this.#upload(arenas);
  }

  #paintOver(): void {
    if (!this.#painted || this.#closed) return;
    this.#showLayers(this.#painted);
    this.#pace.draw();
  }

  #showLayers(scene: Scene): void {
    this.#layers = [...this.#themes, ...(this.#device ? this.#over.layers(scene, this.#device) : [])];
    this.#stage.overlay.setProps({ layers: [...this.#layers] });
  }

  /** Writes what waits, a slice in each frame, and shows it as often as the graphics card keeps up. */
  #upload(arenas: PartArenas): void {
    this.#uploading = false;
    if (this.#closed) return;
    if (!this.#pace.isBehind) this.#attempt(() => arenas.upload(uploadSliceMs));
    if (!arenas.isBusy || this.#pace.mayDraw) this.#pace.draw();
    if (!arenas.isBusy) return;
    this.#uploading = true;
    requestAnimationFrame(() => this.#upload(arenas));
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#failed(error instanceof Error ? error.message : String(error));
    }
  }

  #resize(): void {
    const scene = this.#painted;
    if (!scene || this.#closed || sizeStep(this.#stage.map.getZoom()) === this.#viewportZoom) return;
    this.#paintThemes(scene, this.#arenas, true);
  }
}

function writesNames({ parts }: { readonly parts: readonly ScenePart[] }): boolean {
  return parts.some((part) => part.definition.symbology.kind === 'symbols');
}
