import type { Catalog } from '../../core/layer-definition.js';
import type { MapView } from '../../core/scene.js';
import type { MapSettings } from './map-settings.js';

/** Zoom of a map whose host gave a centre only: a city with its surroundings. */
const cityZoom = 9;

/** The view that a host page asks for; undefined when it leaves that to the catalog. */
export function hostView({ center, zoom }: MapSettings, { bbox }: Pick<Catalog, 'bbox'>): MapView | undefined {
  if (!center && zoom === undefined) return undefined;
  const [west, south, east, north] = bbox;
  return { center: center ?? [(west + east) / 2, (south + north) / 2], viewportZoom: zoom ?? cityZoom };
}
