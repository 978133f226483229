import { expect, it } from 'vitest';
import { loadTransliteration } from './transliteration.js';

it('writes names as one capitalised word without tones, an apostrophe before a bare vowel', async () => {
  const transliterate = await loadTransliteration();
  expect(transliterate('石家庄北')).toBe('Shijiazhuangbei');
  expect(transliterate('西安')).toBe("Xi'an");
  expect(transliterate('K2 线路所')).toBe('K2 Xianlusuo');
  expect(transliterate('Already Latin')).toBe('Already Latin');
});
