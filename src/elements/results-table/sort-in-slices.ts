import type { SliceClock } from '../../core/slice-clock.js';

/** Rows sorted in one go before they are merged, and steps of a merge between two looks at the clock. */
const runLength = 512;

/**
 * Sorts rows by merging runs of them, so that it can pause anywhere.
 *
 * @param rows - Sorted in place.
 * @param compare - Never zero for different rows, which makes the order the same whatever it was before.
 * @throws The reason of the clock's signal on abort.
 */
export async function sortInSlices(
  rows: Uint32Array,
  compare: (one: number, other: number) => number,
  clock: SliceClock,
): Promise<void> {
  for (let start = 0; start < rows.length; start += runLength) {
    rows.subarray(start, start + runLength).sort(compare);
    if (clock.isDue()) await clock.pause();
  }
  let from: Uint32Array = rows;
  let to: Uint32Array = new Uint32Array(rows.length);
  for (let width = runLength; width < rows.length; width *= 2) {
    for (let start = 0; start < rows.length; start += 2 * width) await merge(from, to, start, width, compare, clock);
    [from, to] = [to, from];
  }
  if (from !== rows) rows.set(from);
}

/** Merges two neighbouring sorted runs of one width. */
async function merge(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  width: number,
  compare: (one: number, other: number) => number,
  clock: SliceClock,
): Promise<void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takeLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[at] = from[takeLeft ? left++ : right++] ?? 0;
    if (at % runLength === 0 && clock.isDue()) await clock.pause();
  }
}
