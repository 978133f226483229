type NumberArray = Float64Array | Uint32Array;

/**
 * Copies arrays into one piece of memory, each where its numbers may lie; the same array twice is copied once. A page
 * of a few kilobytes is mostly made by asking for memory, and collecting it costs as much again.
 */
export function copyIntoOneBuffer<T extends Readonly<Record<string, NumberArray>>>(arrays: T): T {
  const distinct = [...new Set(Object.values(arrays))];
  // Doubles first, so that each array begins at a multiple of its numbers' size.
  distinct.sort((a, b) => b.BYTES_PER_ELEMENT - a.BYTES_PER_ELEMENT);
  const buffer = new ArrayBuffer(distinct.reduce((sum, array) => sum + array.byteLength, 0));
  const copies = new Map<NumberArray, NumberArray>();
  let at = 0;
  for (const array of distinct) {
    const Kind = array instanceof Float64Array ? Float64Array : Uint32Array;
    const copy = new Kind(buffer, at, array.length);
    copy.set(array);
    copies.set(array, copy);
    at += array.byteLength;
  }
  return Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, copies.get(array)])) as T;
}
