import { byteLengthAt } from './byte-values.js';
import { classOf } from './class-breaks.js';
import type { ClassedColumn } from './classed-schema.js';
import type { AttributeValue, Column, FeaturePage, StringColumn } from './columns.js';
import type { LayerPart } from './layer-definition.js';
import { isNull, readValue } from './page-access.js';

/** Class of one value; null for no value, and for text where classes are those of numbers. */
export function classOfValue(classed: ClassedColumn, value: AttributeValue): number | null {
  if (value === null) return null;
  if ('breaks' in classed) return typeof value === 'number' ? classOf(value, classed.breaks) : null;
  const place = classed.values.indexOf(value);
  return place < 0 ? classed.values.length : place;
}

/** What chooses the class that a feature is drawn in, from its attributes. */
export function drawnValue(
  { classed, symbology }: Pick<LayerPart, 'classed' | 'symbology'>,
  properties: Readonly<Record<string, AttributeValue>>,
): AttributeValue {
  const { column } = symbology;
  return classed?.column === column
    ? classOfValue(classed, properties[classed.of] ?? null)
    : (properties[column] ?? null);
}

/** The column for one page, out of that which it is made of. */
export function classedColumn(classed: ClassedColumn, page: FeaturePage, from: Column | undefined): Column {
  const { featureCount } = page;
  const classes = new Float64Array(featureCount);
  const nulls = new Uint8Array((featureCount + 7) >> 3);
  const classAt = from && classReader(classed, from);
  for (let row = 0; row < featureCount; row += 1) {
    const found = classAt?.(row) ?? null;
    if (found === null) nulls[row >> 3] = (nulls[row >> 3] ?? 0) | (1 << (row & 7));
    else classes[row] = found;
  }
  return { kind: 'number', name: classed.column, values: classes, nulls };
}

function classReader(classed: ClassedColumn, from: Column): (row: number) => number | null {
  if (from.kind !== 'string' || 'breaks' in classed) return (row) => classOfValue(classed, readValue(from, row));
  const placeAt = textPlace(from, classed.values);
  return (row) => {
    if (isNull(from, row)) return null;
    const place = placeAt(row);
    return place < 0 ? classed.values.length : place;
  };
}

const encoder = new TextEncoder();

/** Place of the text of a row among values, or −1. Texts are compared as bytes: decoding each would take most of the time. */
export function textPlace(column: StringColumn, values: readonly AttributeValue[]): (row: number) => number {
  const texts = values.map((value) => (typeof value === 'string' ? encoder.encode(value) : undefined));
  return (row) => {
    const start = column.starts[row] ?? 0;
    const length = byteLengthAt(column, row);
    return texts.findIndex((bytes) => bytes?.length === length && sameBytes(bytes, column.bytes, start));
  };
}

function sameBytes(text: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < text.length; index += 1) if (text[index] !== bytes[start + index]) return false;
  return true;
}
