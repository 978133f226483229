import { readAngles } from '../core/angle.js';
import { importRefused } from '../core/import-refused.js';
import { type CoordinateColumns, coordinateColumns, isWrittenAngle } from './coordinate-columns.js';
import type { FeatureTable, RawFeature, ReadWatch, RowTable } from './feature-table.js';
import { numberOfText, type TextRules } from './value-type.js';

/** Rows that coordinates are looked for in. */
const rowsOfLook = 500;

/** The columns of a table that look like coordinates. */
export async function guessedCoordinates(table: RowTable, watch: ReadWatch): Promise<CoordinateColumns | undefined> {
  for await (const rows of table.rows({ ...watch, progress: () => undefined }))
    if (rows.length > 0) return coordinateColumns(table.names, rows.slice(0, rowsOfLook), table.text);
  return undefined;
}

/**
 * A table of rows as points.
 *
 * @param file - Name of the file, for errors.
 * @throws {AtlasError} `import-refused` when there is no such column.
 */
export function rowFeatures(table: RowTable, { x, y }: CoordinateColumns, file: string): FeatureTable {
  const places = [x, y].map((column) => {
    const place = table.names.indexOf(column);
    if (place < 0) throw importRefused('coordinates-unknown', file, { column });
    return place;
  });
  const { rows, ...rest } = table;
  return { ...rest, kind: 'features', features: (watch) => featuresOf(table, places, watch) };
}

async function* featuresOf(
  table: RowTable,
  [placeX = 0, placeY = 0]: readonly number[],
  watch: ReadWatch,
): AsyncGenerator<readonly RawFeature[]> {
  let row = 0;
  for await (const rows of table.rows(watch)) {
    yield rows.map((values) =>
      rowFeature(++row, values, ordinate(values[placeX], table.text), ordinate(values[placeY], table.text)),
    );
  }
}

function rowFeature(row: number, values: readonly unknown[], x: Ordinate, y: Ordinate): RawFeature {
  if (typeof x === 'number' && typeof y === 'number')
    return { row, values, geometry: { type: 'Point', coordinates: [x, y] } };
  return { row, values, geometry: null, fault: x === 'none' || y === 'none' ? 'no-position' : 'invalid' };
}

type Ordinate = number | 'none' | 'unreadable';

function ordinate(value: unknown, text: TextRules | undefined): Ordinate {
  if (typeof value === 'number') return Number.isFinite(value) ? value : 'none';
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value !== 'string') return 'unreadable';
  const number = numberOfText(value, text ?? { decimalComma: false });
  return number ?? angle(value);
}

function angle(value: string): Ordinate {
  if (value.trim() === '') return 'none';
  const [only, ...others] = (isWrittenAngle(value) && readAngles(value)) || [];
  if (!only || others.length > 0) return 'unreadable';
  return only.side === 'S' || only.side === 'W' ? -only.degrees : only.degrees;
}
