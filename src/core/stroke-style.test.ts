import { expect, test } from 'vitest';
import type { Stroke } from './layer-definition.js';
import { strokeStyles, widestStroke } from './stroke-style.js';

const black = { light: '#000000', dark: '#ffffff' };
const casing: Stroke = { color: black, widthPx: 4 };
const fill: Stroke = { color: black, widthPx: 2, dash: [6, 3] };

test('a dash counts in the width of its own stroke', () => {
  expect(strokeStyles([casing, fill]).map((stroke) => stroke.dashPx)).toEqual([undefined, [12, 6]]);
});

test('a modifier interrupts all strokes at the same places, counted in the widest', () => {
  const modified = strokeStyles([casing, fill], { dash: [1, 2], opacity: 0.5 });
  expect(modified.map(({ dashPx, opacity }) => ({ dashPx, opacity }))).toEqual([
    { dashPx: [4, 8], opacity: 0.5 },
    { dashPx: [4, 8], opacity: 0.5 },
  ]);
});

test('the widest stroke is the one to click', () => {
  expect(widestStroke(strokeStyles([fill, casing]))).toBe(1);
});
