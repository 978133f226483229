import type { LngLat } from './bbox.js';
import { latitudeOf, mercatorY } from './plate.js';

/** WGS 84: equatorial radius in metres, and the square of the first eccentricity. @see NIMA TR8350.2 */
const equatorMeters = 6_378_137;
const eccentricity2 = 0.006_694_379_990_14;

/** A CSS pixel on paper is 1/96 inch. */
export const mmPerPx = 25.4 / 96;

/** Pixels of the world's width at viewport zoom 0. */
const worldPx = 512;

/**
 * Metres of the parallel of a latitude on the ellipsoid that a metre of the equator is drawn as long as. Web Mercator draws
 * all parallels equally long.
 *
 * @param lat - WGS 84 degrees.
 * @see EPSG Guidance Note 7-2, method 1024.
 */
function parallelShare(lat: number): number {
  const sine = Math.sin(radians(lat));
  return Math.cos(radians(lat)) / Math.sqrt(1 - eccentricity2 * sine * sine);
}

/**
 * The viewport zoom at which a map on paper has a scale, along the parallel of a latitude.
 *
 * @param denominator - 2,000,000 for 1:2,000,000.
 */
export function viewportZoomOfScale(denominator: number, lat: number): number {
  const metersPerPx = (denominator * mmPerPx) / 1000;
  return Math.log2((2 * Math.PI * equatorMeters * parallelShare(lat)) / (worldPx * metersPerPx));
}

/** The denominator of the scale that a map on paper has along the parallel of a latitude. */
export function scaleOfViewportZoom(viewportZoom: number, lat: number): number {
  const metersPerPx = (2 * Math.PI * equatorMeters * parallelShare(lat)) / (worldPx * 2 ** viewportZoom);
  return (metersPerPx * 1000) / mmPerPx;
}

/** Scales of printed maps, the largest first. */
export const roundScales: readonly number[] = [
  50, 75, 100, 150, 200, 250, 300, 400, 500, 600, 750, 1000, 1250, 1500, 2000, 2500, 3000,
].map((thousands) => thousands * 1000);

/** The largest round scale at which a sheet shows at least as much as a scale does; the smallest there is beyond that. */
export function nextRoundScale(denominator: number): number {
  // What differs by less than a pixel of the sheet is the same.
  return roundScales.find((scale) => scale >= denominator * 0.9995) ?? roundScales.at(-1) ?? denominator;
}

/** What is drawn on a sheet: width and height of the map in millimetres, around the middle of the map. */
export interface SheetExtent {
  readonly center: LngLat;
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * The scale at which a bbox fills a sheet: along the parallel of the sheet's middle.
 *
 * @param bbox - West, south, east, north; WGS 84 degrees.
 */
export function fillingScale(
  [west, south, east, north]: readonly [number, number, number, number],
  { center: [, lat], widthMm, heightMm }: SheetExtent,
): number {
  const meters = equatorMeters * parallelShare(lat);
  const across = (radians(east - west) * meters * 1000) / widthMm;
  const up = ((mercatorY(north) - mercatorY(south)) * meters * 1000) / heightMm;
  return Math.max(across, up);
}

/** Latitude of a place on a sheet, millimetres above its middle. */
export function latitudeOnSheet(lat: number, denominator: number, upMm: number): number {
  const radiansPerMm = denominator / 1000 / (equatorMeters * parallelShare(lat));
  return latitudeOf(mercatorY(lat) + upMm * radiansPerMm);
}

/** By how much lengths along the parallel of another latitude are drawn longer than the scale says: 0.01 for 1 %. */
export function stretchAt(lat: number, statedLat: number): number {
  return parallelShare(statedLat) / parallelShare(lat) - 1;
}

/** Middle between two latitudes as Web Mercator draws them. */
export function middleLatitude(south: number, north: number): number {
  return latitudeOf((mercatorY(south) + mercatorY(north)) / 2);
}

/**
 * Length of a scale bar: the longest round one that fits.
 *
 * @param mostMm - Room on the sheet.
 * @returns Metres on the ground, and in how many parts the bar is divided.
 */
export function scaleBar(denominator: number, mostMm: number): { readonly meters: number; readonly parts: number } {
  const most = (mostMm / 1000) * denominator;
  const power = 10 ** Math.floor(Math.log10(most));
  const [step, parts] = [[5, 5] as const, [4, 4] as const, [3, 3] as const, [2, 4] as const, [1, 5] as const].find(
    ([each]) => each * power <= most,
  ) ?? [1, 5];
  return { meters: step * power, parts };
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
