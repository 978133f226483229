import { expect, test } from 'vitest';
import { shieldHeightPx, shieldShapes, shieldWidthPx } from './route-shield.js';

test('a shield is as wide as its number needs, and never narrower than a short one', () => {
  expect([5, 14, 30.2].map(shieldWidthPx)).toEqual([22, 22, 39]);
});

test('edge, ground and band lie within one another', () => {
  const [edge, ground, band] = shieldShapes(30, '#c8202f').map(({ path }) => path);
  expect(edge).toMatch(/^M3 0h24a3 3 .*z$/);
  expect(ground).toMatch(/^M4 1h22a3 3 .*z$/);
  expect(band).toBe('M1 5V4a3 3 0 0 1 3 -3h22a3 3 0 0 1 3 3V5z');
  expect(ground).toContain(`v${shieldHeightPx - 8}`);
});
