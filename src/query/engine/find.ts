import type { FeaturePage } from '../../core/columns.js';
import { everywhere } from '../../flatgeobuf/search-area.js';
import type { RowTest } from '../filter/row-filter.js';
import type { Matcher } from './findings.js';

/** Rows of a page that pass, ascending. */
export function rowsPassing({ featureCount }: FeaturePage, passes: RowTest): Uint32Array {
  const rows = new Uint32Array(featureCount);
  let count = 0;
  for (let row = 0; row < featureCount; row++) if (passes(row)) rows[count++] = row;
  return rows.slice(0, count);
}

/** Finds features by their attributes alone. */
export const findMatcher: Matcher = {
  area: everywhere,
  match: ({ page, passes }) => ({ rows: rowsPassing(page, passes), measures: {} }),
};
