import { expect, test } from 'vitest';
import { beginning, shortNames } from './dbf-fields.js';

test('names have at most ten bytes, are different whatever case, and end between two characters', () => {
  const names = ['length_kilometres', 'length_kilometers', 'LENGTH_KIL', '建成区面积', '建成区人口数', 'a b', ''];
  const short = shortNames(names);
  expect(short).toEqual(['length_kil', 'length_k_1', 'LENGTH_K_2', '建成区', '建成_1', 'a_b', 'column']);
  const encoder = new TextEncoder();
  expect(Math.max(...short.map((name) => encoder.encode(name).length))).toBeLessThanOrEqual(10);
});

test('a text is cut between two characters', () => {
  expect(beginning('ab😀', 5)).toBe('ab');
  expect(beginning('ab😀', 6)).toBe('ab😀');
  expect(beginning('长'.repeat(100), 254)).toBe('长'.repeat(84));
});
