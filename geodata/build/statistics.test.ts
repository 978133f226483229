import { describe, expect, it } from 'vitest';
import { parseFigure, readStatistics, sourceRecordOf } from './statistics.js';

const row = { year: '2020', value: '5', status: 'published', source: 'yearbook', reason: '', note: '' };

describe('parseFigure', () => {
  it('reads a figure', () => {
    expect(parseFigure(row, 'x')).toEqual({
      year: 2020,
      value: 5,
      status: 'published',
      source: 'yearbook',
      reason: '',
      note: '',
    });
  });

  it.each([
    ['a number without a source', { ...row, source: '' }, /a number without a source/],
    ['a gap without a reason', { ...row, value: '', status: 'missing' }, /a gap without a reason/],
    ['a published figure without a value', { ...row, value: '' }, /published and value disagree/],
    ['an unknown status', { ...row, status: 'guessed' }, /"guessed" is not known/],
    ['words for a number', { ...row, value: 'many' }, /many is not a number/],
  ])('rejects %s', (_, broken, reason) => {
    expect(() => parseFigure(broken, 'county 130629')).toThrow(reason);
  });
});

describe('sourceRecordOf', () => {
  it('makes a link of a repository or of the first address, and keeps where it was read', () => {
    expect(sourceRecordOf({ id: 'a', title: 'A', where_read: 'github.com/o/r@abc:file.csv' }).url).toBe(
      'https://github.com/o/r',
    );
    expect(sourceRecordOf({ id: 'b', title: 'B', where_read: 'http://x.cn/1 ; http://y.cn/2' })).toEqual({
      id: 'b',
      title: 'B',
      url: 'http://x.cn/1',
      where: 'http://x.cn/1 ; http://y.cn/2',
    });
  });
});

describe('readStatistics', () => {
  const statistics = readStatistics();

  it('finds a figure by level, code, indicator and year, and the reason of a gap', () => {
    expect(statistics.figure('prefecture', '130600', 'income_urban', 2020)?.value).toBe(34111.6);
    expect(statistics.figure('county', '130629', 'income_urban', 2020)?.reason).toBe('not-found');
    expect(statistics.figure('county', '130629', 'income_urban', 1920)).toBeUndefined();
  });

  it('counts 2,978,929 people of the census in 23 zones without an outline', () => {
    expect(statistics.zones).toMatchObject({ count: 23, people: 2_978_929 });
  });
});
