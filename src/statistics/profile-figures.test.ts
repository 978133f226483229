import { describe, expect, it } from 'vitest';
import { publishedFigures } from '../testing/published-figures.js';
import { profileRows } from './profile-figures.js';

function row(codes: readonly string[], indicator: string) {
  const found = profileRows(publishedFigures, codes).find((each) => each.indicator.id === indicator);
  if (!found) throw new Error(`no row of ${indicator}`);
  return found;
}

describe('the profile of units', () => {
  it('has figures of one year, the last that all of them have', () => {
    // Hebei has no income of 2022 and 2023; Beijing has.
    const { year, cells } = row(['110000', '130000'], 'income_all');
    expect(year).toBe(2021);
    expect(cells.map(({ figure }) => figure.value)).toEqual([75_002.2, 29_383]);
    expect(row(['110000'], 'income_all').year).toBe(2023);
  });

  it('ranks a unit among all of its level where the figures speak for enough people', () => {
    const { cells } = row(['110100', '130500'], 'income_urban');
    expect(cells.map(({ rank }) => rank)).toEqual([
      { rank: 1, of: 13 },
      { rank: 13, of: 13 },
    ]);
  });

  it('gives no rank where they speak for less than nine tenths, and says for how much', () => {
    const { year, cells } = row(['130129'], 'income_urban');
    expect(year).toBe(2020);
    const [cell] = cells;
    expect(cell?.rank).toHaveProperty('tooFew');
    expect(cell?.rank && 'tooFew' in cell.rank ? cell.rank.tooFew : 1).toBeLessThan(0.9);
  });

  it('leaves gaps of a series open, and a missing figure missing', () => {
    const { cells } = row(['110000', '130000'], 'income_all');
    expect(cells[1]?.series.slice(-2)).toEqual([
      { year: 2022, value: null },
      { year: 2023, value: null },
    ]);
    const [tianjin] = row(['120101', '130129'], 'income_urban').cells;
    expect(tianjin).toMatchObject({ figure: { value: null, status: 'missing' }, rank: null });
    expect(tianjin?.figure.reason).not.toBeNull();
  });

  it('has no rank of the region as a whole', () => {
    expect(row(['JJJ'], 'gdp').cells[0]?.rank).toBeNull();
  });

  it('leaves out indicators that none of the units has, and codes that are none', () => {
    expect(profileRows(publishedFigures, ['110000']).map(({ indicator }) => indicator.id)).not.toContain('avg_wage');
    expect(profileRows(publishedFigures, ['nowhere'])).toEqual([]);
  });
});
