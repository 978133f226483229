import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox } from '../core/bbox.js';
import type { MapView } from '../core/scene.js';

/** No nearer than this when something small is fitted. */
export const nearestFit = 13;
const longestFlightMs = 2500;
const drawMs = 250;

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

/** Moves a map to a view, flying there or at once; to one beside the present one it is drawn across. */
export function moveTo(map: MapLibreMap, { center, viewportZoom }: MapView, animate: boolean): void {
  const target = { center: [...center] as [number, number], zoom: viewportZoom };
  if (!animate) map.jumpTo(target);
  else if (isBeside(map, target)) map.easeTo({ ...target, duration: drawMs });
  else map.flyTo({ ...target, maxDuration: longestFlightMs });
}

/** True for a view of the same scale whose middle is in sight. */
function isBeside(map: MapLibreMap, { center, zoom }: { readonly center: [number, number]; readonly zoom: number }) {
  return Math.abs(zoom - map.getZoom()) < 0.01 && map.getBounds().contains(center);
}

/** Moves a map so that it shows all of a bbox, with room around it that never takes half of the window. */
export function fitTo(map: MapLibreMap, bbox: Bbox, animate: boolean, paddingPx: number): void {
  const { clientWidth, clientHeight } = map.getContainer();
  const padding = Math.min(paddingPx, clientWidth / 4, clientHeight / 4);
  map.fitBounds([...bbox], { padding, maxZoom: nearestFit, animate });
}
