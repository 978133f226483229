import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sidecar } from '../core/sidecar.js';
import { type RangeServer, startRangeServer } from '../testing/range-server.js';
import { readSidecar, sidecarUrl } from './read-sidecar.js';
import { transferOptions } from './transfer-options.js';

const both = (text: string) => ({ en: text, zh: text });
const valid: Sidecar = {
  id: 'roads',
  file: 'roads.fgb',
  title: both('Roads'),
  description: both('Drawn for a test'),
  licence: { name: both('CC0'), url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  attribution: both('Nobody'),
  sources: [{ id: 'a', title: 'A', url: 'https://example.org/a' }],
  vintage: both('2020'),
  datum: 'WGS 84',
  accuracyMeters: [1, 20],
  transforms: [],
  bbox: [0, 0, 1, 1],
  count: 1,
  bytes: 100,
  columns: [{ name: 'km', type: 'number', label: both('Length'), unit: 'km', nullMeaning: both('not published') }],
  coverage: [{ column: 'km', have: 1, of: 1 }],
};

const quick = transferOptions({ retryDelaysMs: [1, 1] });

let server: RangeServer;
beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

/** Reads the sidecar of `roads.fgb` when this lies beside it. */
function readBeside(content: unknown) {
  server.put('/roads.json', typeof content === 'string' ? content : JSON.stringify(content));
  return readSidecar(server.put('/roads.fgb', ''), quick);
}

describe('the address of a sidecar', () => {
  it.each([
    ['https://example.org/geodata/roads.fgb', 'https://example.org/geodata/roads.json'],
    ['https://example.org/v1.2/roads', 'https://example.org/v1.2/roads.json'],
    ['https://example.org/geodata/roads.fgb.zst', 'https://example.org/geodata/roads.json'],
    ['https://example.org/roads.fgb?v=3#top', 'https://example.org/roads.json?v=3'],
    ['blob:https://example.org/0b1c', undefined],
  ])('of %s is %s', (url, expected) => {
    expect(sidecarUrl(url)).toBe(expected);
  });
});

describe('a sidecar', () => {
  it('is read and kept whole, with members we do not know', async () => {
    const more = { ...valid, publisherNote: 'more' };
    const answer = await readBeside(more);
    expect(answer).toEqual({ sidecar: more, bytesFetched: JSON.stringify(more).length });
  });

  it.each([
    ['title.zh', { ...valid, title: { en: 'Roads' } }, 'title.zh'],
    ['a count', { ...valid, count: '1' }, 'count'],
    ['a column type', { ...valid, columns: [{ ...valid.columns[0], type: 'text' }] }, 'columns.0.type'],
    ['a link', { ...valid, sources: [{ id: 'a', title: 'A', url: 'javascript:alert(1)' }] }, 'sources.0.url'],
    ['everything', 'not JSON', 'the whole file'],
  ])('that is wrong in %s is refused with the name of the member', async (_what, content, path) => {
    const reading = readBeside(content);
    await expect(reading).rejects.toMatchObject({ code: 'sidecar-invalid', details: { file: 'roads.json', path } });
    await expect(reading).rejects.toThrow(path);
  });

  it.each([404, 403, 410])('is none when the server answers %i', async (status) => {
    server.put('/none.json', '', { kind: 'status', status });
    const answer = await readSidecar(server.put('/none.fgb', ''), quick);
    expect(answer.sidecar).toBeUndefined();
  });

  it('is none when the server sends its start page', async () => {
    server.put('/page.json', '', { kind: 'page' });
    expect((await readSidecar(server.put('/page.fgb', ''), quick)).sidecar).toBeUndefined();
  });

  it('is an error when the server fails for good', async () => {
    server.put('/fails.json', '', { kind: 'status', status: 500 });
    const reading = readSidecar(server.put('/fails.fgb', ''), quick);
    await expect(reading).rejects.toMatchObject({ code: 'server-error' });
  });
});
