import type { AttributeValue, Column, FeaturePage } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';

/** One feature of a made page: a point, or none, and its attributes. */
export interface PageRow {
  readonly at?: readonly [lng: number, lat: number];
  readonly [attribute: string]: AttributeValue | readonly [number, number] | undefined;
}

/** A page of points as the decoder would make it; a column's kind follows from its first value. */
export function pageOf(rows: readonly PageRow[]): FeaturePage {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => name !== 'at');
  const points = rows.map((row) => row.at);
  const present = points.flatMap((point) => (point ? [point] : []));
  const featureStarts = Uint32Array.from([0, ...points.map((_, index) => countUntil(points, index))]);
  const starts = Uint32Array.from([...present.keys(), present.length]);
  return {
    firstRow: 0,
    featureCount: rows.length,
    geometryType: GeometryType.Point,
    geometry: {
      positions: Float64Array.from(present.flat()),
      ringStarts: starts,
      partStarts: starts,
      featureStarts,
    },
    columns: names.map((name) => columnOf(name, rows)),
    bbox: undefined,
  };
}

function countUntil(points: readonly unknown[], index: number): number {
  return points.slice(0, index + 1).filter((point) => point !== undefined).length;
}

function columnOf(name: string, rows: readonly PageRow[]): Column {
  const values = rows.map((row) => row[name] ?? null);
  const nulls = new Uint8Array(Math.ceil(rows.length / 8));
  for (const [row, value] of values.entries())
    if (value === null) nulls[row >> 3] = (nulls[row >> 3] ?? 0) | (1 << (row & 7));
  const sample = values.find((value) => value !== null);
  if (typeof sample === 'number') return { kind: 'number', name, values: Float64Array.from(values, Number), nulls };
  if (typeof sample === 'boolean') return { kind: 'boolean', name, values: Uint8Array.from(values, Number), nulls };
  const texts = values.map((value) => new TextEncoder().encode(value === null ? '' : String(value)));
  const bytes = Uint8Array.from(texts.flatMap((text) => [...text]));
  const starts = new Uint32Array(rows.length + 1);
  texts.forEach((text, row) => {
    starts[row + 1] = (starts[row] ?? 0) + text.length;
  });
  return { kind: 'string', name, type: 'string', bytes, starts, packed: true, nulls };
}
