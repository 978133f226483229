import { classOf } from '../core/class-breaks.js';
import type { FeaturePage } from '../core/columns.js';
import type { ChoroplethSymbology, LayerPart, PolygonSymbology } from '../core/layer-definition.js';
import { columnOf, conditionHolds, isNull, readValue } from '../core/page-access.js';
import { withJoins } from '../core/part-column.js';
import { writePosition } from './line-vertices.js';
import { noClass, rowClasses } from './row-classes.js';
import { notDrawn } from './row-table.js';

/** Numbers of a vertex: longitude and latitude, what 32 bits leave of them, row. */
export const fillVertexSize = 5;

/** Look of a unit without a value. Classes follow it. */
export const missingLook = 0;
/** Look of the first class. */
export const firstClassLook = 1;

/** The vertices of a page in the page's order, so that its triangles refer to them; points and lines are left out. */
export function fillVertices(page: FeaturePage, firstSlot: number): Float32Array {
  const { positions } = page.geometry;
  const vertices = new Float32Array((positions.length / 2) * fillVertexSize);
  let at = 0;
  let vertex = 0;
  for (let row = 0; row < page.featureCount; row += 1) {
    for (const end = vertexEnd(page, row); vertex < end; vertex += 1) {
      at = writePosition(positions, vertex, vertices, at);
      vertices[at] = firstSlot + row;
      at += 1;
    }
  }
  return vertices;
}

function vertexEnd({ geometry: { featureStarts, partStarts, ringStarts } }: FeaturePage, row: number): number {
  return ringStarts[partStarts[featureStarts[row + 1] ?? 0] ?? 0] ?? 0;
}

/** For each row its look: its class, the look of a unit without a value, or none for rows that are not drawn. */
export function areaRowLooks(
  page: FeaturePage,
  definition: LayerPart,
  symbology: ChoroplethSymbology | PolygonSymbology,
): Float32Array {
  if (symbology.kind === 'choropleth') return choroplethLooks(page, definition, symbology);
  const values = symbology.classes.map(({ value }) => value);
  const classes = rowClasses(page, definition, symbology.column, values);
  return Float32Array.from(classes, (index) => (index === noClass ? notDrawn : firstClassLook + index));
}

function choroplethLooks(page: FeaturePage, part: LayerPart, symbology: ChoroplethSymbology): Float32Array {
  const { filter = [] } = part;
  const joined = withJoins(part, page);
  const column = columnOf(joined, symbology.column);
  const { breaks } = symbology.classification;
  const looks = new Float32Array(page.featureCount).fill(notDrawn);
  for (let row = 0; row < looks.length; row += 1) {
    if (filter.length > 0 && !conditionHolds(joined, row, filter)) continue;
    looks[row] = isNull(column, row) ? missingLook : firstClassLook + classOf(Number(readValue(column, row)), breaks);
  }
  return looks;
}
