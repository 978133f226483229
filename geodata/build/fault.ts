import type { Dataset, DatasetFeature } from './dataset.js';

/** One broken rule: where, and what is wrong. */
export interface Fault {
  readonly dataset: string;
  /** Id of the feature; undefined when the fault is the dataset's. */
  readonly feature?: string;
  readonly reason: string;
}

/** Id of a feature for a message. */
export function idOf({ idColumn }: Pick<Dataset, 'idColumn'>, { properties }: DatasetFeature): string {
  return String(properties[idColumn]);
}
