import type { Geometry, Position } from 'geojson';

const kinds = ['school', 'clinic', 'station', 'factory', 'warehouse', 'park'];

/** What a shape is made from. */
export interface ShapeOptions {
  readonly features: number;
  readonly vertices: number;
  readonly random: () => number;
}

/** One feature of a shape; with attributes of its own, or with those that every bench file has. */
export interface Shape {
  readonly geometry: Geometry;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Points, spread evenly over ten degrees each way. */
export function* points({ features, random }: ShapeOptions): Generator<Shape> {
  for (let count = 0; count < features; count++) yield { geometry: { type: 'Point', coordinates: anywhere(random) } };
}

/** Polygons with three bays and a rough shore that does not cross itself, spread like the points. */
export function* lakes({ features, vertices, random }: ShapeOptions): Generator<Shape> {
  for (let count = 0; count < features; count++) {
    yield { geometry: { type: 'Polygon', coordinates: [shore(anywhere(random), vertices, random)] } };
  }
}

function anywhere(random: () => number): [number, number] {
  return [-5 + random() * 10, -5 + random() * 10];
}

function shore([x, y]: readonly [number, number], vertices: number, random: () => number): Position[] {
  const turn = random() * 2 * Math.PI;
  const ring = Array.from({ length: vertices - 1 }, (_, vertex): Position => {
    const angle = (vertex / (vertices - 1)) * 2 * Math.PI;
    const radius = 0.01 * (1 + 0.3 * Math.sin(3 * angle + turn) + 0.01 * random());
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? [x, y]];
}

/** Number with the mean 0 and the deviation 1, after Box and Muller. */
export function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Attributes beside the id: two numbers and two texts, one of them null in a quarter of the rows. */
export function plainAttributes(random: () => number): Record<string, unknown> {
  return {
    name: `第${Math.floor(random() * 1e6)}号`,
    kind: random() < 0.25 ? null : kinds[Math.floor(random() * kinds.length)],
    year: 1980 + Math.floor(random() * 45),
    value: random() * 1e4,
  };
}
