import type { FeaturePage } from '../core/columns.js';
import type { LayerPart, PointSymbology } from '../core/layer-definition.js';
import { conditionHolds, findColumn, isNull, readValue } from '../core/page-access.js';
import { withJoins } from '../core/part-column.js';
import { cachedForPage } from './page-cache.js';
import { rowClasses, rowsByClass } from './row-classes.js';

/** Point symbols of a part, bottom to top: one entry per point, in columns. */
export interface SymbolData {
  readonly length: number;
  readonly classIndexes: readonly number[];
  readonly hollow: readonly boolean[];
  /** Radius in which the feature lies, metres; undefined where unknown. */
  readonly accuracyMeters: readonly (number | undefined)[];
  readonly attributes: {
    readonly getPosition: { readonly value: Float64Array; readonly size: 2 };
    readonly rowIndexes: { readonly value: Uint32Array; readonly size: 1 };
  };
}

/** Points of a part in the order of its classes; rows in no class are not drawn. */
export function symbolData(page: FeaturePage, definition: LayerPart, symbology: PointSymbology): SymbolData {
  return cachedForPage(page, definition, 'symbols', () => makeSymbolData(page, definition, symbology));
}

function makeSymbolData(page: FeaturePage, definition: LayerPart, symbology: PointSymbology): SymbolData {
  const values = symbology.classes.map(({ value }) => value);
  const joined = withJoins(definition, page);
  const classes = rowClasses(page, definition, symbology.column, values);
  const points = rowsByClass(classes, values.length).flatMap((rows, classIndex) =>
    rows.flatMap((row) => verticesOf(page, row).map((vertex) => ({ row, vertex, classIndex }))),
  );
  return {
    length: points.length,
    classIndexes: points.map((point) => point.classIndex),
    hollow: points.map(
      ({ row }) => symbology.modifiers?.some((each) => conditionHolds(joined, row, each.when)) ?? false,
    ),
    accuracyMeters: points.map(({ row }) => accuracyAt(joined, symbology, row)),
    attributes: {
      getPosition: {
        value: positionsAt(
          page,
          points.map((point) => point.vertex),
        ),
        size: 2,
      },
      rowIndexes: { value: Uint32Array.from(points, (point) => point.row), size: 1 },
    },
  };
}

function verticesOf({ geometry }: FeaturePage, row: number): number[] {
  const { featureStarts, partStarts, ringStarts } = geometry;
  const first = ringStarts[partStarts[featureStarts[row] ?? 0] ?? 0] ?? 0;
  const end = ringStarts[partStarts[featureStarts[row + 1] ?? 0] ?? 0] ?? first;
  return Array.from({ length: end - first }, (_, index) => first + index);
}

function positionsAt({ geometry }: FeaturePage, vertices: readonly number[]): Float64Array {
  const positions = new Float64Array(vertices.length * 2);
  vertices.forEach((vertex, index) => {
    positions.set(geometry.positions.subarray(vertex * 2, vertex * 2 + 2), index * 2);
  });
  return positions;
}

function accuracyAt(page: FeaturePage, { accuracyColumn }: PointSymbology, row: number): number | undefined {
  const column = accuracyColumn === undefined ? undefined : findColumn(page, accuracyColumn);
  return column?.kind === 'number' && !isNull(column, row) ? Number(readValue(column, row)) : undefined;
}
