import type { LngLat } from '../../core/bbox.js';
import type { FeaturePage } from '../../core/columns.js';
import type { DrawnShape } from '../../core/drawing.js';
import type { LayerPart } from '../../core/layer-definition.js';
import { conditionHolds } from '../../core/page-access.js';
import { touchesBbox } from '../../core/page-bbox.js';
import type { Scene } from '../../core/scene.js';
import { rowDay } from '../row-day.js';
import { piecesOf } from './geometry-pieces.js';
import { NearestPlace } from './nearest-place.js';

/** How near the pointer must come, screen pixels. */
const radiusPx = 10;
/** Vertices looked at for one position of the pointer; features beyond are left out. */
const mostVertices = 60_000;
const worldPx = 512;

/** What a position can be drawn to. */
export interface SnapTargets {
  readonly scene: Scene | undefined;
  /** Shapes drawn so far. */
  readonly shapes: readonly DrawnShape[];
  /** Id of the shape whose vertex is being moved: it does not count. */
  readonly except?: string | undefined;
}

/**
 * The vertex of a drawn shape or of a feature of a visible layer near a position, else the nearest point of an edge;
 * undefined when nothing is near.
 */
export function snapPlace(lngLat: LngLat, viewportZoom: number, targets: SnapTargets): LngLat | undefined {
  const scalePx = worldPx * 2 ** viewportZoom;
  const nearest = new NearestPlace(lngLat, scalePx, radiusPx);
  for (const shape of targets.shapes) {
    if (shape.id === targets.except) continue;
    const { points, paths } = piecesOf(shape.geometry);
    for (const point of points) nearest.path([point]);
    for (const path of paths) nearest.path(path);
  }
  if (targets.scene) lookAtFeatures(targets.scene, viewportZoom, nearest, reachOf(lngLat, scalePx));
  return nearest.place;
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** A box of degrees around a position, as wide as the radius. */
function reachOf([lng, lat]: LngLat, scalePx: number): Box {
  const east = (radiusPx / scalePx) * 360;
  // Mercator stretches north by as much as a parallel is shorter than the equator.
  const north = east * Math.cos((lat * Math.PI) / 180) * 1.05;
  return [lng - east, lat - north, lng + east, lat + north];
}

function lookAtFeatures(scene: Scene, viewportZoom: number, nearest: NearestPlace, reach: Box): void {
  const parts = scene.layers.flatMap((layer) => layer.parts).reverse();
  const shown = parts.filter(({ definition }) => viewportZoom >= (definition.minZoom ?? 0));
  const near = shown.flatMap(({ definition, pages }) =>
    pages.filter((page) => touches(page, reach)).map((page) => ({ definition, page })),
  );
  let left = mostVertices;
  for (const { definition, page } of near) {
    if (left > 0) left -= lookAtPage(page, definition, scene.day, nearest, reach);
  }
}

function touches({ bbox }: FeaturePage, [west, south, east, north]: Box): boolean {
  return bbox !== undefined && bbox[0] <= east && bbox[2] >= west && bbox[1] <= north && bbox[3] >= south;
}

/** @returns How many vertices were looked at. */
function lookAtPage(
  page: FeaturePage,
  definition: LayerPart,
  day: number | null,
  nearest: NearestPlace,
  reach: Box,
): number {
  const { featureStarts, partStarts, ringStarts, positions } = page.geometry;
  let seen = 0;
  for (let row = 0; row < page.featureCount; row += 1) {
    if (!touchesBbox(page, row, reach) || !isDrawn(page, definition, row, day)) continue;
    const end = partStarts[featureStarts[row + 1] ?? 0] ?? 0;
    for (let ring = partStarts[featureStarts[row] ?? 0] ?? 0; ring < end; ring += 1) {
      const [from, to] = [ringStarts[ring] ?? 0, ringStarts[ring + 1] ?? 0];
      nearest.columns(positions, from, to);
      seen += to - from;
    }
    if (seen > mostVertices) break;
  }
  return seen;
}

function isDrawn(page: FeaturePage, definition: LayerPart, row: number, day: number | null): boolean {
  if (!conditionHolds(page, row, definition.filter)) return false;
  return day === null || (rowDay(page, definition, row) ?? Number.NEGATIVE_INFINITY) <= day;
}
