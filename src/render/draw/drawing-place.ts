import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Scene } from '../../core/scene.js';
import type { Sketch } from './sketch.js';

/** What a drawing tool needs of the map it works on. A map whose graphics were lost gives way to another place. */
export interface DrawingPlace {
  readonly map: MapLibreMap;
  readonly scene: () => Scene | undefined;
  /** Draws a sketch in place of the scene's drawing; undefined gives that back. */
  readonly show: (sketch: Sketch | undefined) => void;
  /** While it is taken, the map neither selects nor points at features. */
  readonly takePointer: (taken: boolean) => void;
}
