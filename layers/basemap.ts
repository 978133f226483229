import type { Catalog } from '../src/core/layer-definition.js';

/**
 * The quiet ground, and every boundary the atlas draws. A publisher with an approved set of boundaries names its files
 * here and its approval number (审图号) in `approvalNumber`.
 */
export const basemap: Catalog['basemap'] = {
  sources: [
    { role: 'sea', source: 'sea.fgb' },
    { role: 'land', source: 'land.fgb' },
    { role: 'neighbours', source: 'neighbour-borders.fgb' },
    { role: 'urban', source: 'urban.fgb' },
    { role: 'lakes', source: 'lakes.fgb' },
    { role: 'rivers', source: 'rivers.fgb' },
    { role: 'boundaries', source: 'county-borders.fgb' },
    { role: 'outline', source: 'region-outline.fgb' },
    { role: 'places', source: 'places.fgb' },
  ],
};
