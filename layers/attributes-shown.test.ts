import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../src/core/localized-text.js';
import type { Sidecar } from '../src/core/sidecar.js';
import { decodeFlatGeobuf } from '../src/flatgeobuf/decode.js';
import { sourceOf } from '../src/testing/fake-data-client.js';
import { FakeRenderer } from '../src/testing/fake-renderer.js';
import { Viewer } from '../src/viewer/viewer.js';
import { catalog } from './index.js';

/* What a click shows, from the published files, held against the source tables. */

const published = new URL('../public/geodata/', import.meta.url);
const sources = new URL('../geodata/sources/', import.meta.url);

const files = {
  async load(url: string) {
    const name = url.split('/').at(-1) ?? '';
    const page = decodeFlatGeobuf(readFileSync(new URL(name, published)));
    const sidecar = JSON.parse(readFileSync(new URL(name.replace('.fgb', '.json'), published), 'utf8')) as Sidecar;
    return sourceOf([page], sidecar);
  },
  listen: () => {},
  hold: () => {},
  letGo: () => {},
  view: () => Promise.reject(new Error('Every published file is read whole.')),
  release: () => {},
  query: () => Promise.reject(new Error('nothing is asked')),
  identify: async () => [],
  close: () => {},
};

type Table = readonly Readonly<Record<string, string>>[];

function table(path: string): Table {
  return parse(readFileSync(new URL(path, sources)), { columns: true, bom: true }) as Table;
}

function geojson(path: string): readonly Readonly<Record<string, unknown>>[] {
  const { features } = JSON.parse(readFileSync(new URL(path, sources), 'utf8')) as {
    features: readonly { properties: Record<string, unknown> }[];
  };
  return features.map((feature) => feature.properties);
}

let viewer: Viewer;

beforeAll(async () => {
  viewer = new Viewer({
    catalog,
    renderer: new FakeRenderer(),
    dataClient: files,
    geodataBase: 'https://host.example/geodata/',
    locale: 'en',
    theme: 'light',
  });
  for (const { id } of catalog.layers) viewer.showLayer(id, true);
  viewer.setVariant('railways', 'all');
  viewer.setVariant('stations', 'all');
  await viewer.whenReady();
});

/** Texts of the panel by column. */
function shown(layer: string, id: string, locale: Locale = 'en') {
  viewer.setLocale(locale);
  const details = viewer.details({ layer, id });
  if (!details) throw new Error(`${layer} has no ${id}`);
  return { ...details, text: Object.fromEntries(details.rows.map((row) => [row.column, row.text])) };
}

it('loads every layer without an error, with as many features as the source tables have', () => {
  const counts = Object.fromEntries(
    viewer.state.layers.map(({ id, status }) => [id, status.phase === 'loaded' ? status.featureCount : status]),
  );
  expect(counts).toEqual({
    income: geojson('prefectures/prefectures.geojson').length,
    xiongan: 5,
    highways: geojson('highways/highways.geojson').length,
    railways: geojson('railways/railways.geojson').length,
    stations: geojson('stations/stations.geojson').length,
    airports: geojson('airports/airports.geojson').length,
    ports: geojson('ports/ports.geojson').length,
    'industrial-clusters': geojson('industrial-clusters/industrial-clusters.geojson').length,
  });
});

describe('京沪高铁', () => {
  const source = geojson('railways/railways.geojson').find(({ id }) => id === 'jinghu-hsr-1') ?? {};

  it('shows name, class, speed, opening, length and where the line was drawn from', () => {
    const { name, otherName, text } = shown('railways', 'jinghu-hsr-1');
    expect([name.text, otherName?.text]).toEqual([source['line_en'], source['line_zh']]);
    expect(text).toMatchObject({
      class: 'High-speed railway',
      design_speed_kmh: `${source['design_speed_kmh']} km/h`,
      opened: '30 June 2011',
      official_km: `${Number(source['official_km']).toFixed(1)} km`,
      length_km: `${source['length_km']} km`,
      geometry_source: 'OpenStreetMap track',
      accuracy_m: `${source['accuracy_m']} m`,
    });
  });

  it('says the same in Chinese', () => {
    const { name, text } = shown('railways', 'jinghu-hsr-1', 'zh');
    expect(name.text).toBe('京沪高速铁路');
    expect(text).toMatchObject({
      class: '高速铁路',
      design_speed_kmh: '380 公里/小时',
      opened: '2011年6月30日',
      from_station: '北京南',
    });
  });
});

