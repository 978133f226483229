import type { LngLat } from './bbox.js';
import { languageOf } from './languages.js';
import type { Locale } from './localized-text.js';
import { translate } from './messages/translate.js';
import { writtenUnit } from './units.js';

const decimals: Readonly<Record<string, number>> = { integer: 0, decimal1: 1, decimal2: 2, decimal3: 3, decimal5: 5 };

/** Writes a number of bytes in thousands or millions of them. */
export function formatBytes(locale: Locale, bytes: number): string {
  if (bytes < 1e6) return formatValue(locale, bytes / 1e3, 'kilobyte', bytes < 1e5 ? 'decimal1' : 'integer');
  return formatValue(locale, bytes / 1e6, 'megabyte', bytes < 1e8 ? 'decimal1' : 'integer');
}

/** Ids of the formats that sidecars and layer definitions may name. */
export const formatIds: readonly string[] = [
  ...Object.keys(decimals),
  'year',
  'rank',
  'date',
  'text',
  'link',
  'list',
  'name',
  'name-list',
  'timeline',
];

const numberFormats = new Map<string, Intl.NumberFormat>();

/** The one `Intl.NumberFormat` per locale and number of decimals; undefined shows what there is, three at most. */
function numberFormat(locale: Locale, digits: number | undefined, grouped: boolean): Intl.NumberFormat {
  const key = `${locale} ${digits} ${grouped}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const range = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const made = new Intl.NumberFormat(languageOf(locale).customs, { ...range, useGrouping: grouped });
  numberFormats.set(key, made);
  return made;
}

/**
 * Writes a number in the reader's language with its unit, converted where the language counts differently
 * (亿元 and billion yuan).
 *
 * @param unitId - Id in core/units; undefined writes the bare number.
 * @param formatId - `integer`, `decimal1`, `decimal2`, `decimal3`, `decimal5`, `year` (no thousands separator); any
 *   other or undefined shows the decimals there are, three at most.
 */
export function formatValue(locale: Locale, value: number, unitId?: string, formatId?: string): string {
  const number = formatWithoutUnit(locale, value, unitId, formatId);
  const unit = unitId === undefined || formatId === 'year' ? undefined : writtenUnit(locale, unitId);
  if (unit === undefined || unit.text === '') return number;
  return unit.attached ? `${number}${unit.text}` : `${number} ${unit.text}`;
}

/** Writes a number as `formatValue` does, converted likewise, where its unit stands elsewhere: over a column, say. */
export function formatWithoutUnit(locale: Locale, value: number, unitId?: string, formatId?: string): string {
  if (formatId === 'year') return numberFormat(locale, 0, false).format(value);
  const digits = formatId === undefined ? undefined : decimals[formatId];
  if (unitId === undefined) return numberFormat(locale, digits, true).format(value);
  const unit = writtenUnit(locale, unitId);
  const places = digits === undefined ? undefined : digits + unit.extraDecimals;
  return numberFormat(locale, places, true).format(value * unit.factor);
}

/** Writes a unit alone, for the head of a legend; empty when it has no word. */
export function unitText(locale: Locale, unitId: string): string {
  return writtenUnit(locale, unitId).text;
}

/**
 * Writes a position as longitude, latitude with five decimals (about one metre).
 *
 * @param lngLat - WGS 84 degrees.
 */
export function formatCoordinates(lngLat: LngLat): string {
  return `${lngLat[0].toFixed(5)}, ${lngLat[1].toFixed(5)}`;
}

/**
 * Writes a position in degrees, minutes and whole seconds, latitude first as is the custom.
 *
 * @param lngLat - WGS 84 degrees.
 */
export function formatDms(locale: Locale, lngLat: LngLat): string {
  const latitude = translate(locale, 'coordinates.latitude', {
    angle: sexagesimal(lngLat[1]),
    side: lngLat[1] < 0 ? 'south' : 'north',
  });
  const longitude = translate(locale, 'coordinates.longitude', {
    angle: sexagesimal(lngLat[0]),
    side: lngLat[0] < 0 ? 'west' : 'east',
  });
  return `${latitude} ${longitude}`;
}

function sexagesimal(degrees: number): string {
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}°${two(Math.floor(seconds / 60) % 60)}′${two(seconds % 60)}″`;
}
