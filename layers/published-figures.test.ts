import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { checkFigureFile, type FigureSeries } from '../src/core/figure-file.js';
import { formatIds } from '../src/core/number-format.js';
import { unitIds } from '../src/core/units.js';
import { FigureTable } from '../src/statistics/figure-table.js';
import { catalog } from './index.js';
import { vocabularies } from './vocabularies.js';

/* The published figures, held against their own rules and against the table they were built from. */

const folder = new URL('../public/geodata/', import.meta.url);
const sources = new URL('../geodata/sources/statistics/', import.meta.url);

function opened(name: string, limitKb: number) {
  const bytes = readFileSync(new URL(name, folder));
  const file = checkFigureFile(JSON.parse(bytes.toString()), name);
  return { name, limitKb, bytes, file, table: new FigureTable(file) };
}

const files = [opened(catalog.figures ?? '', 60), opened(catalog.comparison ?? '', 30)];
const [figures, comparison] = files;

function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(new URL(csv, sources)), { columns: true });
}

describe.each(files)('$name', ({ file, table, bytes, limitKb }) => {
  const codesOf = (level: string) => table.units(level).map(({ code }) => code);
  const problems = (find: (series: FigureSeries) => boolean) =>
    file.series.filter(find).map(({ indicator, level, year }) => [indicator, level, year].join(' '));

  it('stays small', () => expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(limitKb * 1024));

  it('has a value and a status for every unit of the level of every series', () => {
    const wrong = ({ level, values, statuses, sources: own }: FigureSeries) =>
      values.length !== codesOf(level).length ||
      statuses.length !== values.length ||
      values.some((value, place) => (value === null) !== (statuses[place] === '-')) ||
      (own.some(Array.isArray) && own.length !== values.length);
    expect(problems(wrong)).toEqual([]);
  });

  it('has no series twice', () => {
    const keys = problems(() => true);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has no value without a source, and every source it lists is used', () => {
    const used = new Set<string>();
    const bare = file.series.flatMap(({ indicator, level, year }) =>
      codesOf(level).filter((code) => {
        const figure = table.figure(code, indicator, year);
        for (const { id } of figure.sources) used.add(id);
        return figure.value !== null && figure.sources.length === 0;
      }),
    );
    expect(bare).toEqual([]);
    expect(file.sources.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('explains every reason and note in both languages, for units of the level and only where they belong', () => {
    const wrong = ({ level, values, reasons = {}, notes = {}, undivided = {} }: FigureSeries) => {
      const valueHere = (code: string) => values[codesOf(level).indexOf(code)];
      const known = (vocabulary: object, codes: object) =>
        Object.values(codes).every((code) => Object.hasOwn(vocabulary, code));
      return !(
        known(vocabularies['missing-reason'], reasons) &&
        known(vocabularies['missing-reason'], undivided) &&
        known(vocabularies['figure-note'], notes) &&
        Object.keys(reasons).every((code) => valueHere(code) === null) &&
        Object.keys({ ...notes, ...undivided }).every((code) => typeof valueHere(code) === 'number')
      );
    };
    expect(problems(wrong)).toEqual([]);
  });

  it('names every unit, indicator and region in both languages, as typographers write them', () => {
    const texts = [
      ...file.units.map(({ name }) => name),
      ...file.regions.map(({ title }) => title),
      ...file.indicators.flatMap(({ label, caveat, derived }) => [label, caveat ?? label, derived ?? label]),
    ];
    expect(texts.filter(({ en, zh }) => en === '' || zh === '' || /'|--/.test(en + zh))).toEqual([]);
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
  });

  it.each(['en', 'zh'] as const)('tells units of a level apart in %s', (locale) => {
    const names = file.units.map(({ code, level }) => `${level} ${table.nameOf(code)[locale]}`);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('writes its indicators in known units and formats, and says how derived ones came about', () => {
    for (const { id, unit, format, derived } of file.indicators) {
      expect(unitIds, id).toContain(unit);
      expect(formatIds, id).toContain(format);
      const worked = file.series.some(({ indicator, statuses }) => indicator === id && statuses.includes('d'));
      expect(worked, id).toBe(derived !== undefined);
    }
  });

  it('puts every unit into a region and below a unit that is there', () => {
    const regions = file.regions.map(({ id }) => id);
    const lost = file.units.filter(
      ({ parent, region }) => !regions.includes(region) || (parent !== null && !table.unit(parent)),
    );
    expect(lost).toEqual([]);
  });
});

describe('the table of figures', () => {
  /** In the table, and left out of the file by intent. */
  const intended = (row: Readonly<Record<string, string>>) =>
    row.indicator?.startsWith('income_ratio_') ||
    (row.indicator === 'income_all' && row.status === 'derived' && row.level !== 'region') ||
    (row.indicator === 'gdp_per_capita' && ['110112', '110115'].includes(row.adcode ?? '')) ||
    (row.indicator === 'fiscal_revenue' && ['130500 2015', '131100 2014'].includes(`${row.adcode} ${row.year}`)) ||
    (row.indicator === 'gdp_per_capita' && row.year === '2013' && !/^(11|12|31)/.test(row.adcode ?? ''));

  it.each([
    ['statistics.csv', figures],
    ['comparison.csv', comparison],
  ])('%s is in its file number by number, with the sources it names', (csv, opened) => {
    const different = rowsOf(csv).filter((row) => {
      const {
        value,
        sources: own,
        reason,
      } = opened?.table.figure(row.adcode ?? '', row.indicator ?? '', Number(row.year)) ?? {
        value: undefined,
        sources: [],
        reason: null,
      };
      if (row.value === '') return value !== null || reason !== row.reason;
      if (intended(row)) return value !== null;
      const ids = own.map(({ id }) => id).join(';');
      return value !== Number(row.value) || ids !== row.source;
    });
    expect(different).toEqual([]);
  });

  it('has no number in the file that it lacks, but for those the atlas works out', () => {
    const known = new Set(rowsOf('statistics.csv').map((row) => [row.adcode, row.indicator, row.year].join()));
    const made = new Set<string>();
    for (const { indicator, level, year } of figures?.file.series ?? []) {
      for (const { code } of figures?.table.units(level) ?? []) {
        const there = figures?.table.figure(code, indicator, year).value !== null;
        if (there && !known.has([code, indicator, year].join())) made.add(indicator);
      }
    }
    expect([...made].sort()).toEqual(['population_density', 'rd_share', 'station_distance']);
  });
});

describe('what the atlas works out', () => {
  const value = (code: string, indicator: string, year: number) => figures?.table.figure(code, indicator, year).value;

  it('is people of the census by area', () => {
    // Dongcheng: 708,829 people on 41.7 km²; the region: 110,369,339 on 216,252.4 km².
    expect(value('110101', 'population_density', 2020)).toBe(16998.3);
    expect(value('JJJ', 'population_density', 2020)).toBe(510.4);
  });

  it('is a distance that never grows as stations open, and says where an undated one is nearer', () => {
    const grown = (figures?.table.units('county') ?? []).filter(({ code }) => {
      const [early = 0, middle = 0, late = 0] = [2013, 2020, 2023].map(
        (year) => value(code, 'station_distance', year) ?? 0,
      );
      return early < middle || middle < late;
    });
    expect(grown).toEqual([]);
    expect(figures?.table.figure('130121', 'station_distance', 2023).note).toBe('undated-station-nearer');
  });

  it('puts Chongli within reach only by the line of 2022', () => {
    // Taizicheng, 2019-12-30, then Chongli, 2022-01-07.
    const distances = [2013, 2020, 2023].map((year) => value('130709', 'station_distance', year) ?? 0);
    expect(distances[0]).toBeGreaterThan(100);
    expect(distances[1]).toBeLessThan(25);
    expect(distances[2]).toBeLessThan(distances[1] ?? 0);
  });
});
