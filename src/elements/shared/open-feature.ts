import type { Bbox } from '../../core/bbox.js';
import type { FeatureRef } from '../../core/scene.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** Below this extent in degrees (about 2 km) a feature is shown at a fixed scale instead of filling the map. */
const smallDegrees = 0.02;
const closeZoom = 11;

/** Selects a feature and shows the place where it is, as opening it from a list does. */
export function openFeature(viewer: ViewerContract, ref: FeatureRef): void {
  viewer.select(ref);
  showFeature(viewer, ref);
}

/** Moves the map to a feature; nothing happens while its layer is not loaded. */
export function showFeature(viewer: ViewerContract, ref: FeatureRef): void {
  const bbox = viewer.details(ref)?.bbox;
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
