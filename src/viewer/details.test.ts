import { describe, expect, it } from 'vitest';
import type { AttributeDefinition } from '../core/layer-definition.js';
import type { Locale } from '../core/localized-text.js';
import type { SidecarColumn } from '../core/sidecar.js';
import { sourceOf } from '../testing/fake-data-client.js';
import { type PageRow, pageOf } from '../testing/page-of.js';
import { said, smallCatalog, smallPart, smallSidecar } from '../testing/small-catalog.js';
import { layerDefinition } from './catalog-lookup.js';
import { featureDetails } from './details.js';
import { partFeatures } from './part-features.js';

const records = [
  {
    id: 'bulletin',
    title: 'Statistical bulletin',
    publisher: 'Bureau',
    url: 'https://stats.example/b',
    caveat: 'first release',
  },
  { id: 'yearbook', title: 'Yearbook', url: 'javascript:alert(1)' },
];

interface Made {
  readonly attribute: Omit<AttributeDefinition, 'column'>;
  readonly column: Omit<SidecarColumn, 'name' | 'type' | 'label' | 'nullMeaning'>;
  readonly row: PageRow;
  readonly locale: Locale;
}

/** The row for one attribute `value`, all else being plain. */
function rowOf({ attribute = {}, column = {}, row, locale = 'en' }: Partial<Made>) {
  return details({ attribute, column, row: row ?? {}, locale }).rows[0];
}

function details({ attribute, column, row, locale }: Made) {
  const page = pageOf([{ id: '1', kind: 'main', name_zh: '一', name_en: 'One', ...row }]);
  const sidecar = smallSidecar(
    [
      { name: 'value', type: 'string', label: said('value'), nullMeaning: said('not published'), ...column },
      { name: 'why', type: 'string', label: said('why'), nullMeaning: said('known'), vocabulary: 'why' },
    ],
    { sources: records },
  );
  const part = smallPart('x.fgb', { attributes: [{ column: 'value', ...attribute }], keyFigure: 'value' });
  const source = { opened: sourceOf([page], sidecar), pages: [page], complete: true, generalised: false };
  return featureDetails(
    { layer: 'areas', id: '1' },
    layerDefinition(smallCatalog, 'areas'),
    { features: partFeatures(part, source), page, row: 0 },
    {
      locale,
      vocabularies: smallCatalog.vocabularies,
      transliterate: (text) => text.replaceAll('鲸', 'Jing'),
    },
  );
}

describe('a number', () => {
  it('has label, unit and format from the sidecar, and the definition’s where it gives one', () => {
    const row = { value: 1587.46 };
    expect(rowOf({ row, column: { unit: 'km2', format: 'decimal1' } })).toMatchObject({
      column: 'value',
      label: 'value (en)',
      kind: 'number',
      text: '1,587.5 km²',
    });
    const attribute = { label: said('area'), format: 'integer' };
    expect(rowOf({ row, attribute, column: { unit: 'km2', format: 'decimal1' }, locale: 'zh' })).toMatchObject({
      label: 'area（中）',
      text: '1,587 平方公里',
    });
  });

  it('with the format rank names how many have data', () => {
    const row = { value: 3, value_of: 158 };
    expect(rowOf({ row, column: { format: 'rank' } })?.text).toBe('3rd of 158 with data');
    expect(rowOf({ row, column: { format: 'rank' }, locale: 'zh' })?.text).toBe('第 3 位（158 个有数据的单位）');
  });

  it('says how it was derived and what year it is of', () => {
    expect(rowOf({ row: { value: 1 }, column: { derived: said('summed'), vintage: '2020-11' } })).toMatchObject({
      derived: 'summed (en)',
      vintage: 'November 2020',
    });
  });
});

