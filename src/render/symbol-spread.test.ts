import { expect, test } from 'vitest';
import { anchorOffsets } from './symbol-names.js';
import { spreadOffsets } from './symbol-spread.js';

const sharing = (count: number) => Array.from({ length: count }, () => [116, 40]).flat();

test('a symbol alone stays where it is', () => {
  expect(spreadOffsets([116, 40, 117, 40], 10)).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test.each([2, 3, 9, 14, 15, 40])('%i symbols at one point stand clear of one another and of the point', (count) => {
  const offsets = spreadOffsets(sharing(count), 10);
  for (const [index, [x, y]] of offsets.entries()) {
    expect(Math.hypot(x, y)).toBeGreaterThan(10);
    for (const [otherX, otherY] of offsets.slice(index + 1))
      expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(10);
  }
});

test('symbols at different points do not move one another', () => {
  const offsets = spreadOffsets([...sharing(2), 117, 40], 10);
  expect(offsets[2]).toEqual([0, 0]);
});

test('a name stands on any side of a symbol that is alone, and outside of one that was moved', () => {
  expect(anchorOffsets([0, 0], 10).filter((each) => typeof each === 'string')).toEqual([
    'left',
    'right',
    'top',
    'bottom',
  ]);
  expect(anchorOffsets([1, 0], 10)[0]).toBe('left');
  expect(anchorOffsets([-1, 0.2], 10)[0]).toBe('right');
  expect(anchorOffsets([0, -1], 10)[0]).toBe('bottom');
});
