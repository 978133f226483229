import type { FileSummary } from '../flatgeobuf/file-summary.js';
import { openFlatGeobuf, type ReadFeature } from '../flatgeobuf/open-flatgeobuf.js';

/** What the header of a file says, and some of its features. */
export interface FileSample {
  readonly summary: FileSummary;
  readonly features: readonly ReadFeature[];
}

/**
 * A first look at a FlatGeobuf file on a server: only the beginning of it is fetched, where it has an index.
 *
 * @param url - Absolute.
 * @param count - Features at most.
 * @throws as {@link openFlatGeobuf} does. Rejects with the signal's reason on abort.
 */
export async function sampleOfFile(url: string, count: number, signal: AbortSignal): Promise<FileSample> {
  const summary = await openFlatGeobuf(url, { signal });
  const features: ReadFeature[] = [];
  for await (const feature of summary.features({ signal })) {
    features.push(feature);
    if (features.length >= count) break;
  }
  return { summary, features };
}
