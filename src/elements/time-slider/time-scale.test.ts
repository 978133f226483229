import { expect, test } from 'vitest';
import { after, pointAt, shareOf, stepped } from './time-scale.js';

const span = { from: 2008, until: 2023 };
const year = (value: number) => ({ year: value, month: null });

test('a year stands at its end, a month at its own', () => {
  expect(shareOf(span, year(2008))).toBe(1 / 16);
  expect(shareOf(span, year(2023))).toBe(1);
  expect(shareOf(span, { year: 2008, month: 6 })).toBe(1 / 32);
  expect(shareOf(span, year(1990))).toBe(0);
  expect(shareOf(span, year(2030))).toBe(1);
});

test('a place on the track is the nearest moment, and none outside the span', () => {
  expect(pointAt(span, 6.4 / 16, 'year')).toEqual(year(2013));
  expect(pointAt(span, 0, 'year')).toEqual(year(2008));
  expect(pointAt(span, 0, 'month')).toEqual({ year: 2008, month: 1 });
  expect(pointAt(span, 1.2, 'month')).toEqual(year(2023));
});

test('steps lead from month to month and from year end to year end', () => {
  expect(stepped(span, year(2013), 1, 'month')).toEqual({ year: 2014, month: 1 });
  expect(stepped(span, { year: 2014, month: 11 }, 1, 'month')).toEqual(year(2014));
  expect(stepped(span, year(2023), 1, 'year')).toEqual(year(2023));
  expect(stepped(span, year(2008), -1, 'year')).toEqual(year(2008));
  expect(stepped(span, { year: 2014, month: 6 }, 1, 'year')).toEqual(year(2014));
  expect(stepped(span, { year: 2014, month: 6 }, -1, 'year')).toEqual(year(2013));
});

test('the end of a span lies after its beginning', () => {
  expect(after(span, 2013, year(2013), 'year')).toEqual(year(2014));
  expect(after(span, 2013, { year: 2012, month: 3 }, 'month')).toEqual({ year: 2014, month: 1 });
  expect(after(span, 2013, { year: 2014, month: 2 }, 'month')).toEqual({ year: 2014, month: 2 });
});
