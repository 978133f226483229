import { expect, test } from 'vitest';
import { labelName } from './label-names.js';
import { pageOf } from './testing/page-of.js';

const page = pageOf('Point', [
  { geometry: { type: 'Point', coordinates: [0, 0] }, properties: { zh: '北站', en: null, other: 'X’an' } },
]);
const spell = () => 'Beizhan';

test('a name missing in English is transliterated, and says so', () => {
  expect(labelName(page, 0, { zh: 'zh', en: 'en' }, 'en', spell)).toEqual({ text: 'Beizhan', transliterated: true });
});

test('until the dictionary is there the name stays Chinese', () => {
  expect(labelName(page, 0, { zh: 'zh', en: 'en' }, 'en', undefined)).toEqual({ text: '北站', transliterated: false });
});

test('a Chinese reader gets the Chinese name, or the English one where there is no other', () => {
  expect(labelName(page, 0, { zh: 'zh', en: 'other' }, 'zh', spell)?.text).toBe('北站');
  expect(labelName(page, 0, { en: 'other' }, 'zh', spell)?.text).toBe("X'an");
});

test('a feature without a name has no label', () => {
  expect(labelName(page, 0, { zh: 'en', en: 'en' }, 'en', spell)).toBeUndefined();
});
