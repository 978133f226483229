import type { Bbox, LngLat } from '../../core/bbox.js';
import type { FeaturePage, GeometryColumns } from '../../core/columns.js';
import { touchesBbox } from '../../core/page-bbox.js';

/** An edge of a line or outline, `[lng, lat]` at both ends, WGS 84 degrees; a point begins and ends at one place. */
type Edge = readonly [ax: number, ay: number, bx: number, by: number];

/**
 * True when a feature has a point in a box: a vertex, a piece of an edge or, of an area, its inside.
 *
 * @param isArea - True where rings enclose something.
 */
export function liesInBox(page: FeaturePage, row: number, box: Bbox, isArea: boolean): boolean {
  if (!touchesBbox(page, row, box)) return false;
  for (const edge of edgesOf(page.geometry, row)) if (meetsBox(edge, box)) return true;
  // No edge comes into the box, so that it lies inside of the area or outside as a whole.
  return isArea && encloses(page, row, [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
}

/** True when a position lies inside an area, holes left out: a line from it crosses the outline an odd number of times. */
export function encloses({ geometry }: FeaturePage, row: number, [lng, lat]: LngLat): boolean {
  let inside = false;
  for (const [ax, ay, bx, by] of edgesOf(geometry, row)) {
    if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function* edgesOf({ positions, ...starts }: GeometryColumns, row: number): Generator<Edge> {
  const { featureStarts, partStarts, ringStarts } = starts;
  const at = (vertex: number) =>
    [positions[2 * vertex] ?? Number.NaN, positions[2 * vertex + 1] ?? Number.NaN] as const;
  const [first, end] = [partStarts[featureStarts[row] ?? 0] ?? 0, partStarts[featureStarts[row + 1] ?? 0] ?? 0];
  for (let ring = first; ring < end; ring++) {
    const [from, until] = [ringStarts[ring] ?? 0, ringStarts[ring + 1] ?? 0];
    if (until - from === 1) yield [...at(from), ...at(from)];
    for (let vertex = from; vertex + 1 < until; vertex++) yield [...at(vertex), ...at(vertex + 1)];
  }
}

/** Cuts the edge at the four sides in turn (Liang and Barsky, ACM Transactions on Graphics 3, 1984). */
function meetsBox([ax, ay, bx, by]: Edge, [west, south, east, north]: Bbox): boolean {
  let [enter, leave] = [0, 1];
  const sides = [
    [ax - bx, ax - west],
    [bx - ax, east - ax],
    [ay - by, ay - south],
    [by - ay, north - ay],
  ] as const;
  for (const [run, room] of sides) {
    if (run === 0 && room < 0) return false;
    if (run < 0) enter = Math.max(enter, room / run);
    if (run > 0) leave = Math.min(leave, room / run);
  }
  return enter <= leave;
}
