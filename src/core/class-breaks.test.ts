import { expect, it } from 'vitest';
import { classLabel, classOf, classRanges } from './class-breaks.js';

const breaks = [30_000, 40_000];

it('puts a value equal to a break into the upper class', () => {
  expect([29_999, 30_000, 39_999.9, 40_000, 90_000].map((value) => classOf(value, breaks))).toEqual([0, 1, 1, 2, 2]);
});

it('labels every class, the outer ones open', () => {
  const labels = (locale: 'en' | 'zh') => classRanges(breaks).map((range) => classLabel(locale, range));
  expect(labels('en')).toEqual(['under 30,000', '30,000 – 40,000', '40,000 or more']);
  expect(labels('zh')).toEqual(['30,000 以下', '30,000 – 40,000', '40,000 及以上']);
});
