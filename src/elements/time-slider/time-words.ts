import { formatDate } from '../../core/date-format.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import { formatValue } from '../../core/number-format.js';
import type { NetworkGrowth } from '../../statistics/network-growth.js';
import type { Say } from '../shared/companion-element.js';
import type { ShownNetwork } from './shown-networks.js';
import type { StepUnit, TimePoint } from './time-scale.js';

/** A moment as it is said: the year or, in steps of months, month and year. */
export function pointText(locale: Locale, { year, month }: TimePoint, unit: StepUnit): string {
  if (unit === 'year' && month === null) return formatDate(locale, String(year));
  return formatDate(locale, `${year}-${String(month ?? 12).padStart(2, '0')}`);
}

/** Kilometres without decimals, with their unit. */
export function kmText(locale: Locale, kilometres: number): string {
  return formatValue(locale, kilometres, 'km', 'integer');
}

/** A difference with its sign. @param write - Writes a number that is not negative. */
function signed(value: number, write: (size: number) => string): string {
  return `${value < 0 ? '−' : '+'}${write(Math.abs(value))}`;
}

/** One difference in kilometres, or the range of two that are not the same when rounded. @param unit - Left out where a heading names it. */
export function differenceText(low: number, high: number, locale: Locale, unit?: 'km'): string {
  const write = (size: number) => formatValue(locale, size, unit, 'integer');
  const [one, other] = [low, high].map((each) => signed(each, write));
  return one === other ? `${one}` : `${one}${translate(locale, 'time.to')}${other}`;
}

/** A share with its sign, in percent with one decimal. */
export function shareText(locale: Locale, share: number): string {
  return signed(share, (size) => formatValue(locale, size, 'share', 'decimal1'));
}

/**
 * What the networks shown were at a moment, in one sentence: `2020: 2,124 km of high-speed and intercity line open`. The
 * moment alone where there is none.
 */
export function openText(
  locale: Locale,
  point: TimePoint,
  unit: StepUnit,
  growth: NetworkGrowth | undefined,
  shown: readonly ShownNetwork[],
  say: Say,
): string {
  const time = pointText(locale, point, unit);
  if (!growth || shown.length === 0) return time;
  const lengths = shown.map(({ network, group }) => {
    const { dated, undated } = growth.open(network.id, group.id, null, point);
    const values = { km: kmText(locale, dated), what: textIn(locale, group.phrase), undated: kmText(locale, undated) };
    return say(undated < 0.5 ? 'time.open' : 'time.open-undated', values);
  });
  return say('time.value', { time, lengths: lengths.join(say('time.separator')) });
}
