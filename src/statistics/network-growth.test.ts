import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNetworkFile, type NetworkFile } from '../core/network-file.js';
import { NetworkGrowth } from './network-growth.js';

const published = new URL('../../public/geodata/networks.json', import.meta.url);
const atlas = new NetworkGrowth(checkNetworkFile(JSON.parse(readFileSync(published, 'utf8')), 'networks.json'));

const both = (text: string) => ({ en: text, zh: text });
const dated = (opened: string, kilometres: number, area = 'A') =>
  ({ class: 'fast', area, opened, state: 'dated', kilometres }) as const;

/** 10 km of 2010, 5 km of December 2013, 20 km of 2015 in B; 4 km undated, 3 known by 2012; 2 km under construction. */
const small: NetworkFile = {
  areas: [
    { code: 'A', name: both('A') },
    { code: 'B', name: both('B') },
  ],
  networks: [
    {
      id: 'rail',
      layer: 'lines',
      title: both('Rail'),
      classes: [{ id: 'fast', label: both('Fast') }],
      groups: [{ id: 'all', label: both('All'), phrase: both('rail'), classes: ['fast'], variants: ['some'] }],
      completeUntil: 2015,
      lengths: [
        dated('2010', 10),
        dated('2013-12-29', 5),
        dated('2015-06', 20, 'B'),
        { class: 'fast', area: 'A', opened: null, state: 'undated', kilometres: 4 },
        { class: 'fast', area: 'A', opened: null, state: 'undated', openBy: 2012, kilometres: 3 },
        { class: 'fast', area: 'A', opened: null, state: 'construction', kilometres: 2 },
      ],
      published: [
        { group: 'all', area: 'all', year: 2013, kilometres: 16, source: 0 },
        { group: 'all', area: 'all', year: 2015, kilometres: 40, source: 0, note: both('rounded') },
      ],
      notDrawn: [
        { name: both('late'), class: 'fast', kilometres: 7, opened: '2016-01-01', sources: [0] },
        { name: both('undated'), class: 'fast', kilometres: null, opened: null, sources: [] },
        { name: both('early'), class: 'fast', kilometres: 1.5, opened: '2014', sources: [0] },
      ],
    },
  ],
  sources: [{ id: 's', title: 'Yearbook' }],
};
const growth = new NetworkGrowth(small);
const km = (value: number) => Math.round(value);

describe('open', () => {
  it('counts what opened by the end of a year or month; undated and under construction apart', () => {
    expect(growth.open('rail', null, null, { year: 2013 })).toEqual({
      dated: 15,
      undated: 7,
      construction: 2,
      low: 15,
      high: 22,
    });
    expect(growth.open('rail', null, null, { year: 2013, month: 11 }).dated).toBe(10);
    expect(growth.open('rail', null, null, { year: 2015, month: 5 }).dated).toBe(15);
    expect(growth.open('rail', 'fast', null, { year: 2013 }).dated).toBe(15);
    expect(growth.open('rail', 'all', 'B', { year: 2015, month: 6 })).toMatchObject({ dated: 20, undated: 0 });
  });

  it('refuses a network or a group that is not there', () => {
    expect(() => growth.open('road', null, null, { year: 2013 })).toThrow(/no network "road".*rail/);
    expect(() => growth.open('rail', 'slow', null, { year: 2013 })).toThrow(/no group "slow".*all/);
  });
});

describe('growth', () => {
  it('is a range: of the dated alone, and with the undated counted as old', () => {
    const gain = growth.growth('rail', null, null, 2013, 2015);
    expect(gain).toMatchObject({ kilometres: 20, high: 20 / 15, low: 20 / 22, undated: 4 });
    expect(gain.published?.share).toBe(1.5);
  });

  it('is no share of nothing, and has no published one when one end is missing', () => {
    expect(growth.growth('rail', null, 'B', 2010, 2015)).toMatchObject({ kilometres: 20, low: null, high: null });
    expect(growth.growth('rail', null, null, 2010, 2015).published).toBeUndefined();
    expect(growth.growth('rail', null, null, 2013, { year: 2015, month: 3 }).published).toBeUndefined();
  });
});

describe('published totals and openings not drawn', () => {
  it('are found for their year, with source and note', () => {
    expect(growth.published('rail', null, null, 2015)).toEqual({
      year: 2015,
      kilometres: 40,
      source: { id: 's', title: 'Yearbook' },
      note: both('rounded'),
    });
    expect(growth.published('rail', null, 'A', 2015)).toBeUndefined();
    expect(growth.lastPublished('rail', null, null, 2014)?.year).toBe(2013);
  });

  it('are listed up to a year, those without a date last', () => {
    const { openings, kilometres, withoutLength } = growth.notDrawn('rail', null, { year: 2015 });
    expect(openings.map(({ name }) => name.en)).toEqual(['early', 'undated']);
    expect([kilometres, withoutLength]).toEqual([1.5, 1]);
  });
});

describe('the atlas', () => {
  it.each([
    [2013, 1275, 1284],
    [2023, 2583, 2624],
  ])('has the high-speed and intercity lines of docs/geodata.md at the end of %i', (year, drawn, official) => {
    expect(km(atlas.open('railways', 'fast', null, { year }).dated)).toBe(drawn);
    expect(atlas.published('railways', 'fast', null, year)?.kilometres).toBe(official);
  });

  // As the collection of expressways measured them, on a sphere and clipped a little otherwise.
  it.each([
    ['130000', 2013, 4686, 5401, 5618],
    ['130000', 2020, 6934, 7649, 7809],
    ['110000', 2019, 982, 1121, 1167],
    ['120000', 2023, 839, 1329, 1358],
    [null, 2014, 6549, 7892, 7983],
    [null, 2020, 8739, 10082, 10300],
    [null, 2023, 9064, 10407, 10990],
  ])('has the expressways of %s at the end of %i', (area, year, dated, withUndated, official) => {
    const { low, high } = atlas.open('highways', 'all', area, { year });
    // Tianjin lost a date that its source did not bear out.
    expect(Math.abs(low / dated - 1)).toBeLessThan(area === '120000' ? 0.01 : 0.005);
    expect(Math.abs(high / withUndated - 1)).toBeLessThan(0.005);
    expect(atlas.published('highways', 'all', area, year)?.kilometres).toBe(official);
  });

  it('lists what opened by 2023 and is not drawn', () => {
    const { openings, kilometres } = atlas.notDrawn('highways', 'all', { year: 2023 });
    expect(openings).toHaveLength(5);
    expect(kilometres).toBeCloseTo(24.9 + 72 + 11.75 + 165 + 14.8);
    expect(atlas.notDrawn('railways', 'all', { year: 2023 }).openings.map(({ name }) => name.zh)).toContain('黄万铁路');
  });

  it('cites a source for every total and every opening', () => {
    for (const { published: totals, notDrawn } of atlas.networks) {
      for (const { source } of totals) expect(atlas.file.sources[source]?.title).toBeTruthy();
      for (const opening of notDrawn) expect(atlas.sourcesOf(opening).length).toBeGreaterThan(0);
    }
  });
});
