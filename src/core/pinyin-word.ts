const vowelFirst = /^[aeo]/;

/**
 * Writes the syllables of one word as Hanyu Pinyin does: together, the first letter large, an apostrophe before a syllable
 * that begins with a, e or o (GB/T 28039, as in Chang’an).
 *
 * @param syllables - Lower case, without tones.
 */
export function pinyinWord(syllables: readonly string[]): string {
  const joined = syllables
    .map((syllable, index) => (index > 0 && vowelFirst.test(syllable) ? `’${syllable}` : syllable))
    .join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
