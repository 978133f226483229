import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox } from '../core/bbox.js';
import type { MapView } from '../core/scene.js';

/** No nearer than this when something small is fitted. */
export const nearestFit = 13;
const longestFlightMs = 2500;

/** Where a map looks. */
export function viewOf(map: MapLibreMap): MapView {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], viewportZoom: map.getZoom() };
}

/** What a map shows, WGS 84 degrees. */
export function bboxOf(map: MapLibreMap): Bbox {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** Moves a map to a view, flying there or at once. */
export function moveTo(map: MapLibreMap, { center, viewportZoom }: MapView, animate: boolean): void {
  const target = { center: [...center] as [number, number], zoom: viewportZoom };
  if (animate) map.flyTo({ ...target, maxDuration: longestFlightMs });
  else map.jumpTo(target);
}

/** Moves a map so that it shows all of a bbox, with room around it that never takes half of the window. */
export function fitTo(map: MapLibreMap, bbox: Bbox, animate: boolean, paddingPx: number): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const padding = Math.min(paddingPx, clientWidth / 4, clientHeight / 4);
  map.fitBounds([...bbox], { padding, maxZoom: nearestFit, animate });
}
