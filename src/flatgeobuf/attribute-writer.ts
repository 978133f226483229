import { AtlasError } from '../core/atlas-error.js';
import { concatBytes } from './byte-array.js';
import type { EncodeColumn, EncodeColumnType } from './encode-options.js';

type Write = (value: unknown) => Uint8Array | undefined;

const encoder = new TextEncoder();

/** How a value of each column type is written; undefined when the value does not fit the type. */
const writers: Readonly<Record<EncodeColumnType, Write>> = {
  string: (value) => (typeof value === 'string' ? textBytes(value) : undefined),
  json: (value) => textBytes(JSON.stringify(value)),
  datetime: (value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? textBytes(value) : undefined),
  double: (value) =>
    Number.isFinite(value) ? fixedBytes(8, (view) => view.setFloat64(0, Number(value), true)) : undefined,
  int: (value) => (Number.isInteger(value) && (Number(value) | 0) === value ? int32Bytes(Number(value)) : undefined),
  long: (value) => (Number.isSafeInteger(value) ? int64Bytes(Number(value)) : undefined),
  bool: (value) => (typeof value === 'boolean' ? Uint8Array.of(value ? 1 : 0) : undefined),
};

/**
 * Writes the attributes of one feature: for each value the number of its column (16 bits) and its bytes.
 *
 * @param label - How errors name the feature.
 * @throws {AtlasError} `value-invalid` when a value does not fit the type of its column.
 */
export function writeAttributes(
  properties: Readonly<Record<string, unknown>>,
  columns: readonly EncodeColumn[],
  label: string,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  columns.forEach((column, index) => {
    const value = properties[column.name];
    if (value === null || value === undefined) return;
    const bytes = writers[column.type](value);
    if (!bytes) throw valueInvalid(column, value, label);
    chunks.push(Uint8Array.of(index & 0xff, index >> 8), bytes);
  });
  return concatBytes(chunks);
}

function textBytes(text: string): Uint8Array {
  const utf8 = encoder.encode(text);
  return concatBytes([fixedBytes(4, (view) => view.setUint32(0, utf8.length, true)), utf8]);
}

function int32Bytes(value: number): Uint8Array {
  return fixedBytes(4, (view) => view.setInt32(0, value, true));
}

function int64Bytes(value: number): Uint8Array {
  return fixedBytes(8, (view) => view.setBigInt64(0, BigInt(value), true));
}

function fixedBytes(length: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  write(new DataView(bytes.buffer));
  return bytes;
}

function valueInvalid(column: EncodeColumn, value: unknown, label: string): AtlasError {
  const found = JSON.stringify(value) ?? String(value);
  return new AtlasError(
    'value-invalid',
    `${label}, column ${column.name}: expected a value of type ${column.type}, found ${found}. Correct the value or the column's type.`,
    { details: { feature: label, column: column.name, found } },
  );
}
