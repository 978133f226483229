import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TimePlayer } from './time-player.js';

const host = {
  addController: () => {},
  removeController: () => {},
  requestUpdate: () => {},
  updateComplete: Promise.resolve(true),
};
let calm = false;
let steps = 0;
let rests = 0;

function playerOf(most: number): TimePlayer {
  return new TimePlayer(
    host,
    () => {
      steps += 1;
      return steps < most;
    },
    () => 250,
    () => {
      rests += 1;
    },
  );
}

beforeEach(() => {
  [calm, steps, rests] = [false, 0, 0];
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: calm }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('steps at its speed until there is no further step, and then rests once', () => {
  const player = playerOf(3);
  player.speed = 2;
  player.play();
  vi.advanceTimersByTime(250);
  expect([steps, player.playing]).toEqual([2, true]);
  vi.advanceTimersByTime(1000);
  expect([steps, player.playing, rests]).toEqual([3, false, 1]);
});

test('steps slowly for a reader who asked for less motion, whatever the speed', () => {
  calm = true;
  const player = playerOf(9);
  player.speed = 2;
  player.play();
  vi.advanceTimersByTime(1499);
  expect(steps).toBe(0);
  vi.advanceTimersByTime(1);
  expect(steps).toBe(1);
});

test('takes no step after its element left the page', () => {
  const player = playerOf(9);
  player.play();
  player.hostDisconnected();
  vi.advanceTimersByTime(5000);
  expect([steps, rests]).toEqual([0, 0]);
});
