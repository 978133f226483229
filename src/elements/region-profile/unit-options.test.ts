import { expect, test } from 'vitest';
import { publishedFigures as table } from '../../testing/published-figures.js';
import { unitOptions } from './unit-options.js';

const names = (text: string, taken: readonly string[] = []) =>
  unitOptions(table, text, taken).map((code) => table.nameOf(code).en);

test('finds units by the name in either language, whatever its spelling, and by code', () => {
  expect(names('xiongan')[0]).toBe(table.nameOf('XIONGAN').en);
  expect(unitOptions(table, '保定', [])).toContain('130600');
  expect(unitOptions(table, 'BAO DING', [])).toContain('130600');
  expect(unitOptions(table, '130600', [])[0]).toBe('130600');
});

test('offers what begins with the text first, and nothing that is compared already', () => {
  expect(unitOptions(table, 'hebei', [])[0]).toBe('130000');
  expect(unitOptions(table, 'hebei', ['130000'])).not.toContain('130000');
  expect(unitOptions(table, '  ', [])).toEqual([]);
});
