import { beforeEach, expect, it } from 'vitest';
import type { AtlasError } from '../../core/atlas-error.js';
import { TileWatch } from './tile-watch.js';

let told: AtlasError[];
let turns: number;
let watch: TileWatch;

beforeEach(() => {
  told = [];
  turns = 0;
  watch = new TileWatch(
    { en: 'Imagery', zh: '影像' },
    (error) => told.push(error),
    () => {
      turns += 1;
    },
  );
});

it('a server that sends nothing is told of once, with the reason, and is lost', () => {
  for (let tile = 0; tile < 20; tile += 1) watch.failed('denied', '403');
  expect(told).toMatchObject([
    { code: 'tiles-refused', details: { name: 'Imagery 影像', reason: 'denied', received: '403' } },
  ]);
  expect([watch.isLost, turns]).toEqual([true, 1]);
});

it('a single failure among tiles that come is not told; several are, and nothing is lost', () => {
  watch.came();
  watch.failed('slow');
  expect(told).toEqual([]);
  for (let tile = 0; tile < 5; tile += 1) watch.failed('failing', '500');
  expect(told).toHaveLength(1);
  expect([watch.isLost, turns]).toEqual([false, 0]);
});

it('what comes after the first failure is found again', () => {
  watch.failed('failing', '500');
  expect(watch.isLost).toBe(true);
  watch.came();
  expect([watch.isLost, turns]).toEqual([false, 2]);
});