it('shows an expressway with its number, status and the source of its date', () => {
  const source = geojson('highways/highways.geojson').find(({ ref, opened }) => ref === 'S50' && opened) ?? {};
  const { name, rows, text } = shown('highways', String(source['id']));
  expect(text).toMatchObject({ ref: 'S50', network: 'Provincial expressway', status: 'Open' });
  expect(name.text).toContain(String(source['name_en']));
  const opened = rows.find((row) => row.column === 'opened');
  expect([opened?.source?.text, ...(opened?.source?.urls ?? [])].join(' ')).toBe(source['opened_source']);
  expect(rows.find((row) => row.column === 'date_strength')?.kind).toBe('text');
});

it('shows Xiong’an with area, census population and its whole timeline, each event with a source', () => {
  const { rows, text } = shown('xiongan', 'new-area');
  expect(text).toMatchObject({ area_km2: '1,587.5 km²', population_census_2020: '1,205,440 people' });
  const events = rows.find((row) => row.column === 'timeline')?.events ?? [];
  const source = table('xiongan/timeline.csv');
  expect(events.map((event) => event.event.zh)).toEqual(source.map((row) => row['event_zh']));
  expect(events.find((event) => event.figure?.includes('33.53'))?.figure).toBe('Investment: 33.53 billion yuan');
  expect(events.filter((event) => event.figure).length).toBe(source.filter((row) => row['value']).length);
  expect(events.filter((event) => event.source.urls.length === 0)).toEqual([]);
});

it('shows what a cluster site’s sources report, when, and in which words', () => {
  const { text } = shown('industrial-clusters', 'machine-tools-05');
  expect(text).toMatchObject({ status: 'Moved here', status_date: '2000s', status_note: 'moved in the 2000s' });
  const chinese = shown('industrial-clusters', 'machine-tools-05', 'zh').text;
  expect(chinese).toMatchObject({ status: '已迁入', status_date: '2000年代', position_ref: '顺义城区（GeoNames）' });
  expect(shown('industrial-clusters', 'robotics-03', 'zh').text['status_date']).toBe('2016年');
});

it('shows a cluster site with how sure its position is and a link to its source', () => {
  const sites = geojson('industrial-clusters/industrial-clusters.geojson');
  const source = sites.find(({ position }) => position === 'district-centroid') ?? {};
  const county = geojson('counties/counties.geojson').find(({ adcode }) => adcode === source['adcode']) ?? {};
  const { rows, text } = shown('industrial-clusters', String(source['id']));
  expect(text).toMatchObject({ position: 'Only the district is known', adcode_name_en: county['name_en'] });
  expect(text['accuracy_m']?.replace(',', '')).toBe(`${source['accuracy_m']} m`);
  const link = rows.find((row) => row.column === 'source_url');
  expect(link?.kind).toBe('link');
  expect(link?.links?.every((url) => /^https?:/.test(url))).toBe(true);
});

