import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fakeAnswer } from '../../elements/testing/fake-answer.js';
import { fakeCatalog } from '../../elements/testing/fake-catalog.js';
import { fakeColumns } from '../../elements/testing/fake-columns.js';
import { xlsxOfAnswer } from './xlsx.js';

const options = {
  locale: 'en' as const,
  catalog: fakeCatalog,
  columns: new Map([['sites', fakeColumns['sites'] ?? []]]),
  made: new Date('2026-11-28T10:00:00Z'),
};

async function filesOf(blob: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Rows of a sheet, cells by column letter. */
function rowsOf(files: Record<string, string>, sheet: number): Record<string, string | number>[] {
  const shared = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    ([, text]) => text,
  );
  const xml = files[`xl/worksheets/sheet${sheet}.xml`] ?? '';
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = '']) =>
    Object.fromEntries(
      [...cells.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs)].map(
        ([, column = '', attributes = '', value = '']) => {
          const text = value
            .replace(/<[^>]+>/g, '')
            .replaceAll('&lt;', '<')
            .replaceAll('&amp;', '&');
          if (attributes.includes('t="s"')) return [column, shared[Number(text)] ?? ''];
          return [column, attributes.includes('inlineStr') ? text : Number(text)];
        },
      ),
    ),
  );
}

test('has a sheet with every feature, equal to the answer', async () => {
  const answer = fakeAnswer(3000);
  const files = await filesOf(await xlsxOfAnswer(answer, options));
  const [heads, ...rows] = rowsOf(files, 1);
  expect(heads).toMatchObject({ A: 'Id', B: 'Name', F: 'Distance (m)', J: 'Value (billion yuan)' });
  expect(rows).toHaveLength(3000);
  const features = [...answer.features];
  expect(rows.map((row) => row['C'])).toEqual(features.map(({ name }) => name.zh));
  expect(rows.map((row) => row['F'])).toEqual(features.map(({ measures }) => measures.distanceMeters));
  expect(rows.map((row) => row['K'])).toEqual(features.map(({ lngLat }) => lngLat?.[0]));
});

test('has a sheet of tables and one about the answer, and names all three', async () => {
  const files = await filesOf(await xlsxOfAnswer(fakeAnswer(3), options));
  expect([...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual(
    ['Results', 'Tables', 'About'],
  );
  expect(rowsOf(files, 2).slice(0, 4)).toEqual([
    { A: 'Sites by distance' },
    { A: 'Within (km)', B: 'Kind', C: 'Sites' },
    { A: 5, B: 'Works', C: 1200 },
    { A: 10, B: '=danger' },
  ]);
  const about = Object.fromEntries(rowsOf(files, 3).map(({ A, B }) => [A, B]));
  expect(about).toMatchObject({ Licence: 'CC BY 4.0', Vintage: '2024', 'File made on': '2026-11-28' });
  expect(JSON.parse(String(about['Question as JSON']))).toEqual(fakeAnswer(3).request);
});

test('keeps what a cell cannot hold in one piece in several', async () => {
  const name = 'x'.repeat(40_000);
  const { request } = fakeAnswer(0);
  const subject = { kind: 'shape' as const, geometry: { type: 'Point' as const, coordinates: [1, 2] }, name };
  const long = { ...request, ask: 'within' as const, subject };
  const files = await filesOf(await xlsxOfAnswer(fakeAnswer(0, { request: long }), options));
  const pieces = rowsOf(files, 3).filter(({ A }) => A === 'Question as JSON');
  expect(pieces).toHaveLength(2);
  expect(JSON.parse(pieces.map(({ B }) => B).join(''))).toEqual(long);
});

test('works in slices', async () => {
  const shares: number[] = [];
  await xlsxOfAnswer(fakeAnswer(20_000), { ...options, onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(3);
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
});
