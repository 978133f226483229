import { GeometryType } from '../core/geometry-type.js';
import { geometryUnsupported } from './file-errors.js';
import { byteField, fieldTarget, follow, vectorLength } from './flatbuffer-table.js';
import { GeometryField } from './format.js';
import { GeometryTarget } from './geometry-target.js';

// Constants and not members of an object: they are compared for every feature.
const { Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon, GeometryCollection } = GeometryType;
const { ends: endsField, xy: xyField, parts: partsField, type: typeField } = GeometryField;

/** Collections in collections that are still read; deeper ones are damage. */
const maxNesting = 16;

/** Reads the geometries of a run, one feature after the other, into columns. Empty rings and parts are left out. */
export class GeometryReader {
  /**
   * A reader of nothing. V8 throws compiled code away once a garbage collection finds no object of the shape that it was
   * compiled for; with this one there always is one, and the next file is read by the code that the last one warmed up.
   */
  static readonly ofNothing = new GeometryReader(new DataView(new ArrayBuffer(0)), new GeometryTarget(), '');

  readonly #view: DataView;
  readonly #target: GeometryTarget;
  readonly #file: string;
  readonly #withHeights: boolean;
  /** Ring ends, parts and members seen, the empty ones too. Many parts may point to one list, so that reading would never end. */
  #itemsSeen = 0;

  constructor(view: DataView, target: GeometryTarget, file: string, withHeights = false) {
    this.#view = view;
    this.#target = target;
    this.#file = file;
    this.#withHeights = withHeights;
  }

  /** Notes that a feature has no geometry. */
  skip(row: number): void {
    this.#target.startFeature(row);
    this.#target.endFeature(row);
  }

  /**
   * Type of a geometry in a file that declares none for all, or in a collection.
   *
   * @throws {AtlasError} `geometry-unsupported`.
   */
  ownType(table: number): GeometryType {
    const type = byteField(this.#view, table, typeField, GeometryType.Unknown);
    if (type === GeometryType.Unknown || type > GeometryCollection) throw geometryUnsupported(this.#file, type);
    return type as GeometryType;
  }

  /**
   * Reads the geometry of one feature.
   *
   * @param table - Position of the geometry's table.
   * @param end - First byte after the feature.
   * @throws {RangeError} when something does not fit into the feature or the run.
   */
  read(row: number, table: number, type: GeometryType, end: number): void {
    this.#target.startFeature(row);
    this.#readType(row, table, type, end);
    this.#target.endFeature(row);
  }

  #readType(row: number, table: number, type: GeometryType, end: number): void {
    if (type === Point) this.#readPoint(row, table, end);
    else if (type === MultiPolygon) this.#readPolygons(row, table, end);
    else if (type === GeometryCollection) this.#readMembers(row, table, end, 1);
    else this.#readCoordinates(row, table, type, end);
  }

  #readPoint(row: number, table: number, end: number): void {
    const view = this.#view;
    const vector = fieldTarget(view, table, xyField);
    const ordinates = vector === 0 ? 0 : vectorLength(view, vector, 8, end);
    if (ordinates === 0) return;
    if (ordinates !== 2) throw new RangeError('a point has not one position');
    const x = view.getFloat64(vector + 4, true);
    const y = view.getFloat64(vector + 12, true);
    const vertex = this.#target.positions.length >>> 1;
    this.#target.addPart(vertex, 1);
    this.#target.takePoint(row, x, y);
    if (this.#withHeights) this.#target.takeHeights(view, table, vertex, end);
  }

  #readPolygons(row: number, table: number, end: number): void {
    const vector = fieldTarget(this.#view, table, partsField);
    const count = vector === 0 ? 0 : vectorLength(this.#view, vector, 4, end);
    this.#countItems(count);
    for (let part = 0; part < count; part++) {
      this.#readCoordinates(row, follow(this.#view, vector + 4 + part * 4), Polygon, end);
    }
  }

  #readMembers(row: number, table: number, end: number, depth: number): void {
    if (depth > maxNesting) throw new RangeError('collections are nested beyond reason');
    const vector = fieldTarget(this.#view, table, partsField);
    const count = vector === 0 ? 0 : vectorLength(this.#view, vector, 4, end);
    this.#countItems(count);
    for (let member = 0; member < count; member++) {
      const memberTable = follow(this.#view, vector + 4 + member * 4);
      const type = this.ownType(memberTable);
      if (type === GeometryCollection) {
        this.#readMembers(row, memberTable, end, depth + 1);
        continue;
      }
      const firstPart = this.#target.partCount;
      this.#readType(row, memberTable, type, end);
      if (this.#target.partCount > firstPart) this.#target.addMember(row, type, firstPart);
    }
  }

  #readCoordinates(row: number, table: number, type: GeometryType, end: number): void {
    const vector = fieldTarget(this.#view, table, xyField);
    if (vector === 0) return;
    const ordinates = vectorLength(this.#view, vector, 8, end);
    if ((ordinates & 1) !== 0) throw new RangeError('a coordinate has no latitude');
    const vertices = ordinates >>> 1;
    const firstVertex = this.#target.positions.length >>> 1;
    // Every coordinate takes 16 bytes; parts that point to the same ones could claim any number of them.
    const claimed = (firstVertex + vertices) * 16;
    if (claimed > this.#view.byteLength) throw new RangeError('parts share their coordinates');
    this.#target.takePositions(row, this.#view, vector + 4, ordinates);
    if (this.#withHeights) this.#target.takeHeights(this.#view, table, firstVertex, end);
    if (type === LineString) {
      this.#target.addPart(firstVertex, vertices);
    } else if (type === MultiPoint) {
      for (let vertex = 0; vertex < vertices; vertex++) this.#target.addPart(firstVertex + vertex, 1);
    } else {
      this.#readEnds(table, firstVertex, vertices, type === MultiLineString, end);
    }
  }

  /** Reads the rings of a polygon, which make one part, or the lines of a multiline, which make one part each. */
  #readEnds(table: number, firstVertex: number, vertices: number, apart: boolean, end: number): void {
    const vector = fieldTarget(this.#view, table, endsField);
    const count = vector === 0 ? 0 : vectorLength(this.#view, vector, 4, end);
    if (count === 0) {
      this.#target.addPart(firstVertex, vertices);
      return;
    }
    this.#countItems(count);
    let from = 0;
    for (let ring = 0; ring < count; ring++) {
      const to = this.#view.getUint32(vector + 4 + ring * 4, true);
      if (to < from || to > vertices) throw new RangeError('ring ends are out of order');
      if (apart || from === 0) this.#target.addPart(firstVertex + from, to - from);
      else if (to > from) this.#target.addRing(firstVertex + from);
      from = to;
    }
    if (from !== vertices) throw new RangeError('ring ends do not reach the last coordinate');
  }

  #countItems(count: number): void {
    this.#itemsSeen += count;
    if (this.#itemsSeen * 4 > this.#view.byteLength) throw new RangeError('parts are shared beyond reason');
  }
}
