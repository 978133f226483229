import type { AnswerFeature, AnswerFeatures } from '../../core/query-answer.js';

/** One column of the table of results. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Numbers are sorted as such and stand at the end of their cell. */
  readonly numeric: boolean;
  /** What a reader sees. */
  readonly text: (feature: AnswerFeature) => string;
  /** What rows are sorted by, read without making features; undefined where the column cannot be sorted. */
  readonly key?: (features: AnswerFeatures, index: number) => number | string;
  /** Text that the filter looks into; undefined where it does not. */
  readonly search?: (features: AnswerFeatures, index: number) => string;
}
