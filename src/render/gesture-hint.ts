import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Locale } from '../core/localized-text.js';
import { gestureLabel } from '../core/messages/gesture-labels.js';

/**
 * Leaves the wheel and one finger to the page, or takes them for the map. MapLibre shows by itself how the map is moved when
 * somebody tries in vain; it cannot change its language, so that its sentences are written here.
 */
export function cooperate(map: MapLibreMap, cooperative: boolean, locale: Locale): void {
  const { cooperativeGestures } = map;
  if (cooperativeGestures.isEnabled() !== cooperative) {
    if (cooperative) cooperativeGestures.enable();
    else cooperativeGestures.disable();
  }
  if (cooperative) sayHow(map, locale);
}

/** Writes the sentences in the reader's language, where there are any. */
export function sayHow(map: MapLibreMap, locale: Locale): void {
  // As MapLibre tells which key it waits for.
  const wheel = navigator.userAgent.includes('Mac') ? 'gestures.wheel-mac' : 'gestures.wheel';
  const place = map.getCanvasContainer();
  const write = (name: string, text: string) => {
    const line = place.querySelector(`.maplibregl-${name}-message`);
    if (line) line.textContent = text;
  };
  write('desktop', gestureLabel(locale, wheel));
  write('mobile', gestureLabel(locale, 'gestures.touch'));
}
