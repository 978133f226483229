import type { Bbox, LngLat } from '../../core/bbox.js';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import { geodesicInverse } from './geodesic.js';

/** Box of all positions; undefined without any. */
export function boxOfSlices(slices: readonly GeometrySlice[]): Bbox | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { columns, firstPart, endPart } of slices) {
    const { partStarts, ringStarts, positions } = columns;
    const end = ringStarts[partStarts[endPart] ?? 0] ?? 0;
    for (let vertex = ringStarts[partStarts[firstPart] ?? 0] ?? 0; vertex < end; vertex++) {
      const [lng = 0, lat = 0] = [positions[vertex * 2], positions[vertex * 2 + 1]];
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return west <= east && south <= north ? [west, south, east, north] : undefined;
}

/** The middle of a box in longitude and latitude. */
export function middleOf([west, south, east, north]: Bbox): LngLat {
  return [(west + east) / 2, (south + north) / 2];
}

/** Whether all corners of a box are within a distance of a place. */
export function isWithin([west, south, east, north]: Bbox, place: LngLat, meters: number): boolean {
  if (east - west >= 180) return false;
  const corners: LngLat[] = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ];
  return corners.every((corner) => geodesicInverse(place, corner).meters <= meters);
}
