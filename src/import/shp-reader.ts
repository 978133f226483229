import type { Geometry, Position } from 'geojson';
import { importRefused } from '../core/import-refused.js';
import { nestedRings } from './ring-nesting.js';

const fileHeaderBytes = 100;
const recordHeaderBytes = 8;

/** Shape types without their variants for heights (+10) and measures (+20). */
const nullShape = 0;
const pointShape = 1;
const lineShape = 3;
const areaShape = 5;
const multiPointShape = 8;
const multiPatchShape = 31;

/** The geometry of each record of a `.shp`, in the order of the file; null where a record has none. */
export interface ShpReader {
  readonly bytes: Uint8Array;
  /** Name of the file, for errors. */
  readonly file: string;
}

/**
 * Goes through the records of a `.shp`. Heights and measures follow the positions in a record and are not read, but a
 * third number tells that they were there.
 *
 * @throws {AtlasError} `import-refused` for a damaged file.
 * @see ESRI Shapefile Technical Description, July 1998
 */
export function* shpGeometries({ bytes, file }: ShpReader): Generator<Geometry | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getInt32(0) !== 9994) throw new RangeError('no shapefile');
    const end = Math.min(view.getInt32(24) * 2, view.byteLength);
    for (let at = fileHeaderBytes; at + recordHeaderBytes <= end; ) {
      const length = view.getInt32(at + 4) * 2;
      const start = at + recordHeaderBytes;
      if (length < 0) throw new RangeError('a record that ends before it begins');
      // Some programs write records without anything for features without geometry.
      if (length < 4) yield null;
      else yield geometryOf(new DataView(view.buffer, view.byteOffset + start, length), file);
      at = start + length;
    }
  } catch (error) {
    throw error instanceof RangeError ? importRefused('shp-damaged', file, {}, error) : error;
  }
}

function geometryOf(record: DataView, file: string): Geometry | null {
  const code = record.getInt32(0, true);
  const type = code % 10;
  if (code === nullShape) return null;
  if (code === multiPatchShape || code > 28) throw importRefused('shp-type', file, { received: code });
  // Variants with heights have them behind the positions.
  const height = code >= 10 && code < 20 ? [0] : [];
  switch (type) {
    case pointShape:
      return { type: 'Point', coordinates: [...positionAt(record, 4), ...height] };
    case multiPointShape:
      return { type: 'MultiPoint', coordinates: positions(record, 40, 0, record.getInt32(36, true), height) };
    case lineShape:
      return { type: 'MultiLineString', coordinates: parts(record, height) };
    case areaShape:
      return { type: 'MultiPolygon', coordinates: nestedRings(parts(record, height)) };
    default:
      throw importRefused('shp-type', file, { received: code });
  }
}

/** Lines or rings: a table of where each begins, and the positions of all behind it. */
function parts(record: DataView, height: readonly number[]): Position[][] {
  const [partCount, pointCount] = [record.getInt32(36, true), record.getInt32(40, true)];
  const first = 44 + partCount * 4;
  return Array.from({ length: checkedCount(partCount, record, 4) }, (_, part) => {
    const start = record.getInt32(44 + part * 4, true);
    const end = part + 1 < partCount ? record.getInt32(48 + part * 4, true) : pointCount;
    return positions(record, first, start, end, height);
  });
}

function positions(record: DataView, first: number, start: number, end: number, height: readonly number[]): Position[] {
  const count = checkedCount(end - start, record, 16);
  return Array.from({ length: count }, (_, index) => [...positionAt(record, first + (start + index) * 16), ...height]);
}

function positionAt(record: DataView, at: number): Position {
  return [record.getFloat64(at, true), record.getFloat64(at + 8, true)];
}

/** A count that the record has room for, so that no memory is asked for in vain. */
function checkedCount(count: number, record: DataView, bytes: number): number {
  if (count < 0 || count * bytes > record.byteLength) throw new RangeError('more parts than the record has room for');
  return count;
}