describe('a missing value', () => {
  it('is "not in this dataset" with what an absent value means', () => {
    expect(rowOf({ row: { value: null } })).toEqual({
      column: 'value',
      label: 'value (en)',
      kind: 'missing',
      text: 'not in this dataset',
      reason: 'not published (en)',
    });
  });

  it('gives the row’s own reason, translated', () => {
    const row = { value: null, why: 'lost' };
    expect(rowOf({ row, column: { reasonColumn: 'why' }, locale: 'zh' })).toMatchObject({
      text: '本数据集未收录',
      reason: 'it was lost（中）',
    });
  });

  it('is left out when the attribute is optional', () => {
    expect(rowOf({ row: { value: null }, attribute: { optional: true } })).toBeUndefined();
    expect(rowOf({ row: { value: '' }, attribute: { optional: true } })).toBeUndefined();
  });
});

describe('a source', () => {
  it('is the column’s, with its caveat, and only http(s) is a link', () => {
    expect(rowOf({ row: { value: 1 }, column: { source: 'bulletin' } })?.source).toEqual({
      text: 'Statistical bulletin, Bureau',
      lang: 'en',
      urls: ['https://stats.example/b'],
      caveat: { text: 'first release', lang: 'en' },
    });
    expect(rowOf({ row: { value: 1 }, column: { source: 'yearbook' } })?.source?.urls).toEqual([]);
  });

  it('is the row’s own where it has one: ids or free text', () => {
    const column = { source: 'bulletin', sourceColumn: 'from' };
    expect(rowOf({ row: { value: 1, from: 'yearbook;bulletin' }, column })?.source?.text).toBe(
      'Yearbook; Statistical bulletin, Bureau',
    );
    const from = '央广网 2016 "通车" https://cnr.example/1';
    expect(rowOf({ row: { value: 1, from }, column })?.source).toEqual({
      text: '央广网 2016 "通车"',
      lang: 'zh',
      urls: ['https://cnr.example/1'],
    });
    expect(rowOf({ row: { value: 1, from: null }, column })?.source?.text).toContain('bulletin');
  });
});

describe('a text', () => {
  it('of a vocabulary is translated, and an unknown value shown as it stands', () => {
    const attribute = { vocabulary: 'kind' };
    expect(rowOf({ row: { value: 'main' }, attribute, locale: 'zh' })?.text).toBe('main kind（中）');
    expect(rowOf({ row: { value: 'new' }, attribute })?.text).toBe('new');
  });

  it('keeps its language and is marked with it', () => {
    expect(rowOf({ row: { value: '五河' } })).toMatchObject({ text: '五河', lang: 'zh' });
    expect(rowOf({ row: { value: '五河' }, locale: 'zh' })).not.toHaveProperty('lang');
    expect(rowOf({ row: { value: 'plant' }, column: { lang: 'en' }, locale: 'zh' })).toMatchObject({ lang: 'en' });
  });

  it('that is a date is written at its precision, and other text kept', () => {
    const attribute = { format: 'date' };
    expect(rowOf({ row: { value: '2019-09-26' }, attribute })).toMatchObject({
      kind: 'date',
      text: '26 September 2019',
    });
    expect(rowOf({ row: { value: 'about 2019' }, attribute })).toMatchObject({ kind: 'text', text: 'about 2019' });
  });

  it('that is a Chinese name is transliterated and marked, for English readers only', () => {
    const attribute = { format: 'name' };
    expect(rowOf({ row: { value: '鲸' }, attribute })).toMatchObject({ text: 'Jing', transliterated: true });
    expect(rowOf({ row: { value: '鲸' }, attribute, locale: 'zh' })).not.toHaveProperty('transliterated');
  });

  it('that is a list is joined as the language does', () => {
    const row = { value: '["main","side"]' };
    const attribute = { format: 'list', vocabulary: 'kind' };
    expect(rowOf({ row, attribute })?.text).toBe('main kind (en), side kind (en)');
    expect(rowOf({ row, attribute, locale: 'zh' })?.text).toBe('main kind（中）、side kind（中）');
    expect(rowOf({ row: { value: 'a;b' }, attribute: { format: 'list' } })?.text).toBe('a, b');
    expect(rowOf({ row: { value: '["鲸"]' }, attribute: { format: 'name-list' } })?.text).toBe('Jing');
  });

  it('with addresses lists them, and is a link when it is nothing else', () => {
    const value = 'https://a.example/1 ; http://b.example/2';
    expect(rowOf({ row: { value } })).toMatchObject({
      kind: 'link',
      links: ['https://a.example/1', 'http://b.example/2'],
    });
    expect(rowOf({ row: { value: 'see https://a.example/1' } })).toMatchObject({ kind: 'text' });
    expect(rowOf({ row: { value: 'javascript:alert(1)' } })).not.toHaveProperty('links');
  });

  it('with markup stays text', () => {
    expect(rowOf({ row: { value: '<img src=x onerror=alert(1)>' } })?.text).toBe('<img src=x onerror=alert(1)>');
  });

  it('kept in two languages is read from the reader’s column', () => {
    const row = { value: 'Dongfu', value_zh: '东府' };
    const attribute = { zhColumn: 'value_zh' };
    expect(rowOf({ row, attribute })?.text).toBe('Dongfu');
    expect(rowOf({ row, attribute, locale: 'zh' })).toMatchObject({ column: 'value', text: '东府' });
  });
});

