import type { Feature, Polygon, Position } from 'geojson';
import type { FeaturePage } from '../../../src/core/columns.js';
import { GeometryType } from '../../../src/core/geometry-type.js';
import { triangulate } from '../../../src/flatgeobuf/triangulate.js';
import { seededRandom } from '../../../src/testing/seeded-random.js';

/** How many areas there are, and vertices of the one ring of each. */
export const areaCount = 50_000;
const vertexCount = 25;
const pageSize = 1000;
const columnsOfAreas = 250;

/** Code of an area, by its row among all. */
export function areaCode(row: number): string {
  return String(100_000 + row);
}

/** Outlines with bays, each in a place of its own in a grid around 0°, 0°. */
function outlines(): readonly Position[][] {
  const random = seededRandom(11);
  return Array.from({ length: areaCount }, (_, row) => {
    const middle = [(row % columnsOfAreas) * 0.04 - 5, Math.floor(row / columnsOfAreas) * 0.04 - 4] as const;
    const turn = random() * 2 * Math.PI;
    const ring = Array.from({ length: vertexCount - 1 }, (_, vertex): Position => {
      const angle = (vertex / (vertexCount - 1)) * 2 * Math.PI;
      const radius = 0.015 * (1 + 0.25 * Math.sin(3 * angle + turn) + 0.05 * random());
      return [middle[0] + radius * Math.cos(angle), middle[1] + radius * Math.sin(angle)];
    });
    return [...ring, ring[0] ?? [0, 0]];
  });
}

/** The areas as GeoJSON. */
export function areaFeatures(): readonly Feature<Polygon>[] {
  return outlines().map((ring, row) => ({
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { code: areaCode(row) },
  }));
}

/** The same areas in pages, cut into triangles as the data worker does. */
export function areaPages(): readonly FeaturePage[] {
  const rings = outlines();
  return Array.from({ length: areaCount / pageSize }, (_, index) => {
    const firstRow = index * pageSize;
    const page = pageOfRings(rings.slice(firstRow, firstRow + pageSize), firstRow);
    return { ...page, ...triangulate(page) };
  });
}

function pageOfRings(rings: readonly Position[][], firstRow: number): FeaturePage {
  const everyOne = Uint32Array.from({ length: pageSize + 1 }, (_, row) => row);
  const codes = Float64Array.from(rings, (_, row) => Number(areaCode(firstRow + row)));
  return {
    firstRow,
    featureCount: pageSize,
    geometryType: GeometryType.Polygon,
    geometry: {
      positions: Float64Array.from(rings.flat(2)),
      ringStarts: everyOne.map((row) => row * vertexCount),
      partStarts: everyOne,
      featureStarts: everyOne,
      bboxes: new Float64Array(0),
    },
    columns: [{ kind: 'number', name: 'code', values: codes, nulls: new Uint8Array(pageSize / 8) }],
    bbox: [-5, -5, 5, 5],
  };
}

/** Figures of one indicator, skew as incomes are. */
export function indicator(seed: number): readonly number[] {
  const random = seededRandom(seed);
  return Array.from({ length: areaCount }, () => Math.exp(random() + random() + random()) * 1e4);
}
