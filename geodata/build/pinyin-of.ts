import { pinyin } from 'pinyin-pro';

/** Places whose names are read otherwise than their characters usually are, as their published English names show. */
const localReadings: Readonly<Record<string, string>> = {
  乐亭: 'lao ting',
  信都: 'xin du',
  什里店: 'shi li dian',
  南堡: 'nan pu',
  望都: 'wang du',
  柴沟堡: 'chai gou bu',
  蔚县: 'yu xian',
  虎什哈: 'hu shi ha',
  襄都: 'xiang du',
};

/** What kind of thing a name names, written apart from the name proper (GB/T 28039). */
const generic = /(?<=.)(?:高速铁路|城际铁路|客运专线|铁路|高铁|高速公路|高速|公路|联络线|支线|环线|机场|水库)$/u;
const chineseRun = /\p{Script=Han}+/gu;

/**
 * Hanyu Pinyin of a Chinese name without tones and in lower case: words apart, an apostrophe between the syllables of a
 * word, as in `jing'hu gao'su'tie'lu`. Anything that is not Chinese stays as it is, a word of its own.
 */
export function pinyinOf(chinese: string): string {
  return chinese
    .replace(chineseRun, (run) => ` ${run.replace(generic, ' $&').split(' ').map(syllablesOf).join(' ')} `)
    .replace(/[（）—、，·]/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}

function syllablesOf(word: string): string {
  const known = Object.keys(localReadings).find((name) => word.includes(name));
  const plain = pinyin(word, { toneType: 'none', type: 'array' });
  if (known === undefined) return plain.join("'");
  const reading = localReadings[known]?.split(' ') ?? [];
  return plain.toSpliced([...word.slice(0, word.indexOf(known))].length, reading.length, ...reading).join("'");
}
