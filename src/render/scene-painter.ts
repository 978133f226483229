import type { Layer } from 'deck.gl';
import { ScaleControl } from 'maplibre-gl';
import type { Bbox } from '../core/bbox.js';
import { translate } from '../core/messages/translate.js';
import type { RendererEvents, Scene, ScenePart } from '../core/scene.js';
import { loadTransliteration, type Transliterate } from '../core/transliteration.js';
import type { MapStage } from './map-stage.js';
import { mapStyle } from './map-style.js';
import { watchPointer } from './pointer-watch.js';
import { settled } from './settled.js';
import { applyStyle } from './style-sync.js';
import { type HiddenPart, partKey, themeLayers } from './theme-layers.js';
import { sizeStep } from './zoom-scale.js';

/** Paints scenes on one stage: the base map and labels with MapLibre, the themes with deck.gl. */
export class ScenePainter {
  readonly #stage: MapStage;
  readonly #frame: Bbox | undefined;
  readonly #failed: (message: string) => void;
  #scene: Scene | undefined;
  #ready = false;
  #closed = false;
  #layers: readonly Layer[] = [];
  #viewportZoom = 0;
  #transliterate: Transliterate | undefined;
  /** Every part shown so far, by key: a part that is hidden stays on the graphics card. */
  readonly #uploaded = new Map<string, HiddenPart>();

  constructor(
    stage: MapStage,
    frame: Bbox | undefined,
    events: () => RendererEvents | undefined,
    failed: (message: string) => void,
  ) {
    this.#stage = stage;
    this.#frame = frame;
    this.#failed = failed;
    stage.map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-left');
    stage.map.on('zoom', () => this.#resize());
    watchPointer({ map: stage.map, overlay: stage.overlay, scene: () => this.#scene, events });
    void stage.ready.then(() => {
      this.#ready = true;
      if (this.#scene) this.paint(this.#scene);
    });
  }

  /** Shows a scene; what did not change is left as it is. */
  paint(scene: Scene): void {
    const previous = this.#scene;
    this.#scene = scene;
    if (!this.#ready || this.#closed) return;
    this.#stage.map.getCanvas().setAttribute('aria-label', translate(scene.locale, 'map.region-help'));
    try {
      if (!previous || writingChanged(previous, scene) || this.#layers.length === 0) this.#paintStyle(scene);
      this.#paintThemes(scene);
    } catch (error) {
      this.#failed(error instanceof Error ? error.message : String(error));
    }
  }

  /** Resolves when the last scene is on screen. */
  async whenPainted(): Promise<void> {
    await this.#stage.ready;
    await settled(this.#stage.map, () => this.#layers);
  }

  close(): void {
    this.#closed = true;
  }

  #paintStyle(scene: Scene): void {
    applyStyle(this.#stage.map, mapStyle(scene, this.#frame, this.#transliterate));
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

  #paintThemes(scene: Scene): void {
    this.#viewportZoom = sizeStep(this.#stage.map.getZoom());
    this.#layers = themeLayers(scene, this.#viewportZoom, this.#hiddenParts(scene));
    this.#stage.overlay.setProps({ layers: [...this.#layers] });
  }

  #hiddenParts(scene: Scene): HiddenPart[] {
    const shown = new Set<string>();
    for (const { id, parts } of scene.layers) {
      for (const part of parts) {
        shown.add(partKey(id, part));
        this.#uploaded.set(partKey(id, part), { layer: id, part });
      }
    }
    return [...this.#uploaded].filter(([key]) => !shown.has(key)).map(([, hidden]) => hidden);
  }

  #resize(): void {
    const scene = this.#scene;
    if (!scene || !this.#ready || this.#closed || sizeStep(this.#stage.map.getZoom()) === this.#viewportZoom) return;
    this.#paintThemes(scene);
  }
}

/** True when base map or labels differ; selecting and pointing change neither. */
function writingChanged(previous: Scene, scene: Scene): boolean {
  return (
    previous.locale !== scene.locale ||
    previous.theme !== scene.theme ||
    previous.basemapShown !== scene.basemapShown ||
    previous.basemap !== scene.basemap ||
    previous.layers !== scene.layers
  );
}

function writesNames({ parts }: { readonly parts: readonly ScenePart[] }): boolean {
  return parts.some((part) => part.definition.symbology.kind === 'symbols');
}
