import { textPlace } from '../core/classed-column.js';
import type { AttributeValue, FeaturePage, StringColumn } from '../core/columns.js';
import type { LayerPart } from '../core/layer-definition.js';
import { columnOf, conditionHolds, isNull, readValue } from '../core/page-access.js';
import { withJoins } from '../core/part-column.js';

/** Stands for rows that a part does not draw: its filter leaves them out, or they are in no class. */
export const noClass = -1;

/**
 * For each row the index of its class, or {@link noClass}. Columns may be joined ones.
 *
 * @param classes - Value of each class; the first that is equal counts.
 * @throws {AtlasError} `column-unknown` when the page has no such column.
 */
export function rowClasses(
  page: FeaturePage,
  part: Pick<LayerPart, 'filter' | 'idColumn' | 'joins' | 'classed'>,
  columnName: string,
  classes: readonly AttributeValue[],
): Int32Array {
  const { filter = [] } = part;
  const joined = withJoins(part, page);
  const column = columnOf(joined, columnName);
  const classAt =
    column.kind === 'string' ? textClass(column, classes) : (row: number) => classes.indexOf(readValue(column, row));
  const found = new Int32Array(page.featureCount).fill(noClass);
  for (let row = 0; row < page.featureCount; row += 1) {
    if (filter.length === 0 || conditionHolds(joined, row, filter)) found[row] = classAt(row);
  }
  return found;
}

/** Rows grouped by class, each group ascending. */
export function rowsByClass(classes: Int32Array, count: number): readonly (readonly number[])[] {
  const groups = Array.from({ length: count }, (): number[] => []);
  for (let row = 0; row < classes.length; row += 1) groups[classes[row] ?? noClass]?.push(row);
  return groups;
}

function textClass(column: StringColumn, classes: readonly AttributeValue[]): (row: number) => number {
  const placeAt = textPlace(column, classes);
  const ofNull = classes.indexOf(null);
  return (row) => (isNull(column, row) ? ofNull : placeAt(row));
}
