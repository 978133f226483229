import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { FeaturePage } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';
import { triangulate } from './triangulate.js';

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

function pageOf(geometries: (Geometry | null)[]): FeaturePage {
  const features = geometries.map(
    (geometry): Feature<Geometry | null> => ({ type: 'Feature', geometry, properties: {} }),
  );
  return decodeFlatGeobuf(
    encodeFlatGeobuf(features, { ...syntheticOptions('Unknown'), geometryType: GeometryType.Unknown, columns: [] }),
  );
}

/** Area of the triangles of each feature, square degrees. */
function areas(page: FeaturePage): number[] {
  const cut = triangulate(page);
  if (!cut) return [];
  const { positions } = page.geometry;
  const at = (entry: number) => {
    const vertex = (cut.triangles[entry] ?? 0) * 2;
    return [positions[vertex] ?? Number.NaN, positions[vertex + 1] ?? Number.NaN] as const;
  };
  return Array.from({ length: page.featureCount }, (_, row) => {
    let area = 0;
    for (let entry = cut.triangleStarts[row] ?? 0; entry < (cut.triangleStarts[row + 1] ?? 0); entry += 3) {
      const [[ax, ay], [bx, by], [cx, cy]] = [at(entry), at(entry + 1), at(entry + 2)];
      area += Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
    }
    return area;
  });
}

describe('triangles', () => {
  it('cover a polygon, leave its hole out, and cover every part of a multipolygon', () => {
    const page = pageOf([
      { type: 'Polygon', coordinates: [square(0, 0, 4)] },
      { type: 'Polygon', coordinates: [square(10, 0, 4), square(11, 1, 2).reverse()] },
      { type: 'MultiPolygon', coordinates: [[square(20, 0, 1)], [square(22, 0, 4), square(23, 1, 1).reverse()]] },
    ]);
    // Stored along the Hilbert curve; the areas tell which is which.
    expect(
      areas(page)
        .map((area) => area.toFixed(9))
        .sort(),
    ).toEqual(['12.000000000', '16.000000000', '16.000000000']);
  });

  it('are none for a null geometry among polygons, or for points and lines beside them', () => {
    const page = pageOf([
      { type: 'Polygon', coordinates: [square(0, 0, 1)] },
      { type: 'Point', coordinates: [5, 5] },
      { type: 'LineString', coordinates: square(2, 2, 1) },
      null,
    ]);
    expect(
      areas(page)
        .map((area) => area.toFixed(9))
        .sort(),
    ).toEqual(['0.000000000', '0.000000000', '0.000000000', '1.000000000']);
  });

  it('are those of the polygons of a collection', () => {
    const geometries = [
      { type: 'Point', coordinates: [9, 9] },
      { type: 'Polygon', coordinates: [square(0, 0, 2)] },
      { type: 'LineString', coordinates: square(4, 4, 1) },
      { type: 'MultiPolygon', coordinates: [[square(5, 0, 1)], [square(7, 0, 3)]] },
    ] satisfies Geometry[];
    const features = [geometries[0], { type: 'GeometryCollection', geometries }, geometries[1]].map(
      (geometry) => ({ type: 'Feature', geometry, properties: {} }) as Feature,
    );
    const page = decodeFlatGeobuf(serialize({ type: 'FeatureCollection', features }));
    expect(areas(page).map((area) => area.toFixed(9))).toEqual(['0.000000000', '14.000000000', '4.000000000']);
  });

  it('are left out where there is no polygon at all', () => {
    const points = encodeFlatGeobuf(syntheticFeatures('Point', 10, 1), syntheticOptions('Point'));
    expect(triangulate(decodeFlatGeobuf(points))).toBeUndefined();
    expect(triangulate(pageOf([]))).toBeUndefined();
  });
});
