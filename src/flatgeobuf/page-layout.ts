import type { FlatGeobufHeader } from './header.js';

/** Wanted size of a page: small enough that a view fetches little beyond its rim, large enough to be worth a range. */
const pageBytes = 4096;

/** Pages are at most so many nodes of the index, or finding their boxes would need deeper reading. */
const mostNodes = 64;

/** How the features of a file are divided into pages: aligned runs of whole nodes of the index. */
export interface PageLayout {
  /** Features of every page but the last: `indexNodeSize · k`, where k is a power of two. */
  readonly rowsPerPage: number;
  readonly pageCount: number;
  readonly featureCount: number;
  /** Mean size of a feature, bytes. */
  readonly featureBytes: number;
}

/**
 * Divides a file with an index into pages of about four kilobytes, or of one node where that has more.
 *
 * @param featuresBytes - Bytes of all features, or nearly so.
 */
export function layOutPages(header: FlatGeobufHeader, featuresBytes: number): PageLayout {
  const { featureCount, indexNodeSize } = header;
  const width = Math.max(indexNodeSize, 2);
  const featureBytes = Math.max(1, featuresBytes / Math.max(1, featureCount));
  const nodes = 2 ** Math.round(Math.log2(pageBytes / (width * featureBytes)));
  const rowsPerPage = width * Math.min(Math.max(nodes, 1), mostNodes);
  return { rowsPerPage, pageCount: Math.ceil(featureCount / rowsPerPage), featureCount, featureBytes };
}

/** Pages that a run of features touches, from `first` to before `end`. */
export function pagesOfRows(
  { rowsPerPage }: PageLayout,
  rows: { readonly first: number; readonly end: number },
): { readonly first: number; readonly end: number } {
  return { first: Math.floor(rows.first / rowsPerPage), end: Math.ceil(rows.end / rowsPerPage) };
}

/** First feature of a page; the number of features for the page after the last. */
export function firstRowOf({ rowsPerPage, featureCount }: PageLayout, page: number): number {
  return Math.min(page * rowsPerPage, featureCount);
}

/** Joins page numbers that follow one another, ascending, to runs from `first` to before `end`. */
export function runsOf(pages: readonly number[]): { first: number; end: number }[] {
  const runs: { first: number; end: number }[] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last?.end === page) last.end = page + 1;
    else runs.push({ first: page, end: page + 1 });
  }
  return runs;
}
