import { describe, expect, it } from 'vitest';
import { dateStrength } from './date-strength.js';

describe('dateStrength', () => {
  it.each([
    [null, null, 'none'],
    ['2011-06-30', 'report', 'day'],
    ['2009', 'blog', 'year'],
    ['2018-09', 'report', 'year'],
    ['2018-09-01', '[announced] paper of the month before', 'announced'],
    ['2009', 'malin84 segment table row', 'atlas-derived'],
  ] as const)('grades %s of %s as %s', (opened, source, strength) => {
    expect(dateStrength(opened, source)).toBe(strength);
  });
});
