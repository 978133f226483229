/** Bytes of a file from `first` up to, not including, `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** How far apart spans may lie that are fetched together. */
export interface CoalesceOptions {
  /** Gaps up to this many bytes are cheaper to fetch than to ask around. */
  readonly gapBytes: number;
  /** Wanted number of ranges: above it the smallest gaps are fetched too … */
  readonly mostRanges: number;
  /** … unless they are larger than this. */
  readonly mostGapBytes: number;
  /** Ranges are not joined to more bytes than this, so that pieces of a long one come one after the other. */
  readonly mostRangeBytes?: number;
}

/**
 * Joins spans that lie near one another, so that one request fetches several.
 *
 * @returns Disjoint ranges, ascending, that cover every span.
 */
export function coalesce(spans: readonly Span[], options: CoalesceOptions): Span[] {
  const { mostRangeBytes = Number.POSITIVE_INFINITY } = options;
  const ranges = joinUpTo(spans, options.gapBytes, mostRangeBytes);
  if (ranges.length <= options.mostRanges) return ranges;
  const gaps = ranges.slice(1).map((range, index) => range.first - (ranges[index]?.end ?? range.first));
  const excess = ranges.length - Math.max(1, options.mostRanges);
  const widest = [...gaps].sort((a, b) => a - b)[excess - 1] ?? 0;
  return joinUpTo(ranges, Math.min(widest, options.mostGapBytes), mostRangeBytes);
}

function joinUpTo(spans: readonly Span[], gapBytes: number, mostRangeBytes: number): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const last = joined.at(-1);
    const isNear = last !== undefined && span.first <= last.end + gapBytes;
    if (isNear && (span.first < last.end || span.end - last.first <= mostRangeBytes)) {
      joined[joined.length - 1] = { first: last.first, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}