describe('income', () => {
  const figures = table('statistics/statistics.csv').filter(
    (row) => row['indicator'] === 'income_urban' && row['year'] === '2020' && row['status'] === 'published',
  );

  it.each(['prefecture', 'county', 'province'])(
    'of every %s is the figure of the table, or is missing with a reason',
    async (level) => {
      viewer.setLocale('en');
      viewer.setVariant('income', `${level}-urban`);
      await viewer.whenReady();
      const published = new Map(
        figures.filter((row) => row['level'] === level).map((row) => [row['adcode'], row['value']]),
      );
      let found = 0;
      for (const ref of viewer.features('income')) {
        const row = viewer.details(ref)?.rows.find((each) => each.column === 'income_urban_2020');
        const value = published.get(ref.id);
        if (value) found += 1;
        const expected = value
          ? `${Math.round(Number(value)).toLocaleString('en')} yuan per person`
          : 'not in this dataset';
        expect([ref.id, row?.text]).toEqual([ref.id, expected]);
        if (!value) expect(row?.reason).toMatch(/\w+ .*\./);
        if (value) expect(row?.source?.text).toBeTruthy();
      }
      expect(found).toBe(published.size);
    },
  );

  it('says the rank, or why there is none, only where there is a figure', async () => {
    const texts = (column: string) =>
      viewer.features('income').flatMap((ref) => shown('income', ref.id).text[column] ?? []);
    viewer.setVariant('income', 'prefecture-urban');
    await viewer.whenReady();
    expect(texts('income_urban_2020_rank')).toHaveLength(13);
    expect(texts('income_urban_2020_rank')).toContain('3rd of 13 with data');
    viewer.setVariant('income', 'county-urban');
    await viewer.whenReady();
    expect(texts('income_urban_2020_rank')).toEqual([]);
    const why = texts('income_urban_2020_rank_reason');
    expect(why).toHaveLength(158);
    expect(new Set(why)).toEqual(
      new Set(['No rank: the figures of this level speak for less than 90% of the people of the region.']),
    );
  });

  it('tells the two Wei Counties and the two Jizhou Districts apart', async () => {
    viewer.setVariant('income', 'county-urban');
    await viewer.whenReady();
    viewer.setLocale('en');
    const names = viewer.features('income').map((ref) => viewer.name(ref)?.text ?? '');
    expect(names.filter((name) => /^(Wei County|Jizhou District)/.test(name)).sort()).toEqual([
      'Jizhou District (Hengshui)',
      'Jizhou District (Tianjin)',
      'Wei County (Handan)',
      'Wei County (Xingtai)',
    ]);
    expect(new Set(names).size).toBe(names.length);
  });
});

it('tells homonym stations apart, also where only one of them has a published English name', async () => {
  viewer.setVariant('stations', 'all');
  viewer.setLocale('en');
  await viewer.whenReady();
  const names = () => viewer.features('stations').map((ref) => viewer.name(ref)?.text ?? '');
  const alike = () => names().filter((name, row, all) => all.indexOf(name) !== row);
  await expect
    .poll(() =>
      names()
        .filter((name) => /^(Longhua|Jizhou) /.test(name))
        .sort(),
    )
    .toEqual([
      'Jizhou (Jizhou District, Hengshui)',
      'Jizhou (Jizhou District, Tianjin)',
      'Longhua (Jing County)',
      'Longhua (Longhua County)',
    ]);
  expect(alike()).toEqual([]);
});

it('has a name for every feature in both languages, transliterated ones marked', async () => {
  viewer.setVariant('stations', 'all');
  viewer.setLocale('en');
  const refs = viewer.features('stations');
  for (const ref of refs) viewer.name(ref);
  await expect.poll(() => refs.filter((ref) => viewer.name(ref)?.transliterated).length).toBeGreaterThan(0);
  const named = geojson('stations/stations.geojson').filter(({ name_en }) => name_en).length;
  expect(refs.filter((ref) => !viewer.name(ref)?.transliterated)).toHaveLength(named);
  expect(refs.filter((ref) => viewer.name(ref)?.lang !== 'en')).toEqual([]);
});

it('counts of dated features those that were there at the end of a year, and all without a date', () => {
  const opened = geojson('highways/highways.geojson').map(({ opened: date }) => date as string | null);
  const counted = () => viewer.attributeValues('highways', 'sections', 'network').length;
  expect(counted()).toBe(opened.length);
  viewer.setYear(2005);
  expect(counted()).toBe(opened.filter((date) => !date || date.slice(0, 4) <= '2005').length);
  expect(counted()).toBeLessThan(opened.length);
  viewer.setYear(null);
});
