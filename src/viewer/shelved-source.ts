import type { AtlasError } from '../core/atlas-error.js';
import type { FeaturePage } from '../core/columns.js';
import type { LoadedSource } from '../core/data-client.js';

/** A file as far as it is here: a new object whenever pages come or go. */
export interface ShelvedSource {
  readonly opened: LoadedSource;
  /** Pages to draw and to ask, in the file's order. */
  readonly pages: readonly FeaturePage[];
  /** True when these are all features of the file. */
  readonly complete: boolean;
  /** True when they are those of an overview of the file. */
  readonly generalised: boolean;
}

/** How far the reading of one file has come. */
export type SourceStatus =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly bytesFetched: number; readonly bytesTotal: number | undefined }
  | {
      readonly phase: 'loaded';
      readonly source: ShelvedSource;
      /** Present for a file that is read by view. */
      readonly view?: ViewStatus;
    }
  | { readonly phase: 'failed'; readonly error: AtlasError };

/** How far the last view of a file has come. */
export interface ViewStatus {
  readonly reading: boolean;
  /** True when the view has more than may be read at once. */
  readonly truncated: boolean;
  /** Why some of it is missing. */
  readonly error?: AtlasError;
}

const sources = new WeakMap<readonly FeaturePage[], ShelvedSource>();

/** A file with pages that were made for all of its features instead of its own; the same object for the same pages. */
export function sourceWithPages(opened: LoadedSource, pages: readonly FeaturePage[]): ShelvedSource {
  const known = sources.get(pages);
  if (known?.opened === opened) return known;
  const made = { opened, pages, complete: true, generalised: false };
  sources.set(pages, made);
  return made;
}
