import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RangeServer, startRangeServer } from '../../testing/range-server.js';
import { PlaceList } from './place-list.js';

const kind = { id: 'lake', title: { en: 'Lake', zh: '湖' }, count: 1, source: 'lakes.fgb' };
const entries = {
  zh: ['南湖'],
  en: ['South Lake'],
  pinyin: ["nan'hu"],
  inZh: [''],
  inEn: [''],
  codes: [''],
  ids: ['1'],
  at: [[1, 2]],
};
const sound = JSON.stringify({ kinds: [kind], entries });

let server: RangeServer;
beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

describe('a list of names', () => {
  it('is fetched once, when it is asked for', async () => {
    const list = new PlaceList(server.put('/once.json', sound), {});
    const requests = () => server.requests.filter(({ path }) => path === '/once.json').length;
    expect(requests()).toBe(0);
    expect(await list.read()).toMatchObject([{ zh: '南湖', en: 'South Lake', bbox: [1, 2, 1, 2] }]);
    expect(await list.read()).toHaveLength(1);
    expect(requests()).toBe(1);
  });

  it('of a catalog without one has nothing', async () => {
    expect(await new PlaceList(undefined, {}).read()).toEqual([]);
  });

  it.each([
    ['no JSON', 'no list', { path: 'the whole file', expected: 'JSON' }],
    ['no object', '[]', { path: 'kinds' }],
    [
      'a column of the wrong type',
      JSON.stringify({ kinds: [kind], entries: { ...entries, en: [1] } }),
      { path: 'entries.en.0' },
    ],
    [
      'a column too short',
      JSON.stringify({ kinds: [kind], entries: { ...entries, at: [] } }),
      { path: 'entries.at', received: '0' },
    ],
    [
      'a position with three numbers',
      JSON.stringify({ kinds: [kind], entries: { ...entries, at: [[1, 2, 3]] } }),
      { path: 'entries.at.0' },
    ],
  ])('that is %s is an error that names the place', async (_, text, details) => {
    const reading = new PlaceList(server.put('/bad.json', text), {}).read();
    await expect(reading).rejects.toMatchObject({ code: 'index-invalid', details: { file: 'bad.json', ...details } });
  });

  it('that is missing is an error, and asking again tries again', async () => {
    const list = new PlaceList(server.put('/later.json', sound).replace('later', 'late'), {});
    await expect(list.read()).rejects.toMatchObject({ code: 'file-missing', details: { status: 404 } });
    server.put('/late.json', sound);
    expect(await list.read()).toHaveLength(1);
  });

  it('is not read any more once its map is gone', async () => {
    const list = new PlaceList(server.put('/gone.json', sound), {});
    const reading = list.read();
    list.dispose();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});
