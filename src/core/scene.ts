import type { AtlasError } from './atlas-error.js';
import type { Bbox, LngLat } from './bbox.js';
import type { FeaturePage } from './columns.js';
import type { BasemapRole, LayerPart } from './layer-definition.js';
import type { Locale } from './localized-text.js';

/** Light or dark, for the map and the elements alike. */
export type Theme = 'light' | 'dark';

/** Where the reader looks. North is always up. */
export interface MapView {
  readonly center: LngLat;
  /** Viewport zoom as MapLibre counts it (512 px world at 0). */
  readonly viewportZoom: number;
}

/** One feature, named so that it survives a reload: layer id and the value of the part's `idColumn`. */
export interface FeatureRef {
  readonly layer: string;
  readonly id: string;
}

/** A part of a layer with the features to draw. */
export interface ScenePart {
  readonly definition: LayerPart;
  readonly page: FeaturePage;
}

/** A visible layer, loaded. */
export interface SceneLayer {
  readonly id: string;
  /** 0 to 1. */
  readonly opacity: number;
  readonly parts: readonly ScenePart[];
}

/** Everything a renderer needs to draw one picture; equal scenes give equal pictures. */
export interface Scene {
  readonly locale: Locale;
  readonly theme: Theme;
  /** `none` draws the layers on an empty ground. */
  readonly basemapShown: boolean;
  readonly basemap: Readonly<Partial<Record<BasemapRole, FeaturePage>>>;
  /** Bottom to top. */
  readonly layers: readonly SceneLayer[];
  readonly selection: FeatureRef | null;
  readonly hover: FeatureRef | null;
}

/** A drawn feature under a screen position. */
export interface Hit {
  readonly layer: string;
  readonly part: string;
  /** Row in the part's page. */
  readonly row: number;
  readonly id: string;
}

/** What the renderer tells its viewer. */
export interface RendererEvents {
  readonly viewChanged: (view: MapView, bbox: Bbox) => void;
  /** Pointer moved: what lies under it, topmost first; empty when nothing, null when it left the map. */
  readonly hovered: (hits: readonly Hit[] | null, lngLat: LngLat | null) => void;
  /** Click or tap, topmost first. */
  readonly clicked: (hits: readonly Hit[], lngLat: LngLat) => void;
  readonly failed: (error: AtlasError) => void;
}

/** Draws scenes. The viewer is given one and never makes one; render/ has the real one, tests a fake. */
export interface Renderer {
  /** Registers the one listener. */
  listen(events: RendererEvents): void;
  setScene(scene: Scene): void;
  setView(view: MapView, options?: { readonly animate?: boolean }): void;
  fitBbox(bbox: Bbox, options?: { readonly animate?: boolean; readonly paddingPx?: number }): void;
  zoomBy(steps: number): void;
  /** Resolves when the last scene is on screen for the present view. */
  whenDrawn(): Promise<void>;
  destroy(): void;
}
