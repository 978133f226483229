import type { Feature, Geometry, Position } from 'geojson';
import { GeometryType } from '../src/core/geometry-type.js';
import { type EncodeColumn, type EncodeColumnType, encodeFlatGeobuf } from '../src/flatgeobuf/encode.js';
import { seededRandom } from '../src/testing/seeded-random.js';

/** A file that a bench reads; the same for the same recipe, on every machine. */
export interface Recipe {
  readonly geometryType: GeometryType;
  readonly features: number;
  /** Vertices of each feature. */
  readonly vertices: number;
  readonly seed: number;
}

/** Every file of the benches, by name. */
export const recipes = {
  'points-500k': { geometryType: GeometryType.Point, features: 500_000, vertices: 1, seed: 1 },
  'lines-200k': { geometryType: GeometryType.LineString, features: 200_000, vertices: 12, seed: 2 },
  'polygons-134': { geometryType: GeometryType.Polygon, features: 30_000, vertices: 134, seed: 3 },
  'polygons-757': { geometryType: GeometryType.Polygon, features: 5_400, vertices: 757, seed: 4 },
} as const satisfies Readonly<Record<string, Recipe>>;

export type FileName = keyof typeof recipes;

const column = (name: string, type: EncodeColumnType): EncodeColumn => ({ name, type, title: '', description: '' });

/** Three numbers and two texts, one of them null in a quarter of the rows. */
const columns = [
  column('id', 'int'),
  column('name', 'string'),
  column('kind', 'string'),
  column('year', 'int'),
  column('value', 'double'),
];

const kinds = ['school', 'clinic', 'station', 'factory', 'warehouse', 'park'];

/** Writes the file of a recipe, with index and attributes. */
export function cook(recipe: Recipe): Uint8Array {
  const random = seededRandom(recipe.seed);
  const features = Array.from(
    { length: recipe.features },
    (_, id): Feature => ({
      type: 'Feature',
      geometry: geometryOf(recipe, random),
      properties: propertiesOf(id, random),
    }),
  );
  const { geometryType } = recipe;
  return encodeFlatGeobuf(features, { name: 'bench', title: '', description: '', geometryType, columns });
}

function propertiesOf(id: number, random: () => number): Record<string, unknown> {
  return {
    id,
    name: `第${Math.floor(random() * 1e6)}号`,
    kind: random() < 0.25 ? null : kinds[Math.floor(random() * kinds.length)],
    year: 1980 + Math.floor(random() * 45),
    value: random() * 1e4,
  };
}

function geometryOf({ geometryType, vertices }: Recipe, random: () => number): Geometry {
  const origin: Position = [-5 + random() * 10, -5 + random() * 10];
  if (geometryType === GeometryType.Point) return { type: 'Point', coordinates: origin };
  if (geometryType === GeometryType.LineString)
    return { type: 'LineString', coordinates: road(origin, vertices, random) };
  return { type: 'Polygon', coordinates: [lake(origin, vertices, random)] };
}

/** A line of about a kilometre that keeps roughly to its heading, as roads do. */
function road([x = 0, y = 0]: Position, vertices: number, random: () => number): Position[] {
  let [lng, lat, heading] = [x, y, random() * 2 * Math.PI];
  return Array.from({ length: vertices }, () => {
    heading += random() - 0.5;
    lng += 1e-3 * Math.cos(heading);
    lat += 1e-3 * Math.sin(heading);
    return [lng, lat];
  });
}

/** A ring with three bays and a rough shore that does not cross itself. */
function lake([x = 0, y = 0]: Position, vertices: number, random: () => number): Position[] {
  const turn = random() * 2 * Math.PI;
  const ring = Array.from({ length: vertices - 1 }, (_, vertex): Position => {
    const angle = (vertex / (vertices - 1)) * 2 * Math.PI;
    const radius = 0.01 * (1 + 0.3 * Math.sin(3 * angle + turn) + 0.01 * random());
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? [x, y]];
}
