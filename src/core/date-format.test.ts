import { expect, it } from 'vitest';
import { formatDate } from './date-format.js';

it.each([
  ['2019', '2019', '2019年'],
  ['2019-09', 'September 2019', '2019年9月'],
  ['2019-09-26', '26 September 2019', '2019年9月26日'],
])('writes %s at the precision it has', (text, en, zh) => {
  expect(formatDate('en', text)).toBe(en);
  expect(formatDate('zh', text)).toBe(zh);
});

it.each(['construction 2022-04', '2019-13', '2019-02-30', ''])('keeps "%s", which is no date', (text) => {
  expect(formatDate('en', text)).toBe(text);
  expect(formatDate('zh', text)).toBe(text);
});
