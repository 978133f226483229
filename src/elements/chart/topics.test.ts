import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFigureFile } from '../../core/figure-file.js';
import '../../core/messages/statistics-messages.js';
import { checkNetworkFile } from '../../core/network-file.js';
import { FigureTable } from '../../statistics/figure-table.js';
import { NetworkGrowth } from '../../statistics/network-growth.js';
import { nearestYear, valueIn } from './chart-data.js';
import { figureTopics } from './figure-topics.js';
import { networkTopics } from './network-topics.js';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../public/geodata/${file}`, import.meta.url), 'utf8'));
const table = new FigureTable(checkFigureFile(read('figures.json'), 'figures.json'));
const growth = new NetworkGrowth(checkNetworkFile(read('networks.json'), 'networks.json'));

function chart(id: string) {
  const topic = figureTopics(table, 'en').find((each) => each.id === id);
  if (!topic) throw new Error(`no chart of ${id}`);
  return topic.data();
}

describe('charts of figures', () => {
  it('are of the indicators with several years for the provinces, and of what stands apart', () => {
    const ids = figureTopics(table, 'en', ['access']).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['gdp', 'gdp_per_capita', 'income_all', 'population_resident', 'investment_cumulative']),
    );
    expect(ids).not.toContain('population_census');
    expect(ids).not.toContain('hsr_km');
  });

  it('have a line for each province, and a gap where there is no figure', () => {
    const { years, series } = chart('income_urban');
    expect(series.map(({ label }) => label.zh)).toEqual(['北京市', '天津市', '河北省']);
    expect(years.indexOf(2019)).toBeGreaterThan(0);
    for (const { values } of series) expect(values[years.indexOf(2019)]).toBeNull();
    expect(series.some(({ values }) => values[years.indexOf(2018)] !== null)).toBe(true);
  });

  it('name the sources of every figure', () => {
    const { series, sources } = chart('investment_cumulative');
    expect(series).toHaveLength(1);
    const title = figureTopics(table, 'zh').find(({ id }) => id === 'investment_cumulative')?.title;
    expect(title).toMatch(/^雄安新区：/);
    expect(sources.length).toBeGreaterThan(0);
  });
});

describe('charts of networks', () => {
  const topics = networkTopics(growth, 'en', new Map([['railways', 'high-speed-intercity']]), {
    from: 2008,
    until: 2023,
  });

  it('begin with what is shown on the map', () => {
    const first = networkTopics(growth, 'en', new Map(), { from: 2008, until: 2023 }, new Set(['highways']))[0];
    expect(first?.id).toBe('highways/all');
  });

  it('are of the classes that the layer draws, with published totals as points', () => {
    expect(topics.map(({ id }) => id)).toEqual(['railways/fast', 'highways/all']);
    const data = topics[0]?.data();
    if (!data) throw new Error('no chart of railways');
    const [dated] = data.series;
    const published = data.series.at(-1);
    if (!dated || !published) throw new Error('no series');
    expect(Math.round(valueIn(data, dated, 2013) ?? 0)).toBe(1275);
    expect([2013, 2014, 2023].map((year) => valueIn(data, published, year))).toEqual([1284, null, 2624]);
    expect(published.kind).toBe('points');
    expect(nearestYear(data, 2030)).toBe(2023);
    expect(data.complete).toBeUndefined();
    expect(topics[1]?.data().complete?.until).toBe(2020);
  });
});
