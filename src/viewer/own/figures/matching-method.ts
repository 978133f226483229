import type { LocalizedText } from '../../../core/localized-text.js';
import type { MatchedRow, UnitMatching } from '../units/match-rows.js';
import type { UnitCandidates } from '../units/unit-candidates.js';

/** So many units of before are told by name. */
const mostTold = 12;

/** How the rows of a table and the units were brought together, in words, for whoever reads a figure. */
export function matchingMethod(matching: UnitMatching, names: UnitCandidates): LocalizedText {
  const { matched, columns, ambiguous, doubled, unmatched, leftOut } = matching;
  const settled = matched.filter((row) => row.settled).length;
  const lost =
    ambiguous.length + unmatched.length + leftOut.length + doubled.reduce((sum, each) => sum + each.rows.length, 0);
  const former = formerNames(matched, names);
  return {
    en: [
      `Rows matched to units by the column “${columns.column}”: ${matched.length} of ${names.units.length} units.`,
      settled > 0 ? `Settled by the reader: ${settled}.` : '',
      lost > 0 ? `Rows left out: ${lost}.` : '',
      former.en,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    zh: [
      `按“${columns.column}”列与行政单元匹配：${names.units.length}个中的${matched.length}个。`,
      settled > 0 ? `其中${settled}个由读者确定。` : '',
      lost > 0 ? `未采用${lost}行。` : '',
      former.zh,
    ].join(''),
  };
}

/** Which names of before were taken for which units of today, and since when these have theirs. */
function formerNames(matched: readonly MatchedRow[], names: UnitCandidates): LocalizedText {
  const former = matched.flatMap(({ change, code }) => {
    const unit = names.nameOf(code);
    return change && unit ? [{ change, unit }] : [];
  });
  if (former.length === 0) return { en: '', zh: '' };
  const told = former.slice(0, mostTold);
  const more = former.length - told.length;
  const en = told.map(({ change, unit }) => `${change.name.en} → ${unit.name.en} (${change.year})`);
  const zh = told.map(({ change, unit }) => `${change.name.zh}→${unit.name.zh}（${change.year}年）`);
  return {
    en: `Names of before: ${en.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    zh: `旧名：${zh.join('、')}${more > 0 ? `等${former.length}个` : ''}。`,
  };
}
