import type { Position } from 'geojson';
import type { ShapeKind } from './shape-pieces.js';

/** Numbers of the format for the types of shapes. */
const typeNumbers = { empty: 0, point: 1, polyline: 3, polygon: 5, multipoint: 8 } as const;
const headBytes = 100;
/** Longest `.shp` that every program reads. */
const mostBytes = 2 ** 31 - 1;

/** The shapes of one kind: `.shp` and `.shx` as they grow. */
export class ShapeRecords {
  readonly #kind: ShapeKind;
  /** True writes every point as a set of points, because some are. */
  readonly #several: boolean;
  readonly #records: Uint8Array<ArrayBuffer>[] = [];
  #box: readonly number[] = [Infinity, Infinity, -Infinity, -Infinity];
  #bytes = headBytes;

  constructor(kind: ShapeKind, several: boolean) {
    this.#kind = kind;
    this.#several = several;
  }

  /** False once the file is longer than programs read. */
  get fits(): boolean {
    return this.#bytes <= mostBytes;
  }

  /** Adds the shape of one feature; one of no pieces is empty. */
  add(pieces: readonly (readonly Position[])[]): void {
    const content = this.#content(pieces);
    const record = new Uint8Array(8 + content.byteLength);
    const view = new DataView(record.buffer);
    view.setInt32(0, this.#records.length + 1);
    view.setInt32(4, content.byteLength / 2);
    record.set(content, 8);
    this.#records.push(record);
    this.#bytes += record.byteLength;
  }

  /** The pieces of the `.shp`. */
  shp(): readonly Uint8Array<ArrayBuffer>[] {
    return [this.#head(this.#bytes), ...this.#records];
  }

  /** The `.shx`: where each record begins, and how long it is, in words of two bytes. */
  shx(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(headBytes + this.#records.length * 8);
    bytes.set(this.#head(bytes.byteLength));
    const view = new DataView(bytes.buffer);
    let at = headBytes;
    this.#records.forEach((record, index) => {
      view.setInt32(headBytes + index * 8, at / 2);
      view.setInt32(headBytes + index * 8 + 4, record.byteLength / 2 - 4);
      at += record.byteLength;
    });
    return bytes;
  }

  get #type(): number {
    if (this.#kind === 'points') return this.#several ? typeNumbers.multipoint : typeNumbers.point;
    return this.#kind === 'lines' ? typeNumbers.polyline : typeNumbers.polygon;
  }

  #content(pieces: readonly (readonly Position[])[]): Uint8Array {
    if (pieces.length === 0) return new Uint8Array(4);
    const positions = pieces.flat();
    const box = boxOf(positions);
    this.#box = joinedBox(this.#box, box);
    if (this.#type === typeNumbers.point) return pointContent(positions[0] ?? []);
    const starts = this.#kind === 'points' ? [] : startsOf(pieces);
    const front = 40 + (this.#kind === 'points' ? 0 : 4 + starts.length * 4);
    const bytes = new Uint8Array(front + positions.length * 16);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, this.#type, true);
    setDoubles(view, 4, box);
    if (this.#kind !== 'points') view.setInt32(36, starts.length, true);
    view.setInt32(this.#kind === 'points' ? 36 : 40, positions.length, true);
    for (const [index, start] of starts.entries()) view.setInt32(44 + index * 4, start, true);
    setPositions(view, front, positions);
    return bytes;
  }

  #head(length: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(headBytes);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, 9994);
    view.setInt32(24, length / 2);
    view.setInt32(28, 1000, true);
    view.setInt32(32, this.#type, true);
    if (Number.isFinite(this.#box[0])) setDoubles(view, 36, this.#box);
    return bytes;
  }
}

function pointContent(position: Position): Uint8Array {
  const bytes = new Uint8Array(20);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, typeNumbers.point, true);
  setPositions(view, 4, [position]);
  return bytes;
}

function setDoubles(view: DataView, at: number, values: readonly number[]): void {
  for (const [index, value] of values.entries()) view.setFloat64(at + index * 8, value, true);
}

function setPositions(view: DataView, at: number, positions: readonly Position[]): void {
  for (const [index, [lng = 0, lat = 0]] of positions.entries()) setDoubles(view, at + index * 16, [lng, lat]);
}

function joinedBox(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.map((side, index) => (index < 2 ? Math.min : Math.max)(side, other[index] ?? side));
}

/** Place of the first position of each piece. */
function startsOf(pieces: readonly (readonly Position[])[]): readonly number[] {
  let at = 0;
  return pieces.map(({ length }) => {
    at += length;
    return at - length;
  });
}

function boxOf(positions: readonly Position[]): readonly number[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of positions) {
    box[0] = Math.min(box[0] ?? lng, lng);
    box[1] = Math.min(box[1] ?? lat, lat);
    box[2] = Math.max(box[2] ?? lng, lng);
    box[3] = Math.max(box[3] ?? lat, lat);
  }
  return box;
}
