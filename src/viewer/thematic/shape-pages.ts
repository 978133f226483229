import type { Bbox } from '../../core/bbox.js';
import type { FeaturePage, GeometryColumns } from '../../core/columns.js';
import { GeometryType } from '../../core/geometry-type.js';

/** For a feature of a page its new shape: `[lon, lat, …]` of one point, or of one ring whose end is its beginning. */
export type ShapeOfRow = (page: FeaturePage, row: number) => readonly number[] | undefined;

/** Pages with the features and attributes of others, each feature with another shape, or none. */
export function shapePages(
  pages: readonly FeaturePage[],
  type: typeof GeometryType.Point | typeof GeometryType.Polygon,
  shapeOf: ShapeOfRow,
): readonly FeaturePage[] {
  return pages.map((page) => shapePage(page, type, shapeOf));
}

function shapePage(page: FeaturePage, geometryType: GeometryType, shapeOf: ShapeOfRow): FeaturePage {
  const { firstRow, featureCount, columns } = page;
  const shapes = Array.from({ length: featureCount }, (_, row) => shapeOf(page, row));
  const isArea = geometryType === GeometryType.Polygon;
  const positions = shapes.flatMap((shape) => shape ?? []);
  const bbox = positions.length > 0 ? boxOf(positions) : undefined;
  const triangles = isArea ? fans(shapes) : {};
  return { firstRow, featureCount, geometryType, geometry: geometryOf(shapes), columns, bbox, ...triangles };
}

function geometryOf(shapes: readonly (readonly number[] | undefined)[]): GeometryColumns {
  const present = shapes.filter((shape) => shape !== undefined);
  const one = Uint32Array.from([...present.keys(), present.length]);
  return {
    positions: Float64Array.from(present.flat()),
    ringStarts: startsOf(present.map(({ length }) => length / 2)),
    partStarts: one,
    featureStarts: startsOf(shapes.map((shape) => (shape ? 1 : 0))),
    bboxes: Float64Array.from(shapes.flatMap((shape) => [...boxOf(shape)])),
  };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length;
  });
  return starts;
}

/** NaN for nothing. */
function boxOf(shape: readonly number[] = []): Bbox {
  let [west, south, east, north] = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
  for (let at = 0; at < shape.length; at += 2) {
    const [lng = Number.NaN, lat = Number.NaN] = [shape[at], shape[at + 1]];
    // Comparisons with NaN fail.
    if (!(west <= lng)) west = lng;
    if (!(east >= lng)) east = lng;
    if (!(south <= lat)) south = lat;
    if (!(north >= lat)) north = lat;
  }
  return [west, south, east, north];
}

/** Convex rings as fans of triangles around their first vertex. */
function fans(shapes: readonly (readonly number[] | undefined)[]): Pick<FeaturePage, 'triangles' | 'triangleStarts'> {
  let first = 0;
  const ofShapes = shapes.map((shape = []) => {
    const begin = first;
    first += shape.length / 2;
    const count = Math.max(0, shape.length / 2 - 3);
    return Array.from({ length: count }, (_, index) => [begin, begin + index + 1, begin + index + 2]).flat();
  });
  return {
    triangles: Uint32Array.from(ofShapes.flat()),
    triangleStarts: startsOf(ofShapes.map(({ length }) => length)),
  };
}
