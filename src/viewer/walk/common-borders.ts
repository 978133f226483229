import type { MercatorPoint } from '../thematic/mercator.js';
import { type Spot, vertexAt, verticesOf } from './spot.js';

/** A neighbour over a common border. */
export interface BorderNeighbour {
  /** Index of the spot. */
  readonly to: number;
  /** Middle of the vertices that both have. */
  readonly border: MercatorPoint;
}

/** Vertices this close, degrees, are the same. */
const grain = 1e-5;
const column = 2 ** 26;

interface CommonBorder {
  count: number;
  x: number;
  y: number;
}

/**
 * For each spot those that it has a border in common with: at least two vertices, so that units which meet in one corner
 * are no neighbours. Outlines that were drawn apart, without common vertices, have none.
 */
export function commonBorders(spots: readonly Spot[]): readonly (readonly BorderNeighbour[])[] {
  const borders = spots.map(() => new Map<number, CommonBorder>());
  for (const owners of ownersOfVertices(spots).values()) {
    if (owners.spots.length < 2) continue;
    for (const one of owners.spots)
      for (const other of owners.spots) if (one !== other) count(borders[one], other, owners.at);
  }
  return borders.map((each) =>
    [...each].flatMap(([to, { count, x, y }]) => (count > 1 ? [{ to, border: [x / count, y / count] as const }] : [])),
  );
}

interface Owners {
  readonly spots: number[];
  readonly at: MercatorPoint;
}

function ownersOfVertices(spots: readonly Spot[]): ReadonlyMap<number, Owners> {
  const vertices = new Map<number, Owners>();
  for (const [index, spot] of spots.entries()) {
    const { positions } = spot.page.geometry;
    for (const vertex of spot.kind === 'area' ? verticesOf(spot) : []) {
      const key = keyOf(positions[vertex * 2] ?? 0, positions[vertex * 2 + 1] ?? 0);
      const known = vertices.get(key);
      if (!known) vertices.set(key, { spots: [index], at: vertexAt(spot.page.geometry, vertex) });
      else if (known.spots.at(-1) !== index) known.spots.push(index);
    }
  }
  return vertices;
}

function keyOf(lng: number, lat: number): number {
  return Math.round((lng + 180) / grain) * column + Math.round((lat + 90) / grain);
}

function count(borders: Map<number, CommonBorder> | undefined, to: number, [x, y]: MercatorPoint): void {
  const known = borders?.get(to) ?? { count: 0, x: 0, y: 0 };
  known.count += 1;
  known.x += x;
  known.y += y;
  borders?.set(to, known);
}
