import type { Bbox } from './bbox.js';
import type { MapView, Scene } from './scene.js';

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
  readonly scene?: Partial<Pick<Scene, 'theme' | 'selection' | 'look'>>;
  readonly signal?: AbortSignal;
}

/** The picture. */
export interface Plate {
  readonly canvas: HTMLCanvasElement;
  /** What was wanted, or less where the graphics card draws no picture of that size. */
  readonly pixelRatio: number;
}

/** Longitudes and latitudes that a plate shows, WGS 84 degrees. */
export function plateBbox({ view, widthPx, heightPx }: Pick<PlateOrder, 'view' | 'widthPx' | 'heightPx'>): Bbox {
  const worldPx = 512 * 2 ** view.viewportZoom;
  const [lng, lat] = view.center;
  const halfLng = (widthPx / worldPx) * 180;
  const middle = mercatorY(lat);
  const half = (heightPx / worldPx) * Math.PI;
  return [lng - halfLng, latitudeOf(middle - half), lng + halfLng, latitudeOf(middle + half)];
}

/** Height in Web Mercator of a latitude in degrees, radians of the sphere: 0 on the equator, growing to the north. */
export function mercatorY(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

/** Latitude in degrees of a height in Web Mercator, as {@link mercatorY} has it. */
export function latitudeOf(y: number): number {
  return (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;
}
