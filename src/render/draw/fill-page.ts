import type { Position } from 'geojson';
import type { FeaturePage } from '../../core/columns.js';
import { GeometryType } from '../../core/geometry-type.js';
import { triangulate } from '../../flatgeobuf/triangulate.js';

/** Polygons as a page with their triangles, one feature each and no attribute: what a fill is drawn from. */
export function fillPage(polygons: readonly (readonly Position[][])[]): FeaturePage {
  const rings = polygons.flat();
  const lengths = rings.map((ring) => ring.length);
  const positions = Float64Array.from(rings.flatMap((ring) => ring.flatMap(([lng = 0, lat = 0]) => [lng, lat])));
  const each = Uint32Array.from({ length: polygons.length + 1 }, (_, index) => index);
  const page: FeaturePage = {
    firstRow: 0,
    featureCount: polygons.length,
    geometryType: GeometryType.Polygon,
    geometry: {
      positions,
      ringStarts: startsOf(lengths),
      partStarts: startsOf(polygons.map((own) => own.length)),
      featureStarts: each,
    },
    columns: [],
    bbox: undefined,
  };
  return { ...page, ...triangulate(page) };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length;
  });
  return starts;
}
