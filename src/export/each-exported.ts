import { SliceClock } from '../core/slice-clock.js';
import type { ExportedFeature, ExportedSet, WriteOptions } from './exported-set.js';

/**
 * Visits every feature of a set in its order, in slices that leave the page responsive.
 *
 * @throws The signal's reason on abort.
 */
export async function eachExported(
  set: Pick<ExportedSet, 'length' | 'at'>,
  { onProgress, signal }: WriteOptions,
  visit: (feature: ExportedFeature) => void,
): Promise<void> {
  const clock = new SliceClock({ signal });
  for (let index = 0; index < set.length; index++) {
    if (clock.isDue()) {
      onProgress?.(index / set.length);
      await clock.pause();
    }
    const feature = set.at(index);
    if (feature) visit(feature);
  }
}
