import type { FeatureFilter } from '../../core/feature-filter.js';
import { folded } from '../../core/folded-text.js';
import { loadTransliteration } from '../../core/transliteration.js';

/** Whether a text contains another, however written. */
export type TextMatch = (text: string, wanted: string) => boolean;

/** Written in full and in short, both are common. */
const short = (text: string) => text.replaceAll('高速铁路', '高铁');

const han = /\p{Script=Han}/u;

/**
 * A way to search in texts: case, accents, spaces and punctuation do not count. Latin letters also find Chinese by its
 * pinyin, for which a dictionary is fetched when a filter needs it.
 *
 * @param filters - All that will be asked.
 */
export async function textMatchFor(filters: readonly (FeatureFilter | undefined)[]): Promise<TextMatch> {
  const wantsLatin = filters.some((filter) => filter && likeTexts(filter).some((text) => !han.test(text)));
  const transliterate = wantsLatin ? await loadTransliteration() : undefined;
  const known = new Map<string, string>();
  const spelt = (text: string) => {
    if (!transliterate || !han.test(text)) return '';
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = folded(transliterate(text));
    known.set(text, made);
    return made;
  };
  return (text, wanted) => {
    const sought = folded(short(wanted));
    return folded(short(text)).includes(sought) || spelt(text).includes(sought);
  };
}

function likeTexts(filter: FeatureFilter): readonly string[] {
  if ('all' in filter) return filter.all.flatMap(likeTexts);
  if ('any' in filter) return filter.any.flatMap(likeTexts);
  if ('not' in filter) return likeTexts(filter.not);
  return filter.is === 'like' ? [filter.value] : [];
}
