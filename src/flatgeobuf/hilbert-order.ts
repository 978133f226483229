import { hilbertCell, hilbertDistance } from './hilbert.js';

const largestDistance = 2 ** 32 - 1;

/**
 * Order of features along the Hilbert curve, as the format sorts them: by the centre of each box, from the end
 * of the curve to its start. Features in the same cell keep their order; null geometries come last.
 *
 * @param boxes - Four numbers per feature; an inverted infinite box stands for a null geometry.
 * @param extent - Box around all of them.
 */
export function hilbertOrder(boxes: Float64Array, extent: Float64Array): Uint32Array {
  const count = boxes.length / 4;
  const keys = new Uint32Array(count);
  const order = new Uint32Array(count);
  let placed = 0;
  for (let item = 0; item < count; item++) {
    if (isNull(boxes, item)) continue;
    keys[item] = largestDistance - distanceOf(boxes, item, extent);
    order[placed++] = item;
  }
  sortByKey(order.subarray(0, placed), keys);
  for (let item = 0; placed < count; item++) if (isNull(boxes, item)) order[placed++] = item;
  return order;
}

function isNull(boxes: Float64Array, item: number): boolean {
  return (boxes[item * 4] ?? Infinity) > (boxes[item * 4 + 2] ?? -Infinity);
}

function distanceOf(boxes: Float64Array, item: number, extent: Float64Array): number {
  return hilbertDistance(cellAlong(0, boxes, item, extent), cellAlong(1, boxes, item, extent));
}

/** @param axis - 0 for longitude, 1 for latitude. */
function cellAlong(axis: 0 | 1, boxes: Float64Array, item: number, extent: Float64Array): number {
  const center = ((boxes[item * 4 + axis] ?? 0) + (boxes[item * 4 + axis + 2] ?? 0)) / 2;
  const min = extent[axis] ?? 0;
  return hilbertCell(center, min, (extent[axis + 2] ?? 0) - min);
}

/** Sorts items by their keys, lower half of the bits first and then the upper; equal keys keep their order. */
function sortByKey(items: Uint32Array, keys: Uint32Array): void {
  const half = new Uint32Array(items.length);
  distribute(items, half, keys, 0);
  distribute(half, items, keys, 16);
}

function distribute(from: Uint32Array, into: Uint32Array, keys: Uint32Array, shift: 0 | 16): void {
  const starts = new Uint32Array(0x10001);
  const digitOf = (item: number) => ((keys[item] ?? 0) >>> shift) & 0xffff;
  for (const item of from) starts[digitOf(item) + 1] = (starts[digitOf(item) + 1] ?? 0) + 1;
  for (let digit = 1; digit < starts.length; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  for (const item of from) {
    const digit = digitOf(item);
    const place = starts[digit] ?? 0;
    into[place] = item;
    starts[digit] = place + 1;
  }
}
