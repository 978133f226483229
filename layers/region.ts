import type { Catalog } from '../src/core/layer-definition.js';
import { basemap } from './basemap.js';

/** Where the atlas looks, and what lies under its layers: enough to begin with. */
export const region: Pick<Catalog, 'bbox' | 'frame' | 'basemap'> = {
  bbox: [113.46, 36.04, 119.87, 42.62],
  frame: [112.5, 35.5, 120.8, 43.2],
  basemap,
};
