import type { Position } from 'geojson';

/** Radius of the sphere that Turf measures on, metres. */
const earthRadiusMeters = 6_371_008.8;

/**
 * Distance to a line as a Web Mercator map draws it: straight between its vertices on the map, not along great
 * circles. Over a segment of 200 km at 40° north the two lie 0.7 km apart, so that a great circle would miss the
 * pixels that a reader points at.
 *
 * Right to within a millionth for distances of a few kilometres, the scale of the map being taken at the position.
 *
 * @param line - Two or more vertices, WGS 84 degrees; one is measured to as a point.
 * @returns Metres on the sphere; infinite for a line without vertices.
 */
export function metersToDrawnLine(line: readonly Position[], position: Position): number {
  const metersPerUnit = earthRadiusMeters * Math.cos(radians(position[1] ?? 0));
  const [x, y] = project(position);
  let shortest = Number.POSITIVE_INFINITY;
  let previous: readonly [number, number] | undefined;
  for (const vertex of line) {
    const [toX, toY] = project(vertex);
    const [fromX, fromY] = previous ?? [toX, toY];
    const share = nearestShare(toX - fromX, toY - fromY, x - fromX, y - fromY);
    const distance = Math.hypot(fromX + share * (toX - fromX) - x, fromY + share * (toY - fromY) - y);
    shortest = Math.min(shortest, distance);
    previous = [toX, toY];
  }
  return shortest * metersPerUnit;
}

/** How far along a segment, 0 to 1, the point nearest to a position lies; both given relative to its start. */
function nearestShare(alongX: number, alongY: number, x: number, y: number): number {
  const squared = alongX * alongX + alongY * alongY;
  return squared === 0 ? 0 : Math.max(0, Math.min(1, (x * alongX + y * alongY) / squared));
}

function project([lng = Number.NaN, lat = Number.NaN]: Position): readonly [number, number] {
  return [radians(lng), Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2))];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
