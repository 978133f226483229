import type { Bbox, LngLat } from '../../core/bbox.js';
import { fillingScale, mmPerPx, nextRoundScale, viewportZoomOfScale } from '../../core/map-scale.js';
import { plateBbox } from '../../core/plate.js';
import type { PlateOrder } from '../../core/scene.js';
import type { ViewerState } from '../../viewer/state.js';
import type { StatedScale } from './scale-statement.js';
import type { Box, SheetLayout } from './sheet-layout.js';

/** What of a map comes onto a sheet. */
export interface SheetPlate {
  readonly order: PlateOrder;
  readonly stated: StatedScale;
  /** Where the picture stands: on whole pixels of the sheet, so that nothing of it is blurred. */
  readonly map: Box;
  /** What it shows, WGS 84 degrees. */
  readonly bbox: Bbox;
}

/** Where the reader looks; a map that never had a size shows the region. */
export interface LookedAt {
  readonly center: LngLat;
  readonly bbox: Bbox;
}

/** Where a viewer's reader looks. */
export function lookedAt({ view, viewBbox }: ViewerState, region: Bbox): LookedAt {
  const [west, south, east, north] = region;
  return { center: view?.center ?? [(west + east) / 2, (south + north) / 2], bbox: viewBbox ?? region };
}

/** The round scale at which a sheet shows all of the present view. */
export function fittingScale({ center, bbox }: LookedAt, { map }: Pick<SheetLayout, 'map'>): number {
  return nextRoundScale(fillingScale(bbox, { center, widthMm: map.width, heightMm: map.height }));
}

/**
 * Orders the picture of a sheet at a scale.
 *
 * @param denominator - True along the parallel of the map's middle.
 * @param dpi - Pixels to the inch of the sheet.
 */
export function sheetPlate(
  center: LngLat,
  denominator: number,
  { map }: Pick<SheetLayout, 'map'>,
  dpi: number,
): SheetPlate {
  const pixelRatio = dpi / 96;
  const pxPerMm = dpi / 25.4;
  // Engines lay out whole CSS pixels, and draw whole pixels.
  const [widthPx, heightPx] = [Math.floor(map.width / mmPerPx), Math.floor(map.height / mmPerPx)];
  const [drawnWidth, drawnHeight] = [Math.floor(widthPx * pixelRatio), Math.floor(heightPx * pixelRatio)];
  const lost = Math.log2((widthPx * pixelRatio) / drawnWidth);
  const view = { center, viewportZoom: viewportZoomOfScale(denominator, center[1]) + lost };
  const snapped = {
    x: Math.round(map.x * pxPerMm) / pxPerMm,
    y: Math.round(map.y * pxPerMm) / pxPerMm,
    width: drawnWidth / pxPerMm,
    height: drawnHeight / pxPerMm,
  };
  return {
    order: { view, widthPx, heightPx, pixelRatio, scene: { theme: 'light', selection: null } },
    stated: { denominator, lat: center[1] },
    map: snapped,
    bbox: plateBbox({ view, widthPx, heightPx }),
  };
}
