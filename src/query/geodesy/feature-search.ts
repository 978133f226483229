import type { LngLat } from '../../core/bbox.js';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import { writeEcef } from './ecef.js';
import { edgesMeet, meetingShare } from './edge-crossing.js';
import { pieceCount } from './edge-pieces.js';
import { type EdgeVisitor, walkEdges } from './edge-walk.js';
import { NearestPlace } from './nearest-place.js';
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
  readonly #place = new NearestPlace();
  /** Edge of the feature that is looked from: longitude and latitude of its start and of its end. */
  readonly #edge = new Float64Array(4);
  /** The feature's edge with the best so far, and where on it the piece begins and ends. */
  readonly #bestEdge = new Float64Array(4);
  readonly #bestPiece = new Float64Array(2);
  readonly #meets = (place: number): boolean => this.#meetsEdge(place);

  constructor(subject: SubjectEdges) {
    this.#subject = subject;
    this.#search = new PieceSearch(subject.tree);
  }

  /** @param chordMeters - Only what is nearer in space counts. @returns Undefined when nothing is. */
  nearest(slices: readonly GeometrySlice[], chordMeters: number): PlacePair | undefined {
    this.#search.begin(chordMeters);
    for (const slice of slices) walkEdges(slice, this);
    return this.pair();
  }

  /** The nearest places of what was looked at last. */
  pair(): PlacePair | undefined {
    if (this.#search.bestPlace < 0) return undefined;
    const edge = this.#subject.edgeOf(this.#bestSubjectPiece);
    if (this.#search.hasMet) return this.#meeting(edge);
    this.#refine(edge);
    return { from: this.#place.first, to: this.#place.second, edge, hasMet: false };
  }

  /** Straight distance in space of a position; NaN when it is not below `chordMeters`. Makes no objects. */
  chordToPoint(lng: number, lat: number, chordMeters: number): number {
    this.#search.begin(chordMeters);
    this.#setEdge(lng, lat, lng, lat);
    this.#searchPiece(0, 1);
    if (this.#search.bestPlace < 0) return Number.NaN;
    if (this.#search.hasMet) return 0;
    return Math.sqrt(this.#refine(this.#subject.edgeOf(this.#bestSubjectPiece)));
  }

  visitEdge({ columns: { positions } }: GeometrySlice, _part: number, from: number, to: number): void {
    if (this.#search.hasMet) return;
    const [ax = 0, ay = 0] = [positions[from * 2], positions[from * 2 + 1]];
    const [bx = 0, by = 0] = [positions[to * 2], positions[to * 2 + 1]];
    this.#setEdge(ax, ay, bx, by);
    const count = pieceCount(ax, ay, bx, by);
    for (let piece = 0; piece < count && !this.#search.hasMet; piece++) {
      this.#searchPiece(piece / count, (piece + 1) / count);
    }
  }

  get #bestSubjectPiece(): number {
    return this.#subject.tree.order[this.#search.bestPlace] ?? 0;
  }

  #setEdge(ax: number, ay: number, bx: number, by: number): void {
    this.#edge[0] = ax;
    this.#edge[1] = ay;
    this.#edge[2] = bx;
    this.#edge[3] = by;
  }

  #searchPiece(start: number, end: number): void {
    const [ax = 0, ay = 0, bx = 0, by = 0] = this.#edge;
    const { ends } = this.#search.segments;
    writeEcef(ends, 6, between(ax, bx, start), between(ay, by, start));
    writeEcef(ends, 9, between(ax, bx, end), between(ay, by, end));
    if (!this.#search.search(this.#meets)) return;
    this.#bestEdge.set(this.#edge);
    this.#bestPiece[0] = start;
    this.#bestPiece[1] = end;
  }

  #refine(edge: number): number {
    const piece = this.#bestSubjectPiece;
    const [start, end] = [this.#subject.startOf(piece), this.#subject.endOf(piece)];
    const [from = 0, to = 0] = this.#bestPiece;
    this.#place.edges.set(this.#subject.edges.subarray(edge * 4, edge * 4 + 4));
    this.#place.edges.set(this.#bestEdge, 4);
    const first = between(start, end, this.#search.bestShare);
    return this.#place.refine(first, end - start, between(from, to, this.#search.bestFromShare), to - from);
  }

  #meetsEdge(place: number): boolean {
    const edge = this.#subject.edgeOf(this.#subject.tree.order[place] ?? 0) * 4;
    const { edges } = this.#subject;
    const [ax = 0, ay = 0, bx = 0, by = 0] = this.#edge;
    const west = edges[edge] ?? 0;
    const turn = 360 * Math.round((west - ax) / 360);
    return edgesMeet(
      west,
      edges[edge + 1] ?? 0,
      edges[edge + 2] ?? 0,
      edges[edge + 3] ?? 0,
      ax + turn,
      ay,
      bx + turn,
      by,
    );
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
