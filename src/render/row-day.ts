import type { FeaturePage } from '../core/columns.js';
import { dayNumber } from '../core/day-number.js';
import type { LayerPart } from '../core/layer-definition.js';
import { findColumn, readValue } from '../core/page-access.js';

/** Day from which a feature is there, since 1970-01-01; undefined for one without a date, and in a part without a time. */
export function rowDay(page: FeaturePage, { time }: LayerPart, row: number): number | undefined {
  const column = time && findColumn(page, time.column);
  return column && dayNumber(readValue(column, row));
}
