/*
 * Reading FlatBuffers in place. A table begins with the distance back to its vtable, which lists for each field
 * where the table keeps it. Positions that lie outside the bytes make `DataView` throw a `RangeError`.
 */

const decoder = new TextDecoder();

/** Position of a table that the bytes at `position` point to. */
export function follow(view: DataView, position: number): number {
  return position + view.getUint32(position, true);
}

/** Position of a field of a table; 0 when the table leaves it out. */
export function fieldPosition(view: DataView, table: number, field: number): number {
  const vtable = table - view.getInt32(table, true);
  const entry = 4 + field * 2;
  if (entry >= view.getUint16(vtable, true)) return 0;
  const distance = view.getUint16(vtable + entry, true);
  return distance === 0 ? 0 : table + distance;
}

/**
 * Position of what an offset field points to: a table, or the length of a vector; 0 when the table leaves it out.
 * Written out and not composed of the two above, because it runs several times for every feature.
 */
export function fieldTarget(view: DataView, table: number, field: number): number {
  const vtable = table - view.getInt32(table, true);
  const entry = 4 + field * 2;
  if (entry >= view.getUint16(vtable, true)) return 0;
  const distance = view.getUint16(vtable + entry, true);
  if (distance === 0) return 0;
  const position = table + distance;
  return position + view.getUint32(position, true);
}

/**
 * Number of items of a vector.
 *
 * @param end - Position that the items may not go beyond.
 * @throws {RangeError} when they do.
 */
export function vectorLength(view: DataView, vector: number, itemBytes: number, end: number): number {
  const length = view.getUint32(vector, true);
  if (vector + 4 + length * itemBytes > end) throw new RangeError(`a vector of ${length} items does not fit`);
  return length;
}

/** Text of a field; undefined when the table leaves it out. */
export function textField(view: DataView, table: number, field: number): string | undefined {
  const vector = fieldTarget(view, table, field);
  if (vector === 0) return undefined;
  const length = vectorLength(view, vector, 1, view.byteLength);
  return decoder.decode(new Uint8Array(view.buffer, view.byteOffset + vector + 4, length));
}

/** Unsigned byte of a field, or the default that the schema gives for a field left out. */
export function byteField(view: DataView, table: number, field: number, otherwise: number): number {
  const position = fieldPosition(view, table, field);
  return position === 0 ? otherwise : view.getUint8(position);
}

/** Positions of the tables of a vector field. */
export function tablesField(view: DataView, table: number, field: number): number[] {
  const vector = fieldTarget(view, table, field);
  if (vector === 0) return [];
  const length = vectorLength(view, vector, 4, view.byteLength);
  return Array.from({ length }, (_, item) => follow(view, vector + 4 + item * 4));
}
