import type { Bbox, LngLat } from '../../core/bbox.js';
import type { FeatureRef } from '../../core/scene.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** Below this extent in degrees (about 2 km) a feature is shown at a fixed scale instead of filling the map. */
const smallDegrees = 0.02;
const closeZoom = 11;

/**
 * Selects a feature and shows the place where it is, as opening it from a list does.
 *
 * @param lngLat - A position on it, for a feature that is not loaded.
 */
export function openFeature(viewer: ViewerContract, ref: FeatureRef, lngLat?: LngLat): void {
  viewer.select(ref);
  showFeature(viewer, ref, lngLat);
}

/** Moves the map to a feature, or else to a position on it; nothing happens where neither is known. */
export function showFeature(viewer: ViewerContract, ref: FeatureRef, lngLat?: LngLat): void {
  const bbox = viewer.details(ref)?.bbox ?? (lngLat && ([...lngLat, ...lngLat] as const));
  if (bbox) showBbox(viewer, bbox);
}

/** Moves the map to a box; a small one, or a point, is shown at a fixed scale or the present one, whichever is larger. */
export function showBbox(viewer: ViewerContract, bbox: Bbox): void {
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isSmall(bbox)) {
    const viewportZoom = Math.max(viewer.state.view?.viewportZoom ?? 0, closeZoom);
    viewer.setView({ center: [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2], viewportZoom }, { animate });
  } else viewer.fitBbox(bbox, { animate });
}

function isSmall([west, south, east, north]: Bbox): boolean {
  return east - west < smallDegrees && north - south < smallDegrees;
}
