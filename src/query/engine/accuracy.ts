import type { FeaturePage } from '../../core/columns.js';
import { columnOf, readValue } from '../../core/page-access.js';
import type { QueryTarget } from '../../core/query-task.js';

/** Radius in metres in which a feature lies; where its own is not stated, that of the least accurate of its file. */
export function accuracyOfRow(page: FeaturePage, target: QueryTarget, row: number): number {
  const { accuracyColumn, worstAccuracyMeters } = target;
  if (accuracyColumn === undefined) return worstAccuracyMeters;
  const value = readValue(columnOf(page, accuracyColumn), row);
  return typeof value === 'number' && value >= 0 ? value : worstAccuracyMeters;
}
