import { nodeBytes } from './format.js';
import { hilbertCell, hilbertDistance } from './hilbert.js';

/**
 * Where each level of a packed R-tree begins, counted in nodes from the start of the index.
 *
 * @param count - Items in the lowest level, at least 1.
 * @returns Starts and sizes from the items up to the root, which is node 0.
 */
export function treeLevels(count: number, nodeSize: number): { readonly start: number; readonly size: number }[] {
  // The reference treats a size below 2 as 2; without that, a tree of size 1 would have no top.
  const width = Math.max(nodeSize, 2);
  const sizes = [count];
  let size = count;
  do {
    size = Math.ceil(size / width);
    sizes.push(size);
  } while (size > 1);
  let start = sizes.reduce((sum, each) => sum + each, 0);
  return sizes.map((each) => {
    start -= each;
    return { start, size: each };
  });
}

/** Bytes of the index of `count` features; none when there is no feature or no index (`nodeSize` 0). */
export function indexByteLength(count: number, nodeSize: number): number {
  if (count === 0 || nodeSize === 0) return 0;
  return treeLevels(count, nodeSize).reduce((sum, level) => sum + level.size, 0) * nodeBytes;
}

/**
 * `[west, south, east, north]` around all boxes; an inverted infinite box when there is none.
 *
 * @param boxes - Four numbers per feature; an inverted infinite box stands for a null geometry.
 */
export function extentOf(boxes: Float64Array): Float64Array {
  const extent = Float64Array.of(Infinity, Infinity, -Infinity, -Infinity);
  for (let offset = 0; offset < boxes.length; offset += 4) expand(extent, 0, boxes, offset);
  return extent;
}

/**
 * Order of features along the Hilbert curve, as the format sorts them: by the centre of each box, from the end
 * of the curve to its start. Features in the same cell keep their order; null geometries come last.
 */
export function hilbertOrder(boxes: Float64Array): Uint32Array {
  const [west = 0, south = 0, east = 0, north = 0] = extentOf(boxes);
  const count = boxes.length / 4;
  const distances = new Float64Array(count);
  for (let item = 0; item < count; item++) {
    const [w = 0, s = 0, e = 0, n = 0] = boxes.subarray(item * 4, item * 4 + 4);
    const column = hilbertCell((w + e) / 2, west, east - west);
    const row = hilbertCell((s + n) / 2, south, north - south);
    distances[item] = w > e ? -1 : hilbertDistance(column, row);
  }
  const distance = (item: number) => distances[item] ?? 0;
  return Uint32Array.from(distances.keys()).sort((a, b) => distance(b) - distance(a) || a - b);
}

/**
 * Writes the index: the root first, every level after the one above it, the features' own boxes last.
 *
 * @param boxes - Four numbers per feature, in the order of the features in the file.
 * @param offsets - First byte of each feature, counted from the first feature.
 */
export function writePackedRTree(boxes: Float64Array, offsets: Float64Array, nodeSize: number): Uint8Array {
  const levels = treeLevels(offsets.length, nodeSize);
  const total = indexByteLength(offsets.length, nodeSize) / nodeBytes;
  const nodes = new Float64Array(total * 4).fill(-Infinity).map((value, i) => (i % 4 < 2 ? -value : value));
  const targets = new Float64Array(total);
  const leaves = total - offsets.length;
  nodes.set(boxes, leaves * 4);
  targets.set(offsets, leaves);
  levels.slice(0, -1).forEach((level, index) => {
    const parents = levels[index + 1]?.start ?? 0;
    for (let child = 0; child < level.size; child++) {
      const parent = parents + Math.floor(child / nodeSize);
      if (child % nodeSize === 0) targets[parent] = level.start + child;
      expand(nodes, parent * 4, nodes, (level.start + child) * 4);
    }
  });
  return nodesToBytes(nodes, targets);
}

function nodesToBytes(nodes: Float64Array, targets: Float64Array): Uint8Array {
  const bytes = new Uint8Array(targets.length * nodeBytes);
  const view = new DataView(bytes.buffer);
  targets.forEach((target, node) => {
    for (let side = 0; side < 4; side++) {
      view.setFloat64(node * nodeBytes + side * 8, nodes[node * 4 + side] ?? Number.NaN, true);
    }
    view.setBigUint64(node * nodeBytes + 32, BigInt(target), true);
  });
  return bytes;
}

function expand(into: Float64Array, at: number, from: Float64Array, offset: number): void {
  into[at] = Math.min(into[at] ?? Infinity, from[offset] ?? Infinity);
  into[at + 1] = Math.min(into[at + 1] ?? Infinity, from[offset + 1] ?? Infinity);
  into[at + 2] = Math.max(into[at + 2] ?? -Infinity, from[offset + 2] ?? -Infinity);
  into[at + 3] = Math.max(into[at + 3] ?? -Infinity, from[offset + 3] ?? -Infinity);
}
