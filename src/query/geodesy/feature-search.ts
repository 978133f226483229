import type { LngLat } from '../../core/bbox.js';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import { edgesMeet, meetingShare } from './edge-crossing.js';
import { type EdgeVisitor, walkEdges } from './edge-walk.js';
import { NearestPlace } from './nearest-place.js';
import { PieceBatch } from './piece-batch.js';
import { PieceSearch } from './piece-search.js';
import { between, type SubjectEdges } from './subject-edges.js';

/** A pair of nearest places. */
export interface PlacePair {
  readonly from: LngLat;
  readonly to: LngLat;
  /** Number of the subject's edge. */
  readonly edge: number;
  readonly hasMet: boolean;
}

/** Looks for the place of a feature that is nearest to a subject's edges. One object is used again and again. */
export class FeatureSearch implements EdgeVisitor {
  readonly #subject: SubjectEdges;
  readonly #search: PieceSearch;
  readonly #batch = new PieceBatch();
  readonly #place = new NearestPlace();
  /** The feature's edge with the best so far: longitude and latitude of its start and of its end. */
  readonly #bestEdge = new Float64Array(4);
  /** Where on it the best piece begins and ends. */
  readonly #bestPiece = new Float64Array(2);
  readonly #flush = (): void => this.#searchBatch();

  constructor(subject: SubjectEdges) {
    this.#subject = subject;
    this.#search = new PieceSearch(subject.tree, (place, piece) => this.#meetsEdge(place, piece));
  }

  /** @param chordMeters - Only what is nearer in space counts. @returns Undefined when nothing is. */
  nearest(slices: readonly GeometrySlice[], chordMeters: number): PlacePair | undefined {
    this.#search.begin(chordMeters);
    for (const slice of slices) walkEdges(slice, this);
    this.#searchBatch();
    return this.pair();
  }

  /** Straight distance in space of a position; NaN when it is not below `chordMeters`. Makes no objects. */
  chordToPoint(lng: number, lat: number, chordMeters: number): number {
    this.#search.begin(chordMeters);
    this.#batch.addEdge(lng, lat, lng, lat, this.#flush);
    this.#searchBatch();
    if (this.#search.bestPlace < 0) return Number.NaN;
    return this.#search.hasMet ? 0 : Math.sqrt(this.#refine());
  }

  /** The nearest places of what was looked at last. */
  pair(): PlacePair | undefined {
    if (this.#search.bestPlace < 0) return undefined;
    const edge = this.#subject.edgeOf(this.#subjectPiece);
    if (this.#search.hasMet) return this.#meeting(edge);
    this.#refine();
    return { from: this.#place.first, to: this.#place.second, edge, hasMet: false };
  }

  visitEdge({ columns: { positions } }: GeometrySlice, _part: number, from: number, to: number): void {
    if (this.#search.hasMet) return;
    const lng = positions[from * 2] ?? 0;
    const lat = positions[from * 2 + 1] ?? 0;
    this.#batch.addEdge(lng, lat, positions[to * 2] ?? 0, positions[to * 2 + 1] ?? 0, this.#flush);
  }

  /** The subject's piece that is the best so far. */
  get #subjectPiece(): number {
    return this.#subject.tree.order[this.#search.bestPlace] ?? 0;
  }

  #searchBatch(): void {
    if (this.#search.search(this.#batch)) this.#keepBest(this.#search.bestPiece);
    this.#batch.count = 0;
  }

  #keepBest(piece: number): void {
    const { edges, shares } = this.#batch;
    for (let index = 0; index < 4; index++) this.#bestEdge[index] = edges[piece * 4 + index] ?? 0;
    for (let index = 0; index < 2; index++) this.#bestPiece[index] = shares[piece * 2 + index] ?? 0;
  }

  /** Seeks the nearest places on the edges themselves. @returns Their straight distance, squared. */
  #refine(): number {
    const piece = this.#subjectPiece;
    const edge = this.#subject.edgeOf(piece);
    const { edges } = this.#place;
    for (let index = 0; index < 4; index++) {
      edges[index] = this.#subject.edges[edge * 4 + index] ?? 0;
      edges[index + 4] = this.#bestEdge[index] ?? 0;
    }
    const start = this.#subject.startOf(piece);
    const end = this.#subject.endOf(piece);
    const from = this.#bestPiece[0] ?? 0;
    const to = this.#bestPiece[1] ?? 0;
    const first = between(start, end, this.#search.bestShare);
    return this.#place.refine(first, end - start, between(from, to, this.#search.bestPieceShare), to - from);
  }

  #meetsEdge(place: number, piece: number): boolean {
    const { edges } = this.#subject;
    const edge = this.#subject.edgeOf(this.#subject.tree.order[place] ?? 0) * 4;
    const own = this.#batch.edges.subarray(piece * 4, piece * 4 + 4);
    const [ax = 0, ay = 0, bx = 0, by = 0] = edges.subarray(edge, edge + 4);
    const [cx = 0, cy = 0, dx = 0, dy = 0] = own;
    const turn = 360 * Math.round((ax - cx) / 360);
    return edgesMeet(ax, ay, bx, by, cx + turn, cy, dx + turn, dy);
  }

  #meeting(edge: number): PlacePair {
    const [ax = 0, ay = 0, bx = 0, by = 0] = this.#subject.edges.subarray(edge * 4, edge * 4 + 4);
    const [cx = 0, cy = 0, dx = 0, dy = 0] = this.#bestEdge;
    const turn = 360 * Math.round((ax - cx) / 360);
    const share = meetingShare(ax, ay, bx, by, cx + turn, cy, dx + turn, dy);
    const at: LngLat = [between(ax, bx, share), between(ay, by, share)];
    return { from: at, to: at, edge, hasMet: true };
  }
}
