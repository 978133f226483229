import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Areas of a plane with fewer vertices, none of which was farther than the tolerance from what stays (Douglas–Peucker). */
export function simplifyAreas(areas: Polygon | MultiPolygon, tolerance: number): Polygon | MultiPolygon {
  const simple = (rings: Position[][]): Position[][] =>
    rings.map((ring) => simplifyRing(ring, tolerance)).filter((ring) => ring.length >= 4);
  if (areas.type === 'Polygon') return { type: 'Polygon', coordinates: simple(areas.coordinates) };
  return { type: 'MultiPolygon', coordinates: areas.coordinates.map(simple) };
}

function simplifyRing(ring: readonly Position[], tolerance: number): Position[] {
  const stays = new Uint8Array(ring.length);
  const middle = ring.length >> 1;
  stays[0] = 1;
  stays[middle] = 1;
  stays[ring.length - 1] = 1;
  const open: (readonly [number, number])[] = [
    [0, middle],
    [middle, ring.length - 1],
  ];
  for (let run = open.pop(); run; run = open.pop()) {
    const [first, last] = run;
    const farthest = farthestFrom(ring, first, last, tolerance);
    if (farthest < 0) continue;
    stays[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return ring.filter((_, index) => stays[index] === 1);
}

/** The vertex that is farthest from the edge between two others; -1 when none is farther than the tolerance. */
function farthestFrom(ring: readonly Position[], first: number, last: number, tolerance: number): number {
  const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[first], ring[last]];
  const length = Math.hypot(bx - ax, by - ay);
  let [farthest, most] = [-1, tolerance];
  for (let index = first + 1; index < last; index++) {
    const [x = 0, y = 0] = ring[index] ?? [];
    const along = length > 0 ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (length * length) : 0;
    const share = Math.max(0, Math.min(1, along));
    const away = Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
    if (away > most) [farthest, most] = [index, away];
  }
  return farthest;
}
