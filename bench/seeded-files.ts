import type { Feature } from 'geojson';
import { GeometryType } from '../src/core/geometry-type.js';
import {
  type EncodeColumn,
  type EncodeColumnType,
  type EncodedFile,
  encodeToChunks,
} from '../src/flatgeobuf/encode.js';
import { seededRandom } from '../src/testing/seeded-random.js';
import { roadNetwork } from './seeded-roads.js';
import { sectionsAroundTowns, sectionsInCells } from './seeded-sections.js';
import { lakes, plainAttributes, points } from './seeded-shapes.js';

/** A file that a bench reads; the same for the same recipe, on every machine. */
export interface Recipe {
  readonly geometryType: GeometryType;
  readonly features: number;
  /** Vertices of each feature. */
  readonly vertices: number;
  readonly seed: number;
  /** Where and how they lie. */
  readonly shape: keyof typeof shapes;
  /** Made only by those who ask for large files. */
  readonly large?: boolean;
  /** Largest zoom of each overview that is made with the file. Default none. */
  readonly overviews?: readonly number[];
}

const shapes = {
  points,
  lakes,
  'around towns': sectionsAroundTowns,
  'in cells': sectionsInCells,
  'joined to roads': roadNetwork,
} as const;

const lines = { geometryType: GeometryType.LineString, vertices: 12 } as const;
const polygons = { geometryType: GeometryType.Polygon, shape: 'lakes' } as const;

/**
 * Every file of the benches, by name. `lines-200k` are road sections of about a kilometre, most of them near towns.
 * In the series `sections-…` the area grows with the count: a window around its middle holds the very same sections in
 * each of them, 100,000 in a square degree, so that only what lies elsewhere becomes more. `roads-1m` is what a road
 * authority exports: sections that share their ends and are joined to roads of five classes.
 */
export const recipes = {
  'points-500k': { geometryType: GeometryType.Point, features: 500_000, vertices: 1, seed: 1, shape: 'points' },
  'lines-200k': { ...lines, features: 200_000, seed: 2, shape: 'around towns' },
  'polygons-134': { ...polygons, features: 30_000, vertices: 134, seed: 3 },
  'polygons-757': { ...polygons, features: 5_400, vertices: 757, seed: 4 },
  'sections-10k': { ...lines, features: 10_000, seed: 5, shape: 'in cells' },
  'sections-100k': { ...lines, features: 100_000, seed: 5, shape: 'in cells' },
  'sections-1m': { ...lines, features: 1_000_000, seed: 5, shape: 'in cells' },
  'sections-5m': { ...lines, features: 5_000_000, seed: 5, shape: 'in cells', large: true },
  'roads-1m': { ...lines, features: 1_000_000, seed: 6, shape: 'joined to roads', overviews: [6, 7, 9, 11] },
} as const satisfies Readonly<Record<string, Recipe>>;

export type FileName = keyof typeof recipes;

const column = (name: string, type: EncodeColumnType): EncodeColumn => ({ name, type, title: '', description: '' });

/** Three numbers and two texts, one of them null in a quarter of the rows. */
const plainColumns = [
  column('id', 'int'),
  column('name', 'string'),
  column('kind', 'string'),
  column('year', 'int'),
  column('value', 'double'),
];
const roadColumns = [
  column('id', 'int'),
  column('road', 'string'),
  column('name', 'string'),
  column('class', 'string'),
  column('year', 'int'),
];

/** The file of a recipe, with index and attributes, in pieces. */
export function cook(recipe: Recipe): EncodedFile {
  const columns = recipe.shape === 'joined to roads' ? roadColumns : plainColumns;
  const { geometryType } = recipe;
  return encodeToChunks(featuresOf(recipe), { name: 'bench', title: '', description: '', geometryType, columns });
}

function* featuresOf({ shape, features, vertices, seed }: Recipe): Generator<Feature> {
  const random = seededRandom(seed);
  let id = 0;
  for (const { geometry, properties } of shapes[shape]({ features, vertices, random })) {
    yield { type: 'Feature', geometry, properties: { id, ...(properties ?? plainAttributes(random)) } };
    id++;
  }
}
