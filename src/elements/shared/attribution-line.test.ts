import { expect, test } from 'vitest';
import { attributionLine } from './attribution-line.js';

test('names each owner once, in the order of first mention', () => {
  expect(attributionLine(['© A; B', 'B', '© A'])).toEqual(['© A', 'B']);
});

test('keeps what is added to a name, each addition once', () => {
  expect(attributionLine(['© A, via X', '© A', '© A, Y; B', '© A, via X'])).toEqual(['© A, via X, Y', 'B']);
});

test('reads Chinese punctuation', () => {
  expect(attributionLine(['© 甲（经乙）；丙', '© 甲'])).toEqual(['© 甲（经乙）', '丙']);
});

test('writes Chinese punctuation after a Chinese name', () => {
  expect(attributionLine(['© 甲，乙', '© 甲，丙'])).toEqual(['© 甲，乙，丙']);
});
