import type { PieceTree } from './piece-tree.js';
import { SpaceSegments } from './space-segments.js';

/** Two pieces nearer than this in space are asked whether their edges cross: half a metre, squared. */
const touchSquared = 0.25;

/** Asked about pieces that nearly touch: whether the edges they are cut from meet on the map. */
type MeetTest = (place: number) => boolean;

/**
 * Looks for the piece of a tree that is nearest to a segment, over many segments: what one found is the bound for the
 * next. Makes no objects while searching.
 */
export class PieceSearch {
  /** The segment looked from: x, y, z of its start and its end in places 6 to 11. */
  readonly segments = new SpaceSegments();
  /** Straight distance of the best so far, squared. */
  bestSquared = Number.POSITIVE_INFINITY;
  /** Where in the tree's order the best piece stands; -1 without one. */
  bestPlace = -1;
  /** Nearest place on the best piece, and on the segment looked from. */
  bestShare = 0;
  bestFromShare = 0;
  /** Edges meet: no need to look further. */
  hasMet = false;
  readonly #tree: PieceTree;
  readonly #nodes = new Int32Array(64);
  readonly #distances = new Float64Array(64);
  readonly #box = new Float64Array(6);

  constructor(tree: PieceTree) {
    this.#tree = tree;
  }

  /** @param chordMeters - Only what is nearer counts. */
  begin(chordMeters: number): void {
    this.bestSquared = chordMeters * chordMeters;
    this.bestPlace = -1;
    this.hasMet = false;
  }

  /** Looks from the segment that is set. @returns True when something nearer than before was found. */
  search(meets: MeetTest): boolean {
    this.#fillBox();
    let isImproved = false;
    let height = this.#push(0, this.#tree.nodeCount - 1);
    while (height > 0 && !this.hasMet) {
      height--;
      if ((this.#distances[height] ?? 0) > this.#bound) continue;
      const node = this.#nodes[height] ?? 0;
      if (node < this.#tree.leafCount) isImproved = this.#searchLeaf(node, meets) || isImproved;
      else height = this.#pushChildren(height, node);
    }
    return isImproved;
  }

  /** Pieces that nearly touch are looked at even when others touch more nearly: their edges may cross. */
  get #bound(): number {
    return Math.max(this.bestSquared, touchSquared);
  }

  #pushChildren(height: number, node: number): number {
    const first = this.#tree.firstChildOf(node);
    if (!this.#tree.hasSecondChild(node)) return this.#push(height, first);
    const isSecondNearer = this.#distanceOf(first + 1) < this.#distanceOf(first);
    const above = this.#push(height, isSecondNearer ? first : first + 1);
    return this.#push(above, isSecondNearer ? first + 1 : first);
  }

  #push(height: number, node: number): number {
    if (node < 0) return height;
    this.#nodes[height] = node;
    this.#distances[height] = this.#distanceOf(node);
    return height + 1;
  }

  #searchLeaf(node: number, meets: MeetTest): boolean {
    let isImproved = false;
    const end = this.#tree.leafEnd(node);
    for (let place = this.#tree.leafStart(node); place < end; place++) {
      const squared = this.#measure(place);
      const isMeeting = squared < touchSquared && meets(place);
      if (!isMeeting && squared >= this.bestSquared) continue;
      this.bestSquared = isMeeting ? 0 : squared;
      this.bestPlace = place;
      this.bestShare = this.segments.firstShare;
      this.bestFromShare = this.segments.secondShare;
      isImproved = true;
      this.hasMet = isMeeting;
      if (isMeeting) break;
    }
    return isImproved;
  }

  #measure(place: number): number {
    const { ends } = this.segments;
    for (let index = 0; index < 6; index++) ends[index] = this.#tree.ends[place * 6 + index] ?? 0;
    return this.segments.measure();
  }

  #fillBox(): void {
    const { ends } = this.segments;
    for (let axis = 0; axis < 3; axis++) {
      const [from, to] = [ends[6 + axis] ?? 0, ends[9 + axis] ?? 0];
      this.#box[axis] = Math.min(from, to);
      this.#box[axis + 3] = Math.max(from, to);
    }
  }

  /** Straight distance between a node's box and that of the segment, squared. */
  #distanceOf(node: number): number {
    const { boxes } = this.#tree;
    let squared = 0;
    for (let axis = 0; axis < 3; axis++) {
      const below = (boxes[node * 6 + axis] ?? 0) - (this.#box[axis + 3] ?? 0);
      const above = (this.#box[axis] ?? 0) - (boxes[node * 6 + axis + 3] ?? 0);
      const gap = Math.max(below, above);
      if (gap > 0) squared += gap * gap;
    }
    return squared;
  }
}
