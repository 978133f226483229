import { describe, expect, it } from 'vitest';
import type { FeatureFilter } from '../../core/feature-filter.js';
import { pageOf } from '../../testing/page-of.js';
import { rowsPassing } from '../engine/find.js';
import { targetRows } from './row-filter.js';
import { textMatchFor } from './text-match.js';

const stations = pageOf([
  { at: [116, 40], name: '北京南', class: 'hsr', opened: '2008-08-01', tracks: 24, lit: true },
  { at: [117, 39], name: 'Tianjin', class: 'hsr', opened: '2008', tracks: 18, lit: false },
  { at: [116, 39], name: '雄安', class: 'hsr', opened: '2020-12-27', tracks: 23, lit: true },
  { at: [115, 38], name: 'Bǎodìng', class: 'old', opened: null, tracks: null, lit: null },
]);

async function matching(where: FeatureFilter, time?: { column: string; day: number }): Promise<number[]> {
  const target = { url: '', where, worstAccuracyMeters: 0, ...(time && { time }) };
  const { passes = () => true } = targetRows(stations, target, await textMatchFor([where]));
  return [...rowsPassing(stations, passes)];
}

describe('a filter', () => {
  it('compares texts, numbers and truth values with what is equal to them', async () => {
    expect(await matching({ column: 'class', is: 'equal', value: 'old' })).toEqual([3]);
    expect(await matching({ column: 'tracks', is: 'equal', value: 18 })).toEqual([1]);
    expect(await matching({ column: 'lit', is: 'equal', value: false })).toEqual([1]);
    expect(await matching({ column: 'class', is: 'not-equal', value: 'hsr' })).toEqual([3]);
    expect(await matching({ column: 'tracks', is: 'equal', value: '18' })).toEqual([]);
  });

  it('compares numbers by size, both ends of a range included', async () => {
    expect(await matching({ column: 'tracks', is: 'less', value: 23 })).toEqual([1]);
    expect(await matching({ column: 'tracks', is: 'at-most', value: 23 })).toEqual([1, 2]);
    expect(await matching({ column: 'tracks', is: 'more', value: 23 })).toEqual([0]);
    expect(await matching({ column: 'tracks', is: 'between', value: [18, 23] })).toEqual([1, 2]);
  });

  it('compares dates as far as the shorter one goes', async () => {
    expect(await matching({ column: 'opened', is: 'at-least', value: '2019' })).toEqual([2]);
    expect(await matching({ column: 'opened', is: 'at-most', value: '2008' })).toEqual([0, 1]);
    expect(await matching({ column: 'opened', is: 'more', value: '2008' })).toEqual([2]);
    expect(await matching({ column: 'opened', is: 'at-most', value: '2020-12' })).toEqual([0, 1, 2]);
  });

  it('knows lists, and what has a value and what has none', async () => {
    expect(await matching({ column: 'tracks', is: 'in', value: [24, 23, 99] })).toEqual([0, 2]);
    expect(await matching({ column: 'class', is: 'in', value: ['old', 'new'] })).toEqual([3]);
    expect(await matching({ column: 'opened', is: 'missing' })).toEqual([3]);
    expect(await matching({ column: 'opened', is: 'present' })).toEqual([0, 1, 2]);
  });

  it('finds Chinese by itself and by its pinyin without tones, English by any case and accent', async () => {
    expect(await matching({ column: 'name', is: 'like', value: '京' })).toEqual([0]);
    expect(await matching({ column: 'name', is: 'like', value: 'xiong an' })).toEqual([2]);
    expect(await matching({ column: 'name', is: 'like', value: 'beijing' })).toEqual([0]);
    expect(await matching({ column: 'name', is: 'like', value: 'baoding' })).toEqual([3]);
    expect(await matching({ column: 'name', is: 'like', value: 'TIAN' })).toEqual([1]);
  });

  it('joins tests by all, any and not', async () => {
    const hsr = { column: 'class', is: 'equal', value: 'hsr' } as const;
    const lit = { column: 'lit', is: 'equal', value: true } as const;
    expect(await matching({ all: [hsr, { not: lit }] })).toEqual([1]);
    expect(await matching({ any: [{ not: hsr }, lit] })).toEqual([0, 2, 3]);
    expect(await matching({ all: [] })).toEqual([0, 1, 2, 3]);
    expect(await matching({ any: [] })).toEqual([]);
  });

  it('names the columns there are when one is unknown', async () => {
    await expect(matching({ column: 'speed', is: 'more', value: 1 })).rejects.toMatchObject({
      code: 'column-unknown',
      details: { column: 'speed', known: 'name, class, opened, tracks, lit' },
    });
  });

  it('leaves out what begins after a day, and keeps what has no date', async () => {
    const day = Date.UTC(2010, 11, 31) / 86_400_000;
    expect(await matching({ all: [] }, { column: 'opened', day })).toEqual([0, 1, 3]);
    const { isUndated } = targetRows(
      stations,
      { url: '', worstAccuracyMeters: 0, time: { column: 'opened', day } },
      () => false,
    );
    expect([0, 1, 2, 3].map((row) => isUndated?.(row))).toEqual([false, false, false, true]);
  });
});
