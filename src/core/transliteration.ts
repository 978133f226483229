import { pinyinWord } from './pinyin-word.js';

/** Writes Chinese in Latin letters. */
export type Transliterate = (chinese: string) => string;

const chineseRun = /\p{Script=Han}+/gu;
/** What kind of thing a name names, written apart from the name proper (GB/T 28039). */
const generic = /(?<=.)(?:高速铁路|城际铁路|铁路|高铁|高速公路|高速|公路|线路所|联络线|支线|线)$/u;

let loading: Promise<Transliterate> | undefined;

/**
 * Fetches the dictionary and returns a function that writes Chinese names in Hanyu Pinyin without tones, each run
 * of characters as one capitalised word (as China's railways write their stations), with an apostrophe before a
 * syllable that begins with a, e or o (GB/T 28039, as in Chang’an), and railways and roads as two words. Anything that is not Chinese is left
 * as it is.
 *
 * The dictionary is large, so it is its own chunk and fetched at most once.
 */
export function loadTransliteration(): Promise<Transliterate> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const syllables = (run: string) => pinyin(run, { toneType: 'none', type: 'array' });
    const words = (run: string) => run.replace(generic, ' $&').split(' ');
    return (chinese) =>
      chinese.replace(chineseRun, (run) =>
        words(run)
          .map((word) => pinyinWord(syllables(word)))
          .join(' '),
      );
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
