import type { Geometry } from 'geojson';
import type { AtlasError } from './atlas-error.js';
import type { SceneBackdrop } from './basemap-choice.js';
import type { Bbox, LngLat } from './bbox.js';
import type { FeaturePage } from './columns.js';
import type { DrawingEvents, DrawingTool, DrawnShape } from './drawing.js';
import type { DrawnLook } from './drawn-look.js';
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

/** A feature together with where it was read: what a renderer needs to draw it once more. */
export interface SceneFeature extends FeatureRef {
  /** Id of the part of the layer. */
  readonly part: string;
  readonly page: FeaturePage;
  /** Row in the page. */
  readonly row: number;
}

/** A part of a layer with the features to draw. */
export interface ScenePart {
  readonly definition: LayerPart;
  /** The pages read so far: another array when pages come or go, the same objects for pages that stay. */
  readonly pages: readonly FeaturePage[];
}

/** A visible layer, loaded. */
export interface SceneLayer {
  readonly id: string;
  /** 0 to 1. */
  readonly opacity: number;
  readonly parts: readonly ScenePart[];
}

/** A shape that belongs to a question or its answer, drawn quietly above the layers. */
export interface SceneShape {
  readonly role: 'subject' | 'ring' | 'corridor' | 'path' | 'border';
  /** WGS 84 degrees. */
  readonly geometry: Geometry;
}

/** What the reader has drawn. While a drawing tool is at work, it shows these itself. */
export interface SceneDrawing {
  readonly shapes: readonly DrawnShape[];
  /** Id of the shape that is chosen. */
  readonly selected: string | null;
}

/**
 * A part of a picture: the ground of the base map, its water and boundaries, its names, or what lies on it. All but the ground
 * are drawn on nothing, so that pictures of the parts can be laid on each other, areas under the water and the rest above it.
 */
export type SceneCut = 'ground' | 'water' | 'names' | 'themes';

/** Everything a renderer needs to draw one picture; equal scenes give equal pictures. */
export interface Scene {
  /** Left out, all of it is drawn. */
  readonly cut?: SceneCut;
  readonly locale: Locale;
  readonly theme: Theme;
  /** What the reader asks of the drawing; default: {@link plainLook}. */
  readonly look?: DrawnLook;
  /** `none` draws the layers on an empty ground. */
  readonly basemapShown: boolean;
  readonly basemap: Readonly<Partial<Record<BasemapRole, FeaturePage>>>;
  /** What other servers draw between this base map and the layers; the same object while it is the same. */
  readonly backdrop?: SceneBackdrop | undefined;
  /** Bottom to top. */
  readonly layers: readonly SceneLayer[];
  readonly selection: SceneFeature | null;
  readonly hover: SceneFeature | null;
  /** Where a reader stands who walks from feature to feature by keyboard. */
  readonly cursor: SceneFeature | null;
  /**
   * Days since 1970-01-01: features of parts with a `time` that begin later are hidden. Null hides none, and a feature
   * without a date is never hidden.
   */
  readonly day: number | null;
  /** Of what is there by {@link day}, features that begin after this day are highlighted and the rest steps back. */
  readonly sinceDay: number | null;
  /**
   * Pages of found features and no others, highlighted above their layers and never picked. Another array when pages come
   * or go, the same objects for pages that stay; a few thousand features each, so that none takes long to draw.
   */
  readonly answer: readonly FeaturePage[];
  readonly shapes: readonly SceneShape[];
  readonly drawing: SceneDrawing;
}

/** A drawn feature under a screen position. */
export interface Hit {
  readonly layer: string;
  readonly part: string;
  /** The page of the part it was read in. */
  readonly page: FeaturePage;
  /** Row in the page. */
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

/** How a map comes to another view. */
export interface ViewChange {
  /** Default: true. */
  readonly animate?: boolean;
  /** True for a view on the way to another one, which is not told. Default: false. */
  readonly passing?: boolean;
}

/** A picture of the map that is wanted for paper or slides: of any size, and finer than a screen. */
export interface PlateOrder {
  /** Drawn as it is, though it may show what lies beyond the base map. */
  readonly view: MapView;
  /** CSS pixels; on paper 1/96 inch each. Strokes, symbols and letters are as large in them as on a screen. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels of the picture for a CSS pixel. */
  readonly pixelRatio: number;
  /** What is drawn otherwise than on the screen. */
  readonly scene?: Partial<
    Pick<Scene, 'theme' | 'selection' | 'look' | 'locale' | 'cut' | 'answer' | 'shapes' | 'drawing'>
  >;
  /** Ids of the layers that are drawn; left out, all that are on the screen. */
  readonly layers?: readonly string[];
  readonly signal?: AbortSignal;
}

/** The picture. */
export interface Plate {
  readonly canvas: HTMLCanvasElement;
  /** What was wanted, or less where the graphics card draws no picture of that size. */
  readonly pixelRatio: number;
}

/** Draws scenes. The viewer is given one and never makes one; render/ has the real one, tests a fake. */
export interface Renderer {
  /** Registers the one listener. */
  listen(events: RendererEvents): void;
  setScene(scene: Scene): void;
  setView(view: MapView, options?: ViewChange): void;
  fitBbox(bbox: Bbox, options?: { readonly animate?: boolean; readonly paddingPx?: number }): void;
  zoomBy(steps: number): void;
  /** Resolves when the last scene is on screen for the present view. */
  whenDrawn(): Promise<void>;
  /**
   * Opens the tool for drawing by hand; its program is fetched by the first call. One is open at a time.
   *
   * @throws {AtlasError} `drawing-failed` when it cannot be fetched, or nothing can be drawn at all.
   */
  openDrawing(events: DrawingEvents): Promise<DrawingTool>;
  /**
   * Draws a scene once more, off the screen. The program is fetched by the first call.
   *
   * @throws {AtlasError} `drawing-failed` when it cannot be fetched or the graphics card gives up, `webgl-unavailable`
   * where nothing can be drawn at all. Rejects with the signal's reason on abort.
   */
  plate(scene: Scene, order: PlateOrder): Promise<Plate>;
  destroy(): void;
}
