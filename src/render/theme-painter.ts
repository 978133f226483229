// First and last: a host page may hold another version of deck.gl.
import { dataLocale } from '../core/languages.js';
import './before-deck.js';

import type { Layer } from 'deck.gl';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { basemapLook } from '../core/basemap-colors.js';
import type { Hit, Scene, ScenePart } from '../core/scene.js';
import { loadTransliteration, type Transliterate } from '../core/transliteration.js';
import { sizeStep } from '../core/zoom-scale.js';
import { OverDrawing } from './draw/over-drawing.js';
import type { Sketch } from './draw/sketch.js';
import { GpuPace } from './gpu-pace.js';
import { addLabelImages } from './label-images.js';
import { PartArenas } from './part-arenas.js';
import { type PointerPlace, pickFeatures } from './pick-features.js';
import type { SceneChanges } from './scene-changes.js';
import { type ThemeLabels, themeLabels } from './theme-labels.js';
import { themeLayers, visibleParts } from './theme-layers.js';
import { openThemeStage, type ThemeStage } from './theme-stage.js';

import './after-deck.js';

/** Time that writing pages to the graphics card may take out of one frame. */
const uploadSliceMs = 6;

/** What the themes on a map need of who opened them. */
export interface ThemeSurroundings {
  readonly map: MapLibreMap;
  /** Memory of the graphics card for the themes. */
  readonly gpuBudgetBytes: number;
  /** What the themes write is other than it was. */
  readonly rewrite: () => void;
  readonly failed: (message: string) => void;
}

/**
 * Puts the themes on a map that has loaded.
 *
 * @returns what paints them; close it, also when it comes too late.
 */
export async function openThemes(surroundings: ThemeSurroundings): Promise<ThemePainter> {
  const stage = await openThemeStage(surroundings.map, ({ message }) => surroundings.failed(message));
  return new ThemePainter(stage, surroundings);
}

/** Paints the themes of scenes with deck.gl, and says what they write and which of their features lie under the pointer. */
export class ThemePainter {
  readonly #stage: ThemeStage;
  readonly #around: ThemeSurroundings;
  readonly #arenas: PartArenas;
  readonly #pace: GpuPace;
  readonly #over: OverDrawing;
  #scene: Scene | undefined;
  #layers: readonly Layer[] = [];
  /** Those of the themes alone. */
  #themes: readonly Layer[] = [];
  #viewportZoom = 0;
  #transliterate: Transliterate | undefined;
  #uploading = false;
  #closed = false;
  readonly #resized = () => this.#resize();

  constructor(stage: ThemeStage, surroundings: ThemeSurroundings) {
    const { map, gpuBudgetBytes, failed } = surroundings;
    this.#stage = stage;
    this.#around = surroundings;
    this.#arenas = new PartArenas(stage.device, gpuBudgetBytes);
    this.#pace = new GpuPace(map);
    this.#over = new OverDrawing(() => this.#paintOver(), failed);
    map.on('zoom', this.#resized);
  }

  /** The layers handed to deck.gl last. */
  get layers(): readonly Layer[] {
    return this.#layers;
  }

  /** True while something is on its way to the graphics card. */
  get isBusy(): boolean {
    return this.#uploading || this.#over.isBusy;
  }

  /** What the themes of a scene write; the pictures it names are on the map. */
  labels(scene: Scene): ThemeLabels {
    const labels = themeLabels(scene, basemapLook(scene.theme, scene.look?.contrast), this.#transliterate);
    addLabelImages(this.#around.map, labels);
    if (dataLocale(scene.locale) === 'en' && !this.#transliterate && scene.layers.some(writesNames))
      this.#fetchDictionary();
    return labels;
  }

  /** Shows a scene: layers are made anew, or can stay because only their pages are others. */
  paint(scene: Scene, { layers: anew }: Pick<SceneChanges, 'layers'>): void {
    this.#scene = scene;
    this.#viewportZoom = sizeStep(this.#around.map.getZoom());
    this.#arenas.want(visibleParts(scene, this.#viewportZoom), scene.day, scene.sinceDay);
    if (anew) {
      this.#themes = themeLayers(scene, this.#viewportZoom, this.#arenas);
      this.#showLayers(scene);
    }
    if (!this.#uploading) this.#upload();
  }

  /** Draws a sketch in place of the scene's drawing; undefined gives that back. */
  show(sketch: Sketch | undefined): void {
    this.#over.show(sketch);
  }

  /** Drawn features at a position, topmost first. */
  hitsAt(scene: Scene, place: PointerPlace, depth: number): readonly Hit[] {
    const featureAt = (key: string, slot: number) => this.#arenas.featureAt(key, slot);
    return pickFeatures(this.#stage.overlay, scene, featureAt, place, depth);
  }

  close(): void {
    this.#closed = true;
    this.#around.map.off('zoom', this.#resized);
    this.#arenas.destroy();
    this.#over.close();
    this.#stage.close();
  }

  #paintOver(): void {
    if (!this.#scene || this.#closed) return;
    this.#showLayers(this.#scene);
    this.#pace.draw();
  }

  #showLayers(scene: Scene): void {
    this.#layers = [...this.#themes, ...this.#over.layers(scene, this.#stage.device)];
    this.#stage.overlay.setProps({ layers: [...this.#layers] });
  }

  /** Writes what waits, a slice in each frame, and shows it as often as the graphics card keeps up. */
  #upload(): void {
    this.#uploading = false;
    if (this.#closed) return;
    if (!this.#pace.isBehind) this.#attempt(() => this.#arenas.upload(uploadSliceMs));
    if (!this.#arenas.isBusy || this.#pace.mayDraw) this.#pace.draw();
    if (!this.#arenas.isBusy) return;
    this.#uploading = true;
    requestAnimationFrame(() => this.#upload());
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#around.failed(error instanceof Error ? error.message : String(error));
    }
  }

  #resize(): void {
    if (!this.#scene || this.#closed || sizeStep(this.#around.map.getZoom()) === this.#viewportZoom) return;
    this.paint(this.#scene, { layers: true });
  }

  #fetchDictionary(): void {
    loadTransliteration().then(
      (transliterate) => {
        this.#transliterate = transliterate;
        if (!this.#closed) this.#around.rewrite();
      },
      // Without the dictionary such names stay Chinese.
      () => undefined,
    );
  }
}

function writesNames({ parts }: { readonly parts: readonly ScenePart[] }): boolean {
  return parts.some((part) => part.definition.symbology.kind === 'symbols');
}
