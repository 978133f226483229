import type { FeaturePage } from '../core/columns.js';
import { dayNumber } from '../core/day-number.js';
import type { LayerPart } from '../core/layer-definition.js';
import { findColumn, readValue } from '../core/page-access.js';
import { always } from './row-table.js';

/** For each row its look, and the day from which it is there, as the table of rows takes them. */
export function rowTexels(page: FeaturePage, { time }: LayerPart, looks: ArrayLike<number>): Float32Array {
  const texels = new Float32Array(page.featureCount * 2);
  const column = time && findColumn(page, time.column);
  for (let row = 0; row < page.featureCount; row += 1) {
    texels[row * 2] = looks[row] ?? 0;
    texels[row * 2 + 1] = (column && dayNumber(readValue(column, row))) ?? always;
  }
  return texels;
}
