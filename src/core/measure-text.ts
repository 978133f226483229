import type { Locale } from './localized-text.js';
import type { MessageKey } from './messages/en.js';
import { translate } from './messages/translate.js';
import { formatValue } from './number-format.js';
import type { Measure } from './query-answer.js';
import './messages/question-messages.js';

/** What the values of an indicator are counted in. */
export interface FigureFormat {
  /** Id in core/units. */
  readonly unit?: string | undefined;
  /** Id in core/number-format. */
  readonly format?: string | undefined;
}

const labels: Readonly<Record<Measure, MessageKey>> = {
  distanceMeters: 'results.distance',
  bearingDegrees: 'results.bearing',
  alongMeters: 'results.along',
  lengthMeters: 'results.length',
  areaSquareMeters: 'results.area',
  share: 'results.share',
  borderMeters: 'results.border',
  ringMeters: 'results.ring',
  difference: 'results.difference',
};

/** Clockwise from north, 45 degrees apart; the names of cases in the message. */
const compassPoints = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** What a measure is called in the reader's language. */
export function measureLabel(locale: Locale, measure: Measure): string {
  return translate(locale, labels[measure]);
}

/**
 * Writes a measured quantity for reading: metres below one kilometre, a bearing with its compass word, a share in
 * percent. Empty for NaN.
 *
 * @param figure - Unit and format of the indicator that a difference is of.
 */
export function measureText(locale: Locale, measure: Measure, value: number, figure: FigureFormat = {}): string {
  if (Number.isNaN(value)) return '';
  if (measure === 'bearingDegrees') return bearingText(locale, value);
  if (measure === 'areaSquareMeters') return areaText(locale, value);
  if (measure === 'share') return formatValue(locale, value, 'share', 'decimal1');
  if (measure === 'ringMeters') return lengthText(locale, value, undefined);
  if (measure !== 'difference') return lengthText(locale, value, value < 100_000 ? 'decimal2' : 'decimal1');
  const sign = value > 0 ? '+' : '';
  return `${sign}${formatValue(locale, value, figure.unit, figure.format)}`;
}

function lengthText(locale: Locale, metres: number, kilometreFormat: string | undefined): string {
  if (metres < 1000) return formatValue(locale, metres, 'm', 'integer');
  return formatValue(locale, metres / 1000, 'km', kilometreFormat);
}

function areaText(locale: Locale, squareMetres: number): string {
  if (squareMetres < 1e6) return formatValue(locale, squareMetres / 1e4, 'ha', 'decimal2');
  return formatValue(locale, squareMetres / 1e6, 'km2', 'decimal1');
}

function bearingText(locale: Locale, degrees: number): string {
  const whole = ((Math.round(degrees) % 360) + 360) % 360;
  const point = compassPoints[Math.round(whole / 45) % 8] ?? 'n';
  return translate(locale, 'results.bearing-text', { degrees: whole, point });
}
