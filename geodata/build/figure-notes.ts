import type { vocabularies } from '../../layers/vocabularies.js';

type NoteCode = keyof (typeof vocabularies)['figure-note'];

/** What each remark of the table of figures is called in the vocabulary; the first that fits is taken. */
const codes: readonly (readonly [fragment: string, code: NoteCode])[] = [
  ['old unit 任县', 'former-ren-county'],
  ['old unit 南和县', 'former-nanhe-county'],
  ['only 5 of 16 Beijing districts', 'few-districts-of-beijing'],
  ['preliminary', 'preliminary'],
  ['development zones inside the county are excluded', 'zones-not-in-population'],
  ['includes Dingzhou and Xiong', 'with-dingzhou-xiongan'],
  ['as first published (level break', 'first-published'],
  ['series revised after the 4th economic census', 'revised-census-4'],
  ['NBS annual series after the 4th economic census', 'nbs-census-4'],
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

/** Districts whose GDP leaves out the Beijing Economic-Technological Development Area. */
export const unitsBesideBda: readonly string[] = ['110112', '110115'];

/**
 * Code of the vocabulary `figure-note` for a remark that a reader of the figure should see; null when there is none.
 *
 * @param remark - Remark of the table of figures, in English.
 */
export function noteCodeOf(indicator: string, adcode: string, remark: string): NoteCode | null {
  if (indicator === 'gdp' && unitsBesideBda.includes(adcode)) return 'without-bda';
  const found = codes.find(([fragment]) => remark.includes(fragment));
  if (found) return (adcode === baoding ? codesOfBaoding[found[1]] : undefined) ?? found[1];
  return remark.startsWith('third-party') ? 'third-party' : null;
}
