import { expect, test } from 'vitest';
import { SpanAllotter } from './span-allotter.js';

test('spans follow one another, and what came back is given out again', () => {
  const places = new SpanAllotter(1);
  const [a, b, c] = [places.allot(3), places.allot(4), places.allot(2)];
  expect([a.start, b.start, c.start, places.end]).toEqual([1, 4, 8, 10]);
  places.free(b);
  expect(places.allot(3).start).toBe(4);
  expect(places.allot(2).start).toBe(10);
  expect(places.allot(1).start).toBe(7);
});

test('neighbouring gaps become one, in whatever order they come back', () => {
  const places = new SpanAllotter();
  const spans = [2, 2, 2, 2, 2].map((count) => places.allot(count));
  for (const index of [1, 3, 2]) if (spans[index]) places.free(spans[index]);
  expect(places.allot(6).start).toBe(2);
});

test('the end moves back over everything that is free', () => {
  const places = new SpanAllotter(1);
  const spans = [5, 5, 5].map((count) => places.allot(count));
  for (const index of [1, 2]) if (spans[index]) places.free(spans[index]);
  expect(places.end).toBe(6);
  if (spans[0]) places.free(spans[0]);
  expect([places.end, places.isEmpty]).toEqual([1, true]);
});

test('any sequence of asking and giving back leaves no place to two', () => {
  const places = new SpanAllotter();
  const owned = new Map<number, number>();
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let step = 0; step < 2000; step += 1) {
    const starts = [...owned.keys()];
    if (random(2) === 0 && starts.length > 0) {
      const start = starts[random(starts.length)] ?? 0;
      places.free({ start, count: owned.get(start) ?? 0 });
      owned.delete(start);
    } else {
      const { start, count } = places.allot(1 + random(9));
      owned.set(start, count);
    }
  }
  const sorted = [...owned].sort(([one], [other]) => one - other);
  for (const [index, [start]] of sorted.entries()) {
    const [before = 0, count = 0] = sorted[index - 1] ?? [];
    expect(start).toBeGreaterThanOrEqual(before + count);
  }
});
