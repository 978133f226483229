import { classLabel, classOf, classRanges } from '../../core/class-breaks.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import { formatValue } from '../../core/number-format.js';
import { rankPlace } from '../../statistics/rank-place.js';
import type { FeatureName } from '../state.js';
import type { SpokenFigure } from './spoken-figure.js';
import { phraseWithName, type SpokenPhrase } from './spoken-phrase.js';
import '../../core/messages/spoken-messages.js';

/** Units of figures that are a level, not an amount: they are higher or lower, not more or less. */
const rates: ReadonlySet<string | undefined> = new Set([
  'percent',
  'share',
  'ratio',
  'index',
  'person-per-km2',
  'ug-per-m3',
  'km-per-hour',
]);

/**
 * A figure with its unit; undefined where the feature has none.
 *
 * @param labelled - True where what is measured is said before it, which has "per person" in it already.
 */
export function valueText(locale: Locale, id: string, figure: SpokenFigure, labelled: boolean): string | undefined {
  const { values, unit, format } = figure;
  const value = values.get(id);
  if (value === undefined) return undefined;
  if (unit !== 'yuan-per-person') return formatValue(locale, value, unit, format);
  const money = formatValue(locale, value, 'yuan', format);
  return labelled ? money : translate(locale, 'spoken.per-person', { figure: money });
}

/**
 * The class of a figure, counted as the legend lists them: from the highest.
 *
 * @returns `class 3 of 6`; undefined where the feature has no figure.
 */
export function classText(locale: Locale, id: string, { values, breaks }: SpokenFigure): string | undefined {
  const value = values.get(id);
  if (value === undefined) return undefined;
  const of = breaks.length + 1;
  const number = of - classOf(value, breaks);
  const ends = number === of ? 'last' : 'middle';
  return translate(locale, 'spoken.class', { number, of, place: number === 1 ? 'first' : ends });
}

/** What the legend says of the class of a figure; undefined where the feature has none. */
export function classWords(locale: Locale, id: string, figure: SpokenFigure): string | undefined {
  const value = figure.values.get(id);
  const range = value === undefined ? undefined : classRanges(figure.breaks)[classOf(value, figure.breaks)];
  if (!range) return undefined;
  const format = figure.classUnit === undefined ? (figure.format ?? 'integer') : figure.format;
  return classLabel(locale, range, format, figure.classUnit);
}

/** The place among the units with a figure; undefined where there is none to tell. */
export function rankText(locale: Locale, id: string, { values, coverage }: SpokenFigure): string | undefined {
  const place = coverage && rankPlace(id, { values, coverage });
  if (!place) return undefined;
  return translate(locale, 'spoken.rank', { rank: place.rank, of: place.of, joint: place.joint ? 'yes' : 'no' });
}

/** Why units have no rank: too few have a figure; undefined where they have, or are no units. */
export function noRankText(locale: Locale, { coverage, level = 'unit' }: SpokenFigure): string | undefined {
  if (!coverage || coverage.enough) return undefined;
  const units = translate(locale, 'spoken.units', { count: coverage.of, level });
  return translate(locale, 'spoken.no-rank', { have: coverage.have, units });
}

/** How much a feature has more or less than another; undefined where one of the two has no figure. */
export function differencePhrase(
  locale: Locale,
  [id, other]: readonly [id: string, other: string],
  otherName: FeatureName,
  figure: SpokenFigure,
): SpokenPhrase | undefined {
  const [value, left] = [figure.values.get(id), figure.values.get(other)];
  if (value === undefined || left === undefined) return undefined;
  const { unit, format } = figure;
  const sign = value === left ? 'none' : value > left ? 'more' : 'less';
  const kind = rates.has(unit) ? 'rate' : 'amount';
  const text = amountText(locale, Math.abs(value - left), unit, format);
  return phraseWithName(locale, 'spoken.difference', { sign, kind, figure: text }, otherName);
}

/** A difference of shares is one of percentage points; of incomes per person, money. */
function amountText(locale: Locale, amount: number, unit: string | undefined, format: string | undefined): string {
  if (unit === 'percent' || unit === 'share') {
    const points = unit === 'share' ? amount * 100 : amount;
    return translate(locale, 'spoken.points', { value: formatValue(locale, points, undefined, format ?? 'decimal1') });
  }
  return formatValue(locale, amount, unit === 'yuan-per-person' ? 'yuan' : unit, format);
}
