import type { PieceBatch } from './piece-batch.js';
import type { PieceTree } from './piece-tree.js';
import { SpaceSegments } from './space-segments.js';

/** Two pieces nearer than this in space are asked whether their edges meet: half a metre, squared. */
const touchSquared = 0.25;

/** Asked about pieces that nearly touch: whether the edges they are cut from meet on the map. */
type MeetTest = (place: number, piece: number) => boolean;

/**
 * Looks for the piece of a tree that is nearest to some others, batch by batch: what one found is the bound for the
 * next. Makes no objects while searching.
 */
export class PieceSearch {
  /** Straight distance of the best so far, squared. */
  bestSquared = Number.POSITIVE_INFINITY;
  /** Where in the tree's order the best piece stands; -1 without one. */
  bestPlace = -1;
  /** Number in its batch of the piece it is nearest to. */
  bestPiece = 0;
  /** Nearest place on the piece of the tree, and on the piece of the batch. */
  bestShare = 0;
  bestPieceShare = 0;
  /** Edges meet: no need to look further. */
  hasMet = false;
  readonly #tree: PieceTree;
  readonly #meets: MeetTest;
  readonly #segments = new SpaceSegments();
  readonly #nodes = new Int32Array(64);
  readonly #distances = new Float64Array(64);

  constructor(tree: PieceTree, meets: MeetTest) {
    this.#tree = tree;
    this.#meets = meets;
  }

  /** @param chordMeters - Only what is nearer counts. */
  begin(chordMeters: number): void {
    this.bestSquared = chordMeters * chordMeters;
    this.bestPlace = -1;
    this.hasMet = false;
  }

  /** Looks from a batch. @returns True when something nearer than before was found. */
  search(batch: PieceBatch): boolean {
    if (this.#tree.nodeCount === 0 || batch.count === 0 || this.hasMet) return false;
    let isImproved = false;
    let height = this.#push(0, this.#tree.nodeCount - 1, 0);
    while (height > 0 && !this.hasMet) {
      height--;
      if ((this.#distances[height] ?? 0) > this.#bound) continue;
      const node = this.#nodes[height] ?? 0;
      if (node < this.#tree.leafCount) isImproved = this.#searchLeaf(node, batch) || isImproved;
      else height = this.#pushChildren(height, node, batch);
    }
    return isImproved;
  }

  /** Pieces that nearly touch are looked at even when others touch more nearly: their edges may meet. */
  get #bound(): number {
    return Math.max(this.bestSquared, touchSquared);
  }

  /** The nearer child comes on top. */
  #pushChildren(height: number, node: number, batch: PieceBatch): number {
    const first = this.#tree.firstChildOf(node);
    const distance = this.#distanceOf(first, batch, batch.wholeBox);
    if (!this.#tree.hasSecondChild(node)) return this.#push(height, first, distance);
    const secondDistance = this.#distanceOf(first + 1, batch, batch.wholeBox);
    if (secondDistance < distance) {
      return this.#push(this.#push(height, first, distance), first + 1, secondDistance);
    }
    return this.#push(this.#push(height, first + 1, secondDistance), first, distance);
  }

  #push(height: number, node: number, distance: number): number {
    this.#nodes[height] = node;
    this.#distances[height] = distance;
    return height + 1;
  }

  #searchLeaf(node: number, batch: PieceBatch): boolean {
    let isImproved = false;
    const start = this.#tree.leafStart(node);
    const end = this.#tree.leafEnd(node);
    for (let piece = 0; piece < batch.count && !this.hasMet; piece++) {
      if (this.#distanceOf(node, batch, piece) > this.#bound) continue;
      this.#copyEnds(batch.ends, piece, 6);
      for (let place = start; place < end && !this.hasMet; place++) {
        isImproved = this.#tryPair(place, piece) || isImproved;
      }
    }
    return isImproved;
  }

  #tryPair(place: number, piece: number): boolean {
    this.#copyEnds(this.#tree.ends, place, 0);
    const squared = this.#segments.measure();
    this.hasMet = squared < touchSquared && this.#meets(place, piece);
    if (!this.hasMet && squared >= this.bestSquared) return false;
    this.bestSquared = this.hasMet ? 0 : squared;
    this.bestPlace = place;
    this.bestPiece = piece;
    this.bestShare = this.#segments.firstShare;
    this.bestPieceShare = this.#segments.secondShare;
    return true;
  }

  #copyEnds(source: Float64Array, piece: number, at: number): void {
    const { ends } = this.#segments;
    for (let index = 0; index < 6; index++) ends[at + index] = source[piece * 6 + index] ?? 0;
  }

  /** Straight distance between the box of a node and one of a batch, squared. */
  #distanceOf(node: number, batch: PieceBatch, piece: number): number {
    const own = this.#tree.boxes;
    const { boxes } = batch;
    let squared = 0;
    for (let axis = 0; axis < 3; axis++) {
      const below = (own[node * 6 + axis] ?? 0) - (boxes[piece * 6 + axis + 3] ?? 0);
      const above = (boxes[piece * 6 + axis] ?? 0) - (own[node * 6 + axis + 3] ?? 0);
      const gap = Math.max(below, above);
      if (gap > 0) squared += gap * gap;
    }
    return squared;
  }
}
