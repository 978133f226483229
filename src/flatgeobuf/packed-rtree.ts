import { nodeBytes } from './format.js';

/** One level of a tree, counted in nodes from the start of the index. */
export interface TreeLevel {
  readonly start: number;
  readonly size: number;
}

const emptyBox = [Infinity, Infinity, -Infinity, -Infinity];

/**
 * Where each level of a packed R-tree begins, counted in nodes from the start of the index.
 *
 * @param count - Items in the lowest level, at least 1.
 * @returns Starts and sizes from the items up to the root, which is node 0.
 */
export function treeLevels(count: number, nodeSize: number): TreeLevel[] {
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
  const extent = Float64Array.from(emptyBox);
  for (let offset = 0; offset < boxes.length; offset += 4) expand(extent, 0, boxes, offset);
  return extent;
}

/** Features in their order, as the index sees them. */
export interface IndexItems {
  /** Four numbers per feature, in the order in which the features came. */
  readonly boxes: Float64Array;
  /** Bytes of each feature, in the same order. */
  readonly lengths: Uint32Array;
  /** Which feature comes first in the file, which second, and so on. */
  readonly order: Uint32Array;
  /** 0 for no index. */
  readonly nodeSize: number;
}

/** Writes the index: the root first, every level after the one above it, the features' own boxes last. */
export function writePackedRTree(items: IndexItems): Uint8Array<ArrayBuffer> {
  const { order, nodeSize } = items;
  const view = new DataView(new ArrayBuffer(indexByteLength(order.length, nodeSize)));
  if (view.byteLength === 0) return new Uint8Array(view.buffer);
  const levels = treeLevels(order.length, nodeSize);
  writeLeaves(view, items, levels[0]?.start ?? 0);
  for (let level = 1; level < levels.length; level++) {
    const [children, parents] = [levels[level - 1], levels[level]];
    if (children && parents) writeParents(view, children, parents, nodeSize);
  }
  return new Uint8Array(view.buffer);
}

function writeLeaves(view: DataView, { boxes, lengths, order }: IndexItems, start: number): void {
  let offset = 0;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] ?? 0;
    const at = (start + place) * nodeBytes;
    for (let side = 0; side < 4; side++) view.setFloat64(at + side * 8, boxes[row * 4 + side] ?? Number.NaN, true);
    writeTarget(view, at, offset);
    offset += lengths[row] ?? 0;
  }
}

/** Nodes above a level: each has the box around its children, and points to the first. */
function writeParents(view: DataView, children: TreeLevel, parents: TreeLevel, nodeSize: number): void {
  const box = new Float64Array(4);
  const child = new Float64Array(4);
  for (let parent = 0; parent < parents.size; parent++) {
    const first = parent * nodeSize;
    const end = Math.min(first + nodeSize, children.size);
    box.set(emptyBox);
    for (let each = first; each < end; each++) {
      const at = (children.start + each) * nodeBytes;
      for (let side = 0; side < 4; side++) child[side] = view.getFloat64(at + side * 8, true);
      expand(box, 0, child, 0);
    }
    const at = (parents.start + parent) * nodeBytes;
    for (let side = 0; side < 4; side++) view.setFloat64(at + side * 8, box[side] ?? Number.NaN, true);
    writeTarget(view, at, children.start + first);
  }
}

/** Writes the 64-bit number of a node as two halves; whole numbers of a file are exact in a double. */
function writeTarget(view: DataView, node: number, target: number): void {
  view.setUint32(node + 32, target % 2 ** 32, true);
  view.setUint32(node + 36, Math.floor(target / 2 ** 32), true);
}

function expand(into: Float64Array, at: number, from: Float64Array, offset: number): void {
  into[at] = Math.min(into[at] ?? Infinity, from[offset] ?? Infinity);
  into[at + 1] = Math.min(into[at + 1] ?? Infinity, from[offset + 1] ?? Infinity);
  into[at + 2] = Math.max(into[at + 2] ?? -Infinity, from[offset + 2] ?? -Infinity);
  into[at + 3] = Math.max(into[at + 3] ?? -Infinity, from[offset + 3] ?? -Infinity);
}
