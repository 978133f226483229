import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AtlasError } from '../../core/atlas-error.js';

/** What a backdrop needs of the painter it belongs to. */
export interface BackdropSurroundings {
  readonly map: MapLibreMap;
  /** The style is to be painted again. */
  readonly rewrite: () => void;
  readonly failed: (error: AtlasError) => void;
  /** True while tiles had better not be asked for: until nothing loads, deck.gl finds no place in the map. */
  readonly isHeld: () => boolean;
}
