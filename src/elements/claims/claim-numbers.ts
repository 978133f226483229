import type { Locale } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { ClaimFigure } from '../../core/story-file.js';
import type { ClaimNumber } from '../../statistics/claim-derived.js';
import { differenceFrom } from '../../statistics/claim-figures.js';
import type { Say } from '../shared/companion-element.js';

/** How the numbers of one figure are written. */
export interface Writing {
  readonly locale: Locale;
  readonly say: Say;
  readonly figure: Pick<ClaimFigure, 'unit' | 'format'>;
}

/** A number, or the two between which it lies, with the unit. */
export function numberText(number: ClaimNumber, { locale, say, figure }: Writing): string {
  const written = (value: number) => formatValue(locale, value, figure.unit, figure.format);
  if ('value' in number) return written(number.value);
  const [low, high] = number.range.map(written);
  return low === high ? (low ?? '') : say('region.between', { low: low ?? '', high: high ?? '' });
}

/** How far the atlas's own number is from another; of shares in percentage points, of all else with the share of it. */
export function differenceText(derived: ClaimNumber, other: number, writing: Writing): string {
  const { absolute, relative } = differenceFrom(derived, other);
  if (writing.figure.unit === 'share') return pointsText(absolute, writing);
  const text = signed(absolute, writing, writing.figure);
  if (relative === null) return text;
  return `${text} (${signed(relative, writing, { unit: 'share', format: 'decimal1' })})`;
}

function pointsText(number: ClaimNumber, writing: Writing): string {
  const hundredfold: ClaimNumber =
    'value' in number ? { value: number.value * 100 } : { range: [number.range[0] * 100, number.range[1] * 100] };
  const value = signed(hundredfold, writing, { unit: 'count', format: 'decimal1' });
  return writing.say('region.points', { value });
}

/** With its sign, a true minus; nothing before a number that is written as 0. */
function signed(number: ClaimNumber, { locale, say }: Writing, { unit, format }: Writing['figure']): string {
  const written = (value: number) => {
    const size = formatValue(locale, Math.abs(value), unit, format);
    const isZero = !/[1-9]/.test(size.replace(/[^\d.,]/g, ''));
    return `${isZero ? '' : value < 0 ? '−' : '+'}${size}`;
  };
  if ('value' in number) return written(number.value);
  const [low, high] = number.range.map(written);
  return low === high ? (low ?? '') : say('region.between', { low: low ?? '', high: high ?? '' });
}
