import type { Geometry, Position } from 'geojson';
import { segmentsOf } from './edges.js';
import { lineLengthKm, linesOf, polygonsOf } from './geodesic.js';

/** Cells are halved until they promise less than this gain, in degrees. */
const precisionDegrees = 0.002;

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Distance to the outline, negative outside. */
  readonly distance: number;
}

/**
 * Centre of about the largest circle inside a polygon, the best place for its name. Of several parts the one with
 * the largest circle wins. Distances are taken in degrees with longitudes shortened to the polygon's latitude.
 *
 * @returns `[longitude, latitude]`, rounded to 4 decimals.
 */
export function polygonLabelPoint(geometry: Geometry): Position {
  const polygons = polygonsOf(geometry);
  const latitudes = polygons.flat(2).map(([, lat = 0]) => lat);
  const scale = Math.cos(((Math.min(...latitudes) + Math.max(...latitudes)) * Math.PI) / 360);
  const best = polygons.map((rings) => widestPlace(rings, scale)).reduce((a, b) => (b.distance > a.distance ? b : a));
  return [round(best.x / scale), round(best.y)];
}

/** The vertex half-way along the longest line of a line geometry. */
export function lineLabelPoint(geometry: Geometry): Position {
  const longest = linesOf(geometry).reduce((a, b) => (lineLengthKm(b) > lineLengthKm(a) ? b : a));
  const half = lineLengthKm(longest) / 2;
  const end = longest.findIndex((_, i) => lineLengthKm(longest.slice(0, i + 1)) >= half);
  const [lon = 0, lat = 0] = longest[end] ?? [];
  return [round(lon), round(lat)];
}

function widestPlace(rings: readonly Position[][], scale: number): Cell {
  const edges = rings
    .flatMap(segmentsOf)
    .map(([[ax = 0, ay = 0], [bx = 0, by = 0]]) => [ax * scale, ay, bx * scale, by]);
  const xs = edges.map(([x = 0]) => x);
  const ys = edges.map(([, y = 0]) => y);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const half = Math.min(east - west, north - south) / 2;
  const cell = (x: number, y: number, size: number): Cell => ({ x, y, half: size, distance: distanceTo(edges, x, y) });
  let queue: Cell[] = [];
  for (let x = west + half; x < east + half; x += half * 2) {
    for (let y = south + half; y < north + half; y += half * 2) queue.push(cell(x, y, half));
  }
  let best = cell((west + east) / 2, (south + north) / 2, 0);
  while (queue.length > 0) {
    for (const each of queue) if (each.distance > best.distance) best = each;
    const hopeful = queue.filter((each) => each.distance + each.half * Math.SQRT2 > best.distance + precisionDegrees);
    queue = hopeful.flatMap(({ x, y, half: size }) =>
      [-1, 1].flatMap((dx) => [-1, 1].map((dy) => cell(x + (dx * size) / 2, y + (dy * size) / 2, size / 2))),
    );
  }
  return best;
}

function distanceTo(edges: readonly number[][], x: number, y: number): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [ax = 0, ay = 0, bx = 0, by = 0] of edges) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = lengthSquared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / lengthSquared;
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return inside ? nearest : -nearest;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
