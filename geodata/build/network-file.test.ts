import { describe, expect, it } from 'vitest';
import { catalog } from '../../layers/index.js';
import { checkNetworkFile, type NetworkLength } from '../../src/core/network-file.js';
import { isFast, measureNetworks, openedBy, provinceCodes, sumKilometres } from './lengths.js';
import { networkFileOf, networkFileText } from './network-file.js';
import { NetworkSources } from './network-sources.js';
import { readCsv } from './read-source.js';

const measured = measureNetworks();
const file = checkNetworkFile(JSON.parse(networkFileText(networkFileOf(measured, catalog))), 'networks.json');
const network = (id: string) => file.networks.find((each) => each.id === id);
const lengths = (id: string) => network(id)?.lengths ?? [];

function sum(list: readonly NetworkLength[], passes: (length: NetworkLength) => boolean): number {
  return list.filter(passes).reduce((all, { kilometres }) => all + kilometres, 0);
}

describe('networks.json', () => {
  it('has the kilometres that the tables of docs/geodata.md are made from, to ten metres', () => {
    const { railways, highways } = measured;
    for (const area of provinceCodes) {
      const railway = sum(lengths('railways'), (each) => each.area === area);
      expect(railway).toBeCloseTo(
        sumKilometres(railways, () => true, area),
        1,
      );
      for (const year of [2013, 2018, 2023]) {
        const road = sum(lengths('highways'), (each) => each.area === area && Number(each.opened?.slice(0, 4)) <= year);
        expect(road).toBeCloseTo(
          sumKilometres(highways, (each) => openedBy(each, year), area),
          1,
        );
      }
    }
    const fast = sum(lengths('railways'), (each) => ['high-speed', 'intercity'].includes(each.class));
    expect(fast).toBeCloseTo(sumKilometres(railways, isFast), 1);
  });

  it('tells undated roads from those under construction in the map of 2020', () => {
    const of = (state: NetworkLength['state']) => sum(lengths('highways'), (each) => each.state === state);
    const { highways } = measured;
    const building = (each: { readonly status?: unknown }) => each.status === 'construction-2020';
    expect(of('construction')).toBeCloseTo(
      sumKilometres(highways, (each) => building(each) && each.opened === null),
      1,
    );
    expect(of('undated')).toBeCloseTo(
      sumKilometres(highways, (each) => !building(each) && each.opened === null),
      1,
    );
  });

  it('has the published totals of the table of figures', () => {
    const rows = readCsv('statistics', 'statistics.csv').filter(({ level }) => level === 'region');
    const indicators = {
      railway_km: ['railways', 'all'],
      hsr_km: ['railways', 'fast'],
      expressway_km: ['highways', 'all'],
    };
    for (const [indicator, [id = '', group]] of Object.entries(indicators)) {
      const figures = rows.filter((row) => row.indicator === indicator);
      expect(figures.length).toBeGreaterThan(0);
      for (const { year, value, source } of figures) {
        const found = network(id)?.published.find(
          (each) => each.group === group && each.area === 'all' && String(each.year) === year,
        );
        expect(found?.kilometres).toBe(Number(value));
        expect(file.sources[found?.source ?? -1]?.id).toBe(source);
      }
    }
  });

  it('is complete until the year that the layer names', () => {
    expect(file.networks.map(({ layer, completeUntil }) => [layer, completeUntil])).toEqual([
      ['railways', 2023],
      ['highways', 2020],
    ]);
  });

  it('refuses a source that no table has', () => {
    expect(() => new NetworkSources().place('hearsay')).toThrow(/hearsay/);
  });
});
