import { expect, test } from 'vitest';
import { pressed, restNear, stepFrom } from './sheet-height.js';

const rests = { halfPx: 200, fullPx: 300 };

test.each([
  [0, 'closed'],
  [90, 'closed'],
  [110, 'half'],
  [240, 'half'],
  [260, 'full'],
  [900, 'full'],
] as const)('let go at %i px it rests at the nearest height: %s', (heightPx, expected) => {
  expect(restNear(heightPx, 0, rests)).toBe(expected);
});

test.each([
  [20, 1, 'half'],
  [210, 1, 'full'],
  [300, 1, 'full'],
  [290, -1, 'half'],
  [190, -1, 'closed'],
  [0, -1, 'closed'],
] as const)('from %i px a flick of %i leads to %s', (heightPx, speed, expected) => {
  expect(restNear(heightPx, speed, rests)).toBe(expected);
});

test('steps end at the ends', () => {
  expect([stepFrom('closed', 1), stepFrom('half', 1), stepFrom('full', 1)]).toEqual(['half', 'full', 'full']);
  expect([stepFrom('full', -1), stepFrom('half', -1), stepFrom('closed', -1)]).toEqual(['half', 'closed', 'closed']);
});

test('a press opens, enlarges and makes smaller again', () => {
  expect(pressed('closed')).toBe('half');
  expect(pressed('half')).toBe('full');
  expect(pressed('full')).toBe('half');
});
