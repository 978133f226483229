import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox } from '../core/bbox.js';
import type { MapView } from '../core/scene.js';
import { fitTo, viewOf } from './camera.js';

/**
 * Fits a box into a map, and fits it again when the map's element changes its size: what shows the box often opens a
 * panel beside or below the map as well. Ends when anybody has moved the map since.
 */
export class FittedBox {
  #release: (() => void) | undefined;

  fit(map: MapLibreMap, bbox: Bbox, animate: boolean, paddingPx: number): void {
    this.#release?.();
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
      map.off('moveend', arrived);
      map.off('resize', resized);
    };
    this.#release = release;
    fitTo(map, bbox, animate, paddingPx);
    // A map that may fly jumps all the same for readers who want less motion.
    if (map.isMoving()) map.once('moveend', arrived);
    else arrived();
    map.on('resize', resized);
  }
}

function sameView(one: MapView, other: MapView): boolean {
  const distance = [0, 1].map((axis) => Math.abs((one.center[axis] ?? 0) - (other.center[axis] ?? 0)));
  return Math.max(...distance, Math.abs(one.viewportZoom - other.viewportZoom)) < 1e-9;
}
