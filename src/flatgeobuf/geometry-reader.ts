import type { GeometryColumns } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';
import { follow, vectorLength, vectorPosition } from './flatbuffer-table.js';
import { GeometryField } from './format.js';

/**
 * Walks the geometries of a file in order. Without a target it only counts parts, rings and vertices; with one,
 * made to those counts, it fills it. Empty rings and parts are left out.
 */
export class GeometryReader {
  parts = 0;
  rings = 0;
  vertices = 0;
  readonly #view: DataView;
  readonly #target: GeometryColumns | undefined;
  /** Ring ends seen, the empty ones too. Many parts may point to one list of ends, so that reading would never end. */
  #endsSeen = 0;

  constructor(view: DataView, target?: GeometryColumns) {
    this.#view = view;
    this.#target = target;
  }

  /**
   * Reads the geometry of one feature.
   *
   * @param table - Position of the geometry's table.
   * @param end - First byte after the feature.
   * @throws {RangeError} when something does not fit into the feature or the file.
   */
  read(row: number, table: number, type: GeometryType, end: number): void {
    if (type === GeometryType.MultiPolygon) this.#readPolygons(row, table, end);
    else this.#readCoordinates(row, table, type, end);
  }

  #readPolygons(row: number, table: number, end: number): void {
    const vector = vectorPosition(this.#view, table, GeometryField.parts);
    const count = vector === 0 ? 0 : vectorLength(this.#view, vector, 4, end);
    for (let part = 0; part < count; part++) {
      const polygon = follow(this.#view, vector + 4 + part * 4);
      this.#readCoordinates(row, polygon, GeometryType.Polygon, end);
    }
  }

  #readCoordinates(row: number, table: number, type: GeometryType, end: number): void {
    const vector = vectorPosition(this.#view, table, GeometryField.xy);
    if (vector === 0) return;
    const ordinates = vectorLength(this.#view, vector, 8, end);
    const vertices = ordinates / 2;
    if (!Number.isInteger(vertices)) throw new RangeError('a coordinate has no latitude');
    const xy = vector + 4;
    switch (type) {
      case GeometryType.Point:
        if (vertices > 1) throw new RangeError('a point has several positions');
        this.#addLine(row, xy, 0, vertices);
        return;
      case GeometryType.MultiPoint:
        for (let vertex = 0; vertex < vertices; vertex++) this.#addLine(row, xy, vertex, vertex + 1);
        return;
      case GeometryType.LineString:
        this.#addLine(row, xy, 0, vertices);
        return;
      default:
        this.#readRings(row, table, xy, vertices, type === GeometryType.MultiLineString, end);
    }
  }

  /** Reads the rings of a polygon, which make one part, or the lines of a multiline, which make one part each. */
  #readRings(row: number, table: number, xy: number, vertices: number, apart: boolean, end: number): void {
    const vector = vectorPosition(this.#view, table, GeometryField.ends);
    const count = vector === 0 ? 0 : vectorLength(this.#view, vector, 4, end);
    this.#endsSeen += count;
    if (this.#endsSeen * 4 > this.#view.byteLength) throw new RangeError('parts share their rings');
    const before = this.rings;
    let from = 0;
    for (let ring = 0; ring < count; ring++) {
      const to = this.#view.getUint32(vector + 4 + ring * 4, true);
      if (to < from || to > vertices) throw new RangeError('ring ends are out of order');
      if (apart) this.#addLine(row, xy, from, to);
      else this.#addRing(row, xy, from, to);
      from = to;
    }
    if (count === 0) this.#addRing(row, xy, 0, vertices);
    else if (from !== vertices) throw new RangeError('ring ends do not reach the last coordinate');
    if ((!apart || count === 0) && this.rings > before) this.#closePart(before);
  }

  #addLine(row: number, xy: number, from: number, to: number): void {
    const before = this.rings;
    this.#addRing(row, xy, from, to);
    if (this.rings > before) this.#closePart(before);
  }

  #closePart(firstRing: number): void {
    if (this.#target) this.#target.partStarts[this.parts] = firstRing;
    this.parts++;
  }

  #addRing(row: number, xy: number, from: number, to: number): void {
    const count = to - from;
    if (count === 0) return;
    if (this.#target) this.#copyRing(this.#target, row, xy + from * 16, count);
    this.rings++;
    this.vertices += count;
    // Every coordinate takes 16 bytes; parts that point to the same ones could claim any number of them.
    if (this.vertices * 16 > this.#view.byteLength) throw new RangeError('parts share their coordinates');
  }

  #copyRing(target: GeometryColumns, row: number, start: number, count: number): void {
    const { positions, bboxes } = target;
    const view = this.#view;
    const first = this.vertices * 2;
    const last = first + count * 2;
    target.ringStarts[this.rings] = this.vertices;
    for (let into = first, at = start; into < last; into++, at += 8) {
      const ordinate = view.getFloat64(at, true);
      if (!(Math.abs(ordinate) < Infinity)) throw new RangeError('a coordinate is not a finite number');
      positions[into] = ordinate;
    }
    growBbox(bboxes, row * 4, positions, first, last);
  }
}

/** Widens a box, which is NaN at first, by the positions from ordinate `first` to before `last`. */
function growBbox(bboxes: Float64Array, box: number, positions: Float64Array, first: number, last: number): void {
  let west = bboxes[box] ?? Number.NaN;
  let south = bboxes[box + 1] ?? Number.NaN;
  let east = bboxes[box + 2] ?? Number.NaN;
  let north = bboxes[box + 3] ?? Number.NaN;
  for (let at = first; at < last; at += 2) {
    const x = positions[at] ?? Number.NaN;
    const y = positions[at + 1] ?? Number.NaN;
    // Asked the other way round, so that NaN gives way to the first position.
    if (!(west <= x)) west = x;
    if (!(south <= y)) south = y;
    if (!(east >= x)) east = x;
    if (!(north >= y)) north = y;
  }
  bboxes[box] = west;
  bboxes[box + 1] = south;
  bboxes[box + 2] = east;
  bboxes[box + 3] = north;
}
