import type { Bbox } from '../../core/bbox.js';
import type { Locale } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { MapView } from '../../core/scene.js';
import { metersPerPixel } from '../identify.js';

/** Kilometres of one degree of longitude at the equator, WGS 84. */
const degreeKm = 111.32;

/** A CSS pixel, metres: 96 of them are an inch. */
const pixelMeters = 0.0254 / 96;

/** How wide a view is from west to east at its middle latitude, in round numbers: `120 km`. */
export function widthText(locale: Locale, [west, south, east, north]: Bbox): string {
  const middle = (((south + north) / 2) * Math.PI) / 180;
  return lengthText(locale, (east - west) * degreeKm * Math.cos(middle));
}

/** How high a view is from south to north. */
export function heightText(locale: Locale, [, south, , north]: Bbox): string {
  return lengthText(locale, (north - south) * degreeKm);
}

/** The denominator of the scale in the middle of a view on a screen of 96 pixels to the inch, two digits of it. */
export function scaleDenominator({ viewportZoom, center }: MapView): number {
  return rounded(metersPerPixel(viewportZoom, center[1]) / pixelMeters);
}

function lengthText(locale: Locale, kilometres: number): string {
  const round = rounded(kilometres);
  return round < 1 ? formatValue(locale, round * 1000, 'm') : formatValue(locale, round, 'km');
}

/** To two digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
