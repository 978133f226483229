import type { Bbox } from '../core/bbox.js';
import type { GeometryColumns } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';
import { copyPositions, openBox, widenBox } from './copy-positions.js';
import { fieldTarget, follow, vectorLength } from './flatbuffer-table.js';
import { GeometryField } from './format.js';
import { GrowingArray, type WalkProgress } from './growing-array.js';

// Constants and not members of an object: they are compared for every feature.
const { Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon } = GeometryType;
const { ends: endsField, xy: xyField, parts: partsField } = GeometryField;

/**
 * Reads the geometries of a file, one feature after the other, into columns. Empty rings and parts are left out, and
 * so are the ordinates beyond longitude and latitude: nothing draws them.
 */
export class GeometryReader {
  /**
   * A reader of nothing. V8 throws compiled code away once a garbage collection finds no object of the shape that it was
   * compiled for; with this one there always is one, and the next file is read by the code that the last one warmed up.
   */
  static readonly ofNothing = new GeometryReader(new DataView(new ArrayBuffer(0)), 0, { done: 0, all: 0 });

  readonly #view: DataView;
  readonly #byteLength: number;
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
    this.#byteLength = view.byteLength;
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
    if (type === Point) {
      this.#readPoint(row, table, end);
      return;
    }
    const before = this.#positions.length;
    this.#featureStarts[row] = this.#partStarts.length;
    openBox(this.#bboxes, row * 4);
    if (type === MultiPolygon) this.#readPolygons(row, table, end);
    else this.#readCoordinates(row, table, type, end);
    if (this.#positions.length > before) this.#widenExtent(row * 4);
    else this.skip(row);
  }

  #widenExtent(box: number): void {
    const bboxes = this.#bboxes;
    widenBox(this.#extent, 0, bboxes[box] ?? Number.NaN, bboxes[box + 1] ?? Number.NaN);
    widenBox(this.#extent, 0, bboxes[box + 2] ?? Number.NaN, bboxes[box + 3] ?? Number.NaN);
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

  /** Reads a point straight into its place: there are more points than anything else, and no loop over one is needed. */
  #readPoint(row: number, table: number, end: number): void {
    const view = this.#view;
    const vector = fieldTarget(view, table, xyField);
    const ordinates = vector === 0 ? 0 : vectorLength(view, vector, 8, end);
    if (ordinates === 0) {
      this.skip(row);
      return;
    }
    if (ordinates !== 2) throw new RangeError('a point has not one position');
    this.#featureStarts[row] = this.#partStarts.length;
    this.#addPart(this.#positions.length / 2, 1);
    this.#takePoint(row * 4, view.getFloat64(vector + 4, true), view.getFloat64(vector + 12, true));
  }

  #takePoint(box: number, x: number, y: number): void {
    widenBox(this.#extent, 0, x, y);
    const target = this.#positions;
    target.reserve(2);
    const { items, length } = target;
    const bboxes = this.#bboxes;
    items[length] = bboxes[box] = bboxes[box + 2] = x;
    items[length + 1] = bboxes[box + 1] = bboxes[box + 3] = y;
    target.length = length + 2;
  }

  #readPolygons(row: number, table: number, end: number): void {
    const vector = fieldTarget(this.#view, table, partsField);
    const count = vector === 0 ? 0 : vectorLength(this.#view, vector, 4, end);
    for (let part = 0; part < count; part++) {
      this.#readCoordinates(row, follow(this.#view, vector + 4 + part * 4), Polygon, end);
    }
  }

  #readCoordinates(row: number, table: number, type: GeometryType, end: number): void {
    const vector = fieldTarget(this.#view, table, xyField);
    if (vector === 0) return;
    const ordinates = vectorLength(this.#view, vector, 8, end);
    if ((ordinates & 1) !== 0) throw new RangeError('a coordinate has no latitude');
    const vertices = ordinates / 2;
    const firstVertex = this.#positions.length / 2;
    this.#takePositions(row, vector + 4, ordinates);
    if (type === LineString) {
      this.#addPart(firstVertex, vertices);
    } else if (type === MultiPoint) {
      for (let vertex = 0; vertex < vertices; vertex++) this.#addPart(firstVertex + vertex, 1);
    } else {
      this.#readEnds(table, firstVertex, vertices, type === MultiLineString, end);
    }
  }

  /** Reads the rings of a polygon, which make one part, or the lines of a multiline, which make one part each. */
  #readEnds(table: number, firstVertex: number, vertices: number, apart: boolean, end: number): void {
    const vector = fieldTarget(this.#view, table, endsField);
    const count = vector === 0 ? 0 : vectorLength(this.#view, vector, 4, end);
    this.#endsSeen += count;
    if (this.#endsSeen * 4 > this.#byteLength) throw new RangeError('parts share their rings');
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

  #takePositions(row: number, start: number, ordinates: number): void {
    const target = this.#positions;
    // Every coordinate takes 16 bytes; parts that point to the same ones could claim any number of them.
    if ((target.length + ordinates) * 8 > this.#byteLength) throw new RangeError('parts share their coordinates');
    target.reserve(ordinates);
    copyPositions(this.#view, start, ordinates, target.items, target.length, this.#bboxes, row * 4);
    target.length += ordinates;
  }
}
