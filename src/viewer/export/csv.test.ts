import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { fakeAnswer } from '../../elements/testing/fake-answer.js';
import { fakeCatalog } from '../../elements/testing/fake-catalog.js';
import { fakeColumns } from '../../elements/testing/fake-columns.js';
import { csvField, csvOfAnswer } from './csv.js';

const options = {
  locale: 'en' as const,
  catalog: fakeCatalog,
  columns: new Map([['sites', fakeColumns['sites'] ?? []]]),
  made: new Date('2026-11-28T10:00:00Z'),
};

async function records(text: string): Promise<string[][]> {
  return parse(text, { bom: true, relaxColumnCount: true, recordDelimiter: '\r\n' });
}

test('writes a field as RFC 4180 has it', () => {
  expect(csvField('plain')).toBe('plain');
  expect(csvField('say "no", twice')).toBe('"say ""no"", twice"');
  expect(csvField('two\r\nlines')).toBe('"two\r\nlines"');
  expect([csvField(null), csvField(-2.5), csvField('')]).toEqual(['', '-2.5', '']);
});

test.each(['=1+1', '+cmd', '-x', '@sum', '\tx', '\rx', '＝1'])('disarms the formula %j', (text) => {
  expect(csvField(text).replaceAll('"', '')).toBe(`'${text}`);
});

test.each(['-5', '+3.25', '-1e-7', '.5'])('leaves the number %j alone', (text) => {
  expect(csvField(text)).toBe(text);
});

test('begins with a byte order mark and the record of the answer, then an empty line', async () => {
  const blob = await csvOfAnswer(fakeAnswer(2), options);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = await records(await blob.text());
  expect(rows[0]).toEqual(['# Question', 'Which sites lie within 10 km of Line 1?']);
  const labels = rows
    .slice(
      0,
      rows.findIndex((row) => row.length === 1),
    )
    .map(([label]) => label);
  for (const label of ['# Licence', '# Vintage', '# Positional accuracy', '# Source', '# Datum', '# File made on']) {
    expect(labels).toContain(label);
  }
  const request = rows.find(([label]) => label === '# Question as JSON')?.[1] ?? '';
  expect(JSON.parse(request)).toEqual(fakeAnswer(2).request);
});

test('has a row for every feature, equal to the answer', async () => {
  const answer = fakeAnswer(1200);
  const rows = await records(await (await csvOfAnswer(answer, options)).text());
  const start = rows.findIndex((row) => row.length === 1);
  const heads = rows[start + 1] ?? [];
  expect(heads).toEqual([
    'Id',
    'Name',
    'Name (Chinese)',
    'Layer',
    'Certainty',
    'Distance (m)',
    'Bearing (degrees clockwise from north)',
    'Id',
    'Kind',
    'Value (billion yuan)',
    'Longitude',
    'Latitude',
  ]);
  const features = rows.slice(start + 2, start + 2 + 1200);
  expect(features.map((row) => Number(row[5]))).toEqual(
    [...answer.features].map((each) => each.measures.distanceMeters),
  );
  expect(features.map((row) => row[2])).toEqual([...answer.features].map((each) => each.name.zh));
  expect(features[5]?.slice(0, 10)).toEqual([
    '6',
    'Site 6',
    '场地6',
    'Sites',
    'possible',
    '9676.25',
    '155',
    '6',
    'Mine',
    '0.25',
  ]);
  expect(features[2]?.[4]).toBe('possible; by its stated position not');
});

test('ends with the tables of the answer, their cells disarmed too', async () => {
  const text = await (await csvOfAnswer(fakeAnswer(1), { ...options, locale: 'zh' })).text();
  const rows = await records(text);
  expect(rows.slice(-5, -1)).toEqual([
    ['以内 (公里)'.replace(' (', '（').replace(')', '）'), '类别', '场地'],
    ['5', '工厂', '1200'],
    ['10', "'=danger", ''],
    ['说明', '两处场地没有位置。'],
  ]);
});

test('can be stopped, and tells how far it has come', async () => {
  const stop = new AbortController();
  const shares: number[] = [];
  const making = csvOfAnswer(fakeAnswer(100_000), {
    ...options,
    signal: stop.signal,
    onProgress: (share) => {
      shares.push(share);
      if (shares.length === 2) stop.abort(new Error('stopped'));
    },
  });
  await expect(making).rejects.toThrow('stopped');
  expect(shares[1]).toBeLessThan(1);
});
