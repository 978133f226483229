import type { AnswerFeatures } from '../../core/query-answer.js';
import type { FeatureRef } from '../../core/scene.js';
import { SliceClock } from '../../core/slice-clock.js';

/** Finds features of an answer by reference. The index is made when it is first needed, in slices. */
export class RowFinder {
  readonly #features: AnswerFeatures;
  #index: Promise<ReadonlyMap<string, number>> | undefined;

  constructor(features: AnswerFeatures) {
    this.#features = features;
  }

  /** Place in the answer's own order, the first where there are several; undefined when it is not in the answer. */
  async find(ref: FeatureRef): Promise<number | undefined> {
    this.#index ??= indexOf(this.#features);
    return (await this.#index).get(keyOf(ref));
  }
}

async function indexOf(features: AnswerFeatures): Promise<ReadonlyMap<string, number>> {
  const clock = new SliceClock();
  const index = new Map<string, number>();
  for (let row = 0; row < features.length; row++) {
    const ref = features.refAt(row);
    if (ref && !index.has(keyOf(ref))) index.set(keyOf(ref), row);
    if (clock.isDue()) await clock.pause();
  }
  return index;
}

function keyOf({ layer, id }: FeatureRef): string {
  return `${layer}\n${id}`;
}
