import type { AnswerFeature, QueryAnswer } from '../../core/query-answer.js';
import { SliceClock } from '../../core/slice-clock.js';
import type { ExportOptions } from './export-options.js';

/**
 * Visits every feature of an answer in its order, in slices that leave the page responsive.
 *
 * @throws The signal's reason on abort.
 */
export async function eachFeature(
  { features }: QueryAnswer,
  { onProgress, signal }: Pick<ExportOptions, 'onProgress' | 'signal'>,
  visit: (feature: AnswerFeature, index: number) => void,
): Promise<void> {
  const clock = new SliceClock({ signal });
  for (let index = 0; index < features.length; index++) {
    if (clock.isDue()) {
      onProgress?.(index / features.length);
      await clock.pause();
    }
    const feature = features.at(index);
    if (feature) visit(feature, index);
  }
}
