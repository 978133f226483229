import { expect, it } from 'vitest';
import { loadTransliteration } from './transliteration.js';

it('writes names as one capitalised word without tones, an apostrophe before a bare vowel', async () => {
  const transliterate = await loadTransliteration();
  expect(transliterate('上河庄北')).toBe('Shanghezhuangbei');
  expect(transliterate('长安')).toBe('Chang’an');
  expect(transliterate('K2 线路所')).toBe('K2 Xianlusuo');
  expect(transliterate('长沪高速铁路')).toBe('Changhu Gaosutielu');
  expect(transliterate('七滦线')).toBe('Qiluan Xian');
  expect(transliterate('Already Latin')).toBe('Already Latin');
});