it('writes yes and no', () => {
  expect(rowOf({ row: { value: true } })?.text).toBe('yes');
  expect(rowOf({ row: { value: false }, locale: 'zh' })?.text).toBe('否');
});

it('reads a timeline, with dates, figures and the source of each event', () => {
  const value = JSON.stringify([
    { date: '2017-04-01', event_zh: '设立', event_en: 'Founded', value: null, unit: null, source: 'bulletin' },
    { date: '2022', event_zh: '投资', event_en: null, value: 4000, unit: 'yuan-100-million', source: 'x' },
    {
      date: '2023',
      event_en: 'Opened',
      value: 9,
      unit: 'km',
      lower_bound: true,
      measure_en: 'Length',
      publisher_en: 'Gazette',
      urls: ['javascript:alert(1)'],
      copies: ['https://copy.example/1'],
    },
  ]);
  const row = rowOf({ row: { value }, attribute: { format: 'timeline' } });
  expect(row?.kind).toBe('timeline');
  expect(row?.events).toMatchObject([
    {
      date: '1 April 2017',
      event: { en: 'Founded', zh: '设立' },
      source: { text: 'Statistical bulletin, Bureau', urls: ['https://stats.example/b'] },
    },
    {
      date: '2022',
      event: { en: '投资', zh: '投资' },
      figure: '400 billion yuan',
      source: { text: 'x', lang: 'en', urls: [] },
    },
    {
      date: '2023',
      figure: 'Length: over 9 km',
      source: { text: 'Gazette; read in a copy', lang: 'en', urls: ['https://copy.example/1'] },
    },
  ]);
  expect(rowOf({ row: { value: '[{"date":1}]' }, attribute: { format: 'timeline' } })?.kind).toBe('text');
});

it('heads the panel with name, key figure and what the file says of itself', () => {
  const made = details({ attribute: {}, column: { unit: 'km' }, row: { value: 12, at: [1, 2] }, locale: 'en' });
  expect(made).toMatchObject({
    layerTitle: 'areas (en)',
    name: { text: 'One', lang: 'en' },
    otherName: { text: '一', lang: 'zh' },
    keyFigure: { label: 'value (en)', text: '12 km' },
    bbox: [1, 2, 1, 2],
    attribution: '© somebody (en)',
    licence: 'CC0 (en)',
    vintage: '2020 (en)',
    datum: 'WGS 84 (within 1 m of CGCS2000)',
    accuracy: '60–3,000 m',
    properties: { id: '1', value: 12 },
  });
});
