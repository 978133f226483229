import { expect, test } from 'vitest';
import { inkOn } from './ink-on.js';
import { toned } from './toned.js';

test('writes on a fill in the ink that contrasts more', () => {
  expect(['#ffffff', '#fee391', '#3b4994', '#000000'].map(inkOn)).toEqual(['#000000', '#000000', '#ffffff', '#ffffff']);
});

test('greys a colour without changing its luminance', () => {
  expect(toned('#ff0000', 1)).toBe('#363636');
  expect(toned('#ff000080', 0.5)).toBe('#9b1b1b80');
  expect(toned('#123456', 0)).toBe('#123456');
});
