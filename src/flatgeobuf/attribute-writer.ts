import { AtlasError } from '../core/atlas-error.js';
import type { EncodeColumn, EncodeColumnType } from './encode-options.js';

const encoder = new TextEncoder();

/** Where the attributes of one feature are put together; used again for the next, so that nothing is made per value. */
class Scratch {
  bytes = new Uint8Array(1024);
  view = new DataView(this.bytes.buffer);
  length = 0;

  /** Makes room for so many bytes, and gives the position where they go. */
  take(count: number): number {
    const at = this.length;
    this.length += count;
    this.reserve(0);
    return at;
  }

  text(text: string): boolean {
    const at = this.take(4);
    // A character of a string takes three bytes at most.
    this.reserve(text.length * 3);
    const { written } = encoder.encodeInto(text, this.bytes.subarray(this.length));
    this.view.setUint32(at, written, true);
    this.length += written;
    return true;
  }

  binary(bytes: Uint8Array): boolean {
    const at = this.take(4 + bytes.length);
    this.view.setUint32(at, bytes.length, true);
    this.bytes.set(bytes, at + 4);
    return true;
  }

  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array((this.length + more) * 2);
    grown.set(this.bytes);
    this.bytes = grown;
    this.view = new DataView(grown.buffer);
  }
}

const scratch = new Scratch();

/** How a value of each column type is written; false, and nothing written, when the value does not fit the type. */
const writers: Readonly<Record<EncodeColumnType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string' && scratch.text(value),
  json: (value) => scratch.text(JSON.stringify(value)),
  datetime: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && scratch.text(value),
  double: (value) => Number.isFinite(value) && put(8, (view, at) => view.setFloat64(at, Number(value), true)),
  float: (value) =>
    Number.isFinite(Math.fround(Number(value))) &&
    typeof value === 'number' &&
    put(4, (view, at) => view.setFloat32(at, value, true)),
  byte: (value) => fits(value, -0x80, 0x7f) && put(1, (view, at) => view.setInt8(at, value)),
  ubyte: (value) => fits(value, 0, 0xff) && put(1, (view, at) => view.setUint8(at, value)),
  short: (value) => fits(value, -0x8000, 0x7fff) && put(2, (view, at) => view.setInt16(at, value, true)),
  ushort: (value) => fits(value, 0, 0xffff) && put(2, (view, at) => view.setUint16(at, value, true)),
  int: (value) => fits(value, -0x80000000, 0x7fffffff) && put(4, (view, at) => view.setInt32(at, value, true)),
  uint: (value) => fits(value, 0, 0xffffffff) && put(4, (view, at) => view.setUint32(at, value, true)),
  long: (value) => {
    const whole = wholeOf(value);
    return whole === BigInt.asIntN(64, whole ?? 0n) && put(8, (view, at) => view.setBigInt64(at, whole, true));
  },
  ulong: (value) => {
    const whole = wholeOf(value);
    return whole === BigInt.asUintN(64, whole ?? 0n) && put(8, (view, at) => view.setBigUint64(at, whole, true));
  },
  binary: (value) => value instanceof Uint8Array && scratch.binary(value),
  bool: (value) => typeof value === 'boolean' && put(1, (view, at) => view.setUint8(at, value ? 1 : 0)),
};

/**
 * Writes the attributes of one feature: for each value the number of its column (16 bits) and its bytes.
 *
 * @param label - How errors name the feature.
 * @returns Valid until the next call.
 * @throws {AtlasError} `value-invalid` when a value does not fit the type of its column, or is missing in a column
 * that is not nullable.
 */
export function writeAttributes(
  properties: Readonly<Record<string, unknown>>,
  columns: readonly EncodeColumn[],
  label: string,
): Uint8Array {
  return writeValues(
    columns.map(({ name }) => properties[name]),
    columns,
    label,
  );
}

/**
 * Writes the attributes of one feature by their places.
 *
 * @param values - One for each column.
 * @throws as {@link writeAttributes} does.
 */
export function writeValues(values: readonly unknown[], columns: readonly EncodeColumn[], label: string): Uint8Array {
  scratch.length = 0;
  columns.forEach((column, index) => {
    const value = values[index];
    if (value === null || value === undefined) {
      if (column.nullable === false) throw valueInvalid(column, value, label);
      return;
    }
    put(2, (view, at) => view.setUint16(at, index, true));
    if (!writers[column.type](value)) throw valueInvalid(column, value, label);
  });
  return scratch.bytes.subarray(0, scratch.length);
}

function fits(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function wholeOf(value: unknown): bigint | undefined {
  if (typeof value === 'bigint') return value;
  return Number.isSafeInteger(value) ? BigInt(Number(value)) : undefined;
}

function put(count: number, write: (view: DataView, at: number) => void): true {
  const at = scratch.take(count);
  write(scratch.view, at);
  return true;
}

function valueInvalid(column: EncodeColumn, value: unknown, label: string): AtlasError {
  const found = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value));
  return new AtlasError(
    'value-invalid',
    `${label}, column ${column.name}: expected a value of type ${column.type}, found ${found}. Correct the value or the column's type.`,
    { details: { feature: label, column: column.name, found } },
  );
}
