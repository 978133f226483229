import type { vocabularies } from '../../layers/vocabularies.js';

type NoteCode = keyof (typeof vocabularies)['figure-note'];

/** What each remark of the table of figures is called in the vocabulary; the first that fits is taken. */
const codes: readonly (readonly [fragment: string, code: NoteCode])[] = [
  ['INCLUDES the Beijing Economic-Technological', 'with-bda'],
  ['the reporting area may have changed', 'reporting-area-changed'],
  ["excludes Dingzhou and Xiong'an", 'without-dingzhou-xiongan'],
  ['old unit 任县', 'former-ren-county'],
  ['old unit 南和县', 'former-nanhe-county'],
  ['only 5 of 16 Beijing districts', 'few-districts-of-beijing'],
  ['preliminary', 'preliminary'],
  ['development zones inside the county are excluded', 'zones-not-in-population'],
  ['includes Dingzhou and Xiong', 'with-dingzhou-xiongan'],
  ['as first published (level break', 'first-published'],
  ['series revised after the 4th economic census', 'revised-census-4'],
  ['NBS annual series after the 4th economic census', 'nbs-census-4'],
  ['province column wrong in source', 'matched-by-name'],
  ['6th census as attached', 'census-6'],
  ['restates 2021 as', 'index-release-2023'],
  ['2022 release', 'index-release-2022'],
  ['as of February 2024', 'as-of-february-2024'],
  ['lower bound, as of September 2022', 'at-least-september-2022'],
  ['lower bound, as of May 2023', 'at-least-may-2023'],
  ['published by NBS, 5,980', 'published-as-such'],
  ['residual 5265.7', 'residual-of-yearbook'],
];

/**
 * The same remarks on Baoding, whose figures of these series also cover Dingzhou and the counties of the New Area: its
 * total over its figure per person is the census population with both.
 */
const baoding = '130600';
const codesOfBaoding: Readonly<Partial<Record<NoteCode, NoteCode>>> = {
  'first-published': 'first-published-baoding',
  'revised-census-4': 'revised-census-4-baoding',
};

/** GDP and its sectors, which the table has for the districts beside the development zone. */
const totals: readonly string[] = ['gdp', 'gdp_primary', 'gdp_secondary', 'gdp_tertiary'];

/** Sectors of Baoding's first-published GDP; from 2021 on without the units that report apart, as that GDP. */
export const sectors: readonly string[] = totals.slice(1);

/** Districts whose GDP leaves out the Beijing Economic-Technological Development Area. */
export const unitsBesideBda: readonly string[] = ['110112', '110115'];

/**
 * Code of the vocabulary `figure-note` for a remark that a reader of the figure should see; null when there is none.
 *
 * @param remark - Remark of the table of figures, in English.
 */
export function noteCodeOf(indicator: string, adcode: string, remark: string): NoteCode | null {
  const found = codes.find(([fragment]) => remark.includes(fragment));
  if (found?.[1] === 'with-bda') return found[1];
  if (totals.includes(indicator) && unitsBesideBda.includes(adcode)) return 'without-bda';
  if (found) return (adcode === baoding ? codesOfBaoding[found[1]] : undefined) ?? found[1];
  return remark.startsWith('third-party') ? 'third-party' : null;
}
