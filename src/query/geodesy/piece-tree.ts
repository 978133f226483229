import { hilbertCell, hilbertDistance } from '../../flatgeobuf/hilbert.js';

/** Pieces in a node of the lowest level. */
const leafSize = 4;

/**
 * Straight segments in space, packed into a binary tree of boxes in the order of a Hilbert curve: what lies together is
 * together, so that a search looks at few of them.
 */
export class PieceTree {
  /** x, y, z of both ends of each piece, in the order of the tree. */
  readonly ends: Float64Array;
  /** For each piece of the tree its number in the order they were given. */
  readonly order: Uint32Array;
  /** Smallest x, y, z and largest x, y, z of each node; the lowest level comes first, the root last. */
  readonly boxes: Float64Array;
  /** Number of the first node of each level, then the node count. */
  readonly levelStarts: readonly number[];
  readonly #firstChildren: Uint32Array;
  readonly #hasSecond: Uint8Array;

  /**
   * @param ends - x, y, z of both ends of each piece, metres.
   * @param middles - Longitude and latitude of each piece, for the order.
   */
  constructor(ends: Float64Array, middles: Float64Array) {
    const count = ends.length / 6;
    this.order = curveOrder(middles);
    this.ends = new Float64Array(ends.length);
    for (let place = 0; place < count; place++) {
      const piece = this.order[place] ?? 0;
      this.ends.set(ends.subarray(piece * 6, piece * 6 + 6), place * 6);
    }
    this.levelStarts = levelStartsOf(Math.ceil(count / leafSize));
    this.boxes = new Float64Array((this.levelStarts.at(-1) ?? 0) * 6);
    this.#firstChildren = new Uint32Array(this.nodeCount);
    this.#hasSecond = new Uint8Array(this.nodeCount);
    this.#fillLeaves(count);
    this.#fillLevels();
  }

  get pieceCount(): number {
    return this.order.length;
  }

  get nodeCount(): number {
    return this.boxes.length / 6;
  }

  /** Nodes below this number hold pieces, the others nodes. */
  get leafCount(): number {
    return this.levelStarts[1] ?? 0;
  }

  /** The first of the one or two nodes below one. */
  firstChildOf(node: number): number {
    return this.#firstChildren[node] ?? 0;
  }

  hasSecondChild(node: number): boolean {
    return this.#hasSecond[node] === 1;
  }

  /** The first place of a lowest node in the tree's order. */
  leafStart(node: number): number {
    return node * leafSize;
  }

  leafEnd(node: number): number {
    return Math.min(this.pieceCount, (node + 1) * leafSize);
  }

  #fillLeaves(count: number): void {
    this.boxes.fill(Number.POSITIVE_INFINITY);
    for (let node = 0; node < this.nodeCount; node++) {
      this.boxes.fill(Number.NEGATIVE_INFINITY, node * 6 + 3, node * 6 + 6);
    }
    for (let place = 0; place < count; place++) {
      const node = Math.floor(place / leafSize);
      widen(this.boxes, node, this.ends, place * 6, place * 6);
      widen(this.boxes, node, this.ends, place * 6 + 3, place * 6 + 3);
    }
  }

  #fillLevels(): void {
    for (let level = 1; level + 1 < this.levelStarts.length; level++) {
      const start = this.levelStarts[level] ?? 0;
      const below = this.levelStarts[level - 1] ?? 0;
      for (let child = below; child < start; child++) {
        const node = start + ((child - below) >> 1);
        widen(this.boxes, node, this.boxes, child * 6, child * 6 + 3);
        if ((child - below) % 2 === 0) this.#firstChildren[node] = child;
        else this.#hasSecond[node] = 1;
      }
    }
  }
}

function curveOrder(middles: Float64Array): Uint32Array {
  const count = middles.length / 2;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < count; index++) {
    const [lng = 0, lat = 0] = [middles[index * 2], middles[index * 2 + 1]];
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  // The number of a piece rides in the low bits, so that plain numbers are sorted: 32 bits of curve, 21 of number.
  const keys = new Float64Array(count);
  const room = 2 ** 21;
  for (let index = 0; index < count; index++) {
    const x = hilbertCell(middles[index * 2] ?? 0, west, east - west);
    const y = hilbertCell(middles[index * 2 + 1] ?? 0, south, north - south);
    keys[index] = hilbertDistance(x, y) * room + index;
  }
  keys.sort();
  return Uint32Array.from(keys, (key) => key % room);
}

function levelStartsOf(leaves: number): readonly number[] {
  const starts = [0];
  let size = leaves;
  let end = 0;
  while (size > 0) {
    end += size;
    starts.push(end);
    size = size > 1 ? Math.ceil(size / 2) : 0;
  }
  return starts;
}

/** Lets a node's box hold a smallest and a largest corner. */
function widen(boxes: Float64Array, node: number, source: Float64Array, least: number, most: number): void {
  for (let axis = 0; axis < 3; axis++) {
    const low = node * 6 + axis;
    boxes[low] = Math.min(boxes[low] ?? 0, source[least + axis] ?? 0);
    boxes[low + 3] = Math.max(boxes[low + 3] ?? 0, source[most + axis] ?? 0);
  }
}
