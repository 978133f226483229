import type { Bbox } from '../core/bbox.js';
import type { GeometryColumns } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';
import { fieldTarget, follow, vectorLength } from './flatbuffer-table.js';
import { GeometryField } from './format.js';
import { GrowingArray, type WalkProgress } from './growing-array.js';
import { writeBbox } from './write-bbox.js';

// Constants and not members of an object: they are compared for every feature.
const { Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon } = GeometryType;

/** Reads the geometries of a file, one feature after the other, into columns. Empty rings and parts are left out. */
export class GeometryReader {
  readonly #view: DataView;
  readonly #positions: GrowingArray<Float64Array>;
  readonly #ringStarts: GrowingArray<Uint32Array>;
  readonly #partStarts: GrowingArray<Uint32Array>;
  readonly #featureStarts: Uint32Array;
  readonly #bboxes: Float64Array;
  readonly #extent = Float64Array.of(Infinity, Infinity, -Infinity, -Infinity);
  /** Ring ends seen, the empty ones too. Many parts may point to one list of ends, so that reading would never end. */
  #endsSeen = 0;

  constructor(view: DataView, rows: number, progress: WalkProgress) {
    this.#view = view;
    // One position, ring and part a feature: exactly right for points, and a beginning for the others.
    this.#positions = new GrowingArray((length) => new Float64Array(length), rows * 2, progress);
    this.#ringStarts = new GrowingArray((length) => new Uint32Array(length), rows + 1, progress);
    this.#partStarts = new GrowingArray((length) => new Uint32Array(length), rows + 1, progress);
    this.#featureStarts = new Uint32Array(rows + 1);
    this.#bboxes = new Float64Array(rows * 4);
  }

  /** Box around everything read so far; undefined when there was nothing. */
  get bbox(): Bbox | undefined {
    const [west = 0, south = 0, east = 0, north = 0] = this.#extent;
    return west > east ? undefined : [west, south, east, north];
  }

  /** Notes that a feature has no geometry. */
  skip(row: number): void {
    this.#featureStarts[row] = this.#partStarts.length;
    this.#bboxes.fill(Number.NaN, row * 4, row * 4 + 4);
  }

  /**
   * Reads the geometry of one feature.
   *
   * @param table - Position of the geometry's table.
   * @param end - First byte after the feature.
   * @throws {RangeError} when something does not fit into the feature or the file.
   */
  read(row: number, table: number, type: GeometryType, end: number): void {
    const before = this.#positions.length;
    this.#featureStarts[row] = this.#partStarts.length;
    if (type === MultiPolygon) this.#readPolygons(table, end);
    else this.#readCoordinates(table, type, end);
    const { items, length } = this.#positions;
    if (length > before) writeBbox(this.#bboxes, row * 4, this.#extent, items, before, length);
    else this.skip(row);
  }

  finish(): GeometryColumns {
    const rows = this.#featureStarts.length - 1;
    this.#featureStarts[rows] = this.#partStarts.length;
    this.#partStarts.push(this.#ringStarts.length);
    this.#ringStarts.push(this.#positions.length / 2);
    return {
      positions: this.#positions.finish(),
      ringStarts: this.#ringStarts.finish(),
      partStarts: this.#partStarts.finish(),
      featureStarts: this.#featureStarts,
      bboxes: this.#bboxes,
    };
  }

  #readPolygons(table: number, end: number): void {
    const vector = fieldTarget(this.#view, table, GeometryField.parts);
    const count = vector === 0 ? 0 : vectorLength(this.#view, vector, 4, end);
    for (let part = 0; part < count; part++) {
      this.#readCoordinates(follow(this.#view, vector + 4 + part * 4), Polygon, end);
    }
  }

  #readCoordinates(table: number, type: GeometryType, end: number): void {
    const vector = fieldTarget(this.#view, table, GeometryField.xy);
    if (vector === 0) return;
    const ordinates = vectorLength(this.#view, vector, 8, end);
    if (ordinates % 2 !== 0) throw new RangeError('a coordinate has no latitude');
    const vertices = ordinates / 2;
    const firstVertex = this.#positions.length / 2;
    this.#copyPositions(vector + 4, ordinates);
    if (type === Point && vertices > 1) throw new RangeError('a point has several positions');
    if (type === Point || type === LineString) {
      this.#addPart(firstVertex, vertices);
    } else if (type === MultiPoint) {
      for (let vertex = 0; vertex < vertices; vertex++) this.#addPart(firstVertex + vertex, 1);
    } else {
      this.#readEnds(table, firstVertex, vertices, type === MultiLineString, end);
    }
  }

  /** Reads the rings of a polygon, which make one part, or the lines of a multiline, which make one part each. */
  #readEnds(table: number, firstVertex: number, vertices: number, apart: boolean, end: number): void {
    const vector = fieldTarget(this.#view, table, GeometryField.ends);
    const count = vector === 0 ? 0 : vectorLength(this.#view, vector, 4, end);
    this.#endsSeen += count;
    if (this.#endsSeen * 4 > this.#view.byteLength) throw new RangeError('parts share their rings');
    if (count === 0) {
      this.#addPart(firstVertex, vertices);
      return;
    }
    let from = 0;
    for (let ring = 0; ring < count; ring++) {
      const to = this.#view.getUint32(vector + 4 + ring * 4, true);
      if (to < from || to > vertices) throw new RangeError('ring ends are out of order');
      if (apart || from === 0) this.#addPart(firstVertex + from, to - from);
      else if (to > from) this.#ringStarts.push(firstVertex + from);
      from = to;
    }
    if (from !== vertices) throw new RangeError('ring ends do not reach the last coordinate');
  }

  /** Adds a part whose first ring begins at a vertex; nothing when that ring is empty. */
  #addPart(firstVertex: number, vertices: number): void {
    if (vertices === 0) return;
    this.#partStarts.push(this.#ringStarts.length);
    this.#ringStarts.push(firstVertex);
  }

  #copyPositions(start: number, ordinates: number): void {
    const target = this.#positions;
    // Every coordinate takes 16 bytes; parts that point to the same ones could claim any number of them.
    if ((target.length + ordinates) * 8 > this.#view.byteLength) throw new RangeError('parts share their coordinates');
    target.reserve(ordinates);
    copyDoubles(this.#view, start, target.items, target.length, ordinates);
    target.length += ordinates;
  }
}

function copyDoubles(view: DataView, start: number, into: Float64Array, first: number, count: number): void {
  for (let index = 0; index < count; index++) {
    const value = view.getFloat64(start + index * 8, true);
    if (!(Math.abs(value) < Infinity)) throw new RangeError('a coordinate is not a finite number');
    into[first + index] = value;
  }
}
