import { expect, test } from 'vitest';
import { folded } from './folded-text.js';

test('folds case, accents, spaces, apostrophes and full width', () => {
  expect(folded('Xī’ān New Area')).toBe('xiannewarea');
  expect(folded('Ｇ４ 高速（新线）')).toBe('g4高速新线');
  expect(folded('Lüliang')).toBe('luliang');
});
