import type { FeatureCollection } from 'geojson';
import type { FilterSpecification, GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { MapStyle } from './map-style.js';

const shownData = new WeakMap<MapLibreMap, Map<string, FeatureCollection>>();

/** Brings a map to a style by the smallest changes, so that a changed colour does not load or place anything anew. */
export function applyStyle(map: MapLibreMap, style: MapStyle): void {
  setSources(map, style);
  const wanted = new Set(style.layers.map((layer) => layer.id));
  for (const id of map.getLayersOrder()) if (isOurs(map, id) && !wanted.has(id)) map.removeLayer(id);
  for (let index = style.layers.length - 1; index >= 0; index -= 1) {
    const layer = style.layers[index];
    if (layer) setLayer(map, layer, style.layers[index + 1]?.id);
  }
  removeOrphans(map, style);
}

/** deck.gl's own entries in the stack are left to deck.gl. */
function isOurs(map: MapLibreMap, id: string): boolean {
  return map.getLayer(id)?.type !== 'custom';
}

function setSources(map: MapLibreMap, { sources }: MapStyle): void {
  const shown = shownData.get(map) ?? new Map<string, FeatureCollection>();
  shownData.set(map, shown);
  for (const [id, data] of Object.entries(sources)) {
    if (shown.get(id) === data) continue;
    if (shown.has(id)) void map.getSource<GeoJSONSource>(id)?.setData(data);
    else map.addSource(id, { type: 'geojson', data });
    shown.set(id, data);
  }
}

function removeOrphans(map: MapLibreMap, { sources }: MapStyle): void {
  const shown = shownData.get(map);
  for (const id of [...(shown?.keys() ?? [])]) {
    if (id in sources) continue;
    map.removeSource(id);
    shown?.delete(id);
  }
}

function setLayer(map: MapLibreMap, layer: LayerSpecification, before: string | undefined): void {
  if (!map.getLayer(layer.id)) {
    map.addLayer(layer, before);
    return;
  }
  for (const [name, value] of Object.entries(layer.paint ?? {}))
    map.setPaintProperty(layer.id, name as never, value as never);
  for (const [name, value] of Object.entries(layer.layout ?? {}))
    map.setLayoutProperty(layer.id, name as never, value as never);
  if ('filter' in layer && layer.filter) map.setFilter(layer.id, layer.filter as FilterSpecification);
}
