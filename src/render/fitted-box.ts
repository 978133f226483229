import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox } from '../core/bbox.js';
import type { MapView } from '../core/scene.js';
import { fitTo, viewOf } from './camera.js';

/** How long panels may take to open after a fit. */
const keptMs = 3000;
/** What a reader moves a map with. */
const touches = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Fits a box into a map, and fits it again when the map's element changes its size: what shows the box often opens a
 * panel beside or below the map as well. Ends after a moment, and when anybody has moved the map since.
 */
export class FittedBox {
  #release: (() => void) | undefined;

  /** Leaves the map as it is from now on: somebody moves it elsewhere. */
  end(): void {
    this.#release?.();
    this.#release = undefined;
  }

  fit(map: MapLibreMap, bbox: Bbox, animate: boolean, paddingPx: number): void {
    this.end();
    /** Undefined as long as the map flies there. */
    let fitted: MapView | undefined;
    const arrived = () => {
      fitted = viewOf(map);
    };
    const resized = () => {
      if (fitted && !sameView(fitted, viewOf(map))) {
        release();
        return;
      }
      fitTo(map, bbox, false, paddingPx);
      arrived();
    };
    const release = () => {
      clearTimeout(timer);
      for (const each of touches) map.getContainer().removeEventListener(each, release, true);
      map.off('moveend', arrived);
      map.off('resize', resized);
    };
    // What changes its size later has nothing to do with the fit.
    const timer = setTimeout(release, keptMs);
    this.#release = release;
    fitTo(map, bbox, animate, paddingPx);
    // A map that may fly jumps all the same for readers who want less motion.
    if (map.isMoving()) map.once('moveend', arrived);
    else arrived();
    map.on('resize', resized);
    // Before the map itself hears of it: a new fit would stop what the reader has just begun.
    for (const each of touches) map.getContainer().addEventListener(each, release, true);
  }
}

function sameView(one: MapView, other: MapView): boolean {
  const distance = [0, 1].map((axis) => Math.abs((one.center[axis] ?? 0) - (other.center[axis] ?? 0)));
  return Math.max(...distance, Math.abs(one.viewportZoom - other.viewportZoom)) < 1e-9;
}
