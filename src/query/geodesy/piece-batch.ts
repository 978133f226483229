import { writeEcef } from './ecef.js';
import { pieceCount } from './edge-pieces.js';
import { between } from './subject-edges.js';

/** Pieces that are looked from at once. */
const batchSize = 16;

/** A few successive pieces of a feature's edges, straight in space, with their boxes. One object is used again and again. */
export class PieceBatch {
  count = 0;
  /** x, y, z of both ends of each piece. */
  readonly ends = new Float64Array(batchSize * 6);
  /** Smallest x, y, z and largest x, y, z of each piece; after the last place of all of them. */
  readonly boxes = new Float64Array((batchSize + 1) * 6);
  /** Longitude and latitude of start and end of the edge of each piece. */
  readonly edges = new Float64Array(batchSize * 4);
  /** Where on its edge each piece begins and ends, 0 to 1. */
  readonly shares = new Float64Array(batchSize * 2);
  /** Where the last piece ended, in degrees and in space. */
  readonly #reached = new Float64Array([Number.NaN, Number.NaN]);
  readonly #reachedSpace = new Float64Array(3);

  /** Place of the box of all pieces in `boxes`. */
  readonly wholeBox = batchSize;

  /** Adds an edge piece by piece. @param flush - Called when the batch is full: looks from it and empties it. */
  addEdge(ax: number, ay: number, bx: number, by: number, flush: () => void): void {
    const pieces = pieceCount(ax, ay, bx, by);
    for (let piece = 0; piece < pieces; piece++) {
      if (this.count === batchSize) flush();
      const edge = this.count * 4;
      this.edges[edge] = ax;
      this.edges[edge + 1] = ay;
      this.edges[edge + 2] = bx;
      this.edges[edge + 3] = by;
      this.#addPiece(piece / pieces, (piece + 1) / pieces);
    }
  }

  /** Longitude of a place on a piece's edge. */
  lngAt(piece: number, share: number): number {
    return between(this.edges[piece * 4] ?? 0, this.edges[piece * 4 + 2] ?? 0, share);
  }

  latAt(piece: number, share: number): number {
    return between(this.edges[piece * 4 + 1] ?? 0, this.edges[piece * 4 + 3] ?? 0, share);
  }

  #addPiece(start: number, end: number): void {
    const piece = this.count++;
    this.shares[piece * 2] = start;
    this.shares[piece * 2 + 1] = end;
    this.#moveTo(this.lngAt(piece, start), this.latAt(piece, start));
    this.#copyReached(piece * 6);
    this.#moveTo(this.lngAt(piece, end), this.latAt(piece, end));
    this.#copyReached(piece * 6 + 3);
    this.#fillBoxes(piece);
  }

  /** Most pieces begin where the one before ended: that place is not reckoned again. */
  #moveTo(lng: number, lat: number): void {
    if (lng === this.#reached[0] && lat === this.#reached[1]) return;
    this.#reached[0] = lng;
    this.#reached[1] = lat;
    writeEcef(this.#reachedSpace, 0, lng, lat);
  }

  #copyReached(at: number): void {
    for (let axis = 0; axis < 3; axis++) this.ends[at + axis] = this.#reachedSpace[axis] ?? 0;
  }

  #fillBoxes(piece: number): void {
    const { boxes, ends, wholeBox } = this;
    for (let axis = 0; axis < 3; axis++) {
      const from = ends[piece * 6 + axis] ?? 0;
      const to = ends[piece * 6 + 3 + axis] ?? 0;
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      boxes[piece * 6 + axis] = low;
      boxes[piece * 6 + 3 + axis] = high;
      const whole = wholeBox * 6 + axis;
      boxes[whole] = piece === 0 ? low : Math.min(boxes[whole] ?? 0, low);
      boxes[whole + 3] = piece === 0 ? high : Math.max(boxes[whole + 3] ?? 0, high);
    }
  }
}
