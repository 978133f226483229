import { Builder } from 'flatbuffers';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { GeometryType } from '../core/geometry-type.js';
import { concatBytes } from '../flatgeobuf/byte-array.js';
import { ColumnType, magicBytes } from '../flatgeobuf/format.js';
import { writeGeometry } from '../flatgeobuf/geometry-writer.js';
import { writeHeader } from '../flatgeobuf/header-writer.js';
import { syntheticOptions } from './synthetic-features.js';

/** One value of a feature that brings its own columns: a text, a double or a 32-bit integer. */
export type OwnCell = readonly [name: string, type: number, value: number | string];

/** A file of points at 1° E 2° N without an index, each with columns of its own. No writer we know makes such files. */
export function ownSchemaFile(rows: readonly (readonly OwnCell[])[]): Uint8Array {
  const options = { ...syntheticOptions('Point'), columns: [] };
  const header = writeHeader(options, { featureCount: rows.length, envelope: undefined, indexNodeSize: 0 });
  return concatBytes([magicBytes, header, ...rows.map(record)]);
}

function record(cells: readonly OwnCell[]): Uint8Array {
  const builder = new Builder(256);
  const columns = cells.map(([name, type]) => {
    const nameOffset = builder.createString(name);
    Column.startColumn(builder);
    Column.addName(builder, nameOffset);
    Column.addType(builder, type);
    return Column.endColumn(builder);
  });
  const columnsOffset = Feature.createColumnsVector(builder, columns);
  const properties = Feature.createPropertiesVector(builder, cells.flatMap(cellBytes));
  const geometry = writeGeometry(builder, { type: GeometryType.Point, parts: [[[[1, 2]]]] }, false);
  builder.finishSizePrefixed(Feature.createFeature(builder, geometry, properties, columnsOffset));
  return builder.asUint8Array().slice();
}

function cellBytes([, type, value]: OwnCell, number: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  if (type === ColumnType.Double) view.setFloat64(0, Number(value), true);
  else view.setInt32(0, Number(value), true);
  const text = [...new TextEncoder().encode(String(value))];
  const size = type === ColumnType.Double ? 8 : 4;
  const bytes =
    type === ColumnType.String ? [text.length, 0, 0, 0, ...text] : [...new Uint8Array(view.buffer, 0, size)];
  return [number, 0, ...bytes];
}
