import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import { formatValue } from '../../core/number-format.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';

/** How many units have a figure, and for which share of the people they speak. */
export function coverageText(locale: Locale, { coverage, level }: MeasuredFigures): string {
  const { have, of, peopleShare } = coverage;
  const units = translate(locale, 'figures.units', { level, count: of });
  const all = have === of ? 'yes' : 'no';
  if (peopleShare === null) return translate(locale, 'figures.coverage-units', { all, have, units });
  const share = formatValue(locale, peopleShare, 'share', 'decimal1');
  return translate(locale, 'figures.coverage', { all, have, units, share });
}
