import { afterEach, expect, test, vi } from 'vitest';
import { forgetEntry, keepEntry, keptEntries } from './kept-entries.js';
import { markKept, somethingKept } from './kept-mark.js';
import type { OwnFigures, OwnLayer } from './own-data.js';

const title = { en: 'Own', zh: '自有' };
const nobody = { name: title, url: 'https://example.org/' };

function layer(id: string, bytes: string): OwnLayer {
  const symbology = {
    kind: 'symbols' as const,
    column: '$all',
    sizePx: 10,
    classes: [{ value: null, label: title, shape: 'circle' as const, color: { light: '#1f5fa8', dark: '#7db7f5' } }],
  };
  const parts = [{ id: 'all', source: `own:/${id}.fgb`, idColumn: 'id', symbology }];
  return {
    kind: 'features',
    id,
    kept: false,
    file: new Blob([bytes]),
    definition: { id, title, description: title, visible: true, opacity: 1, variants: [{ id: 'all', title, parts }] },
    sidecar: {
      id,
      file: `${id}.fgb`,
      title,
      description: title,
      licence: nobody,
      attribution: title,
      sources: [],
      vintage: title,
      datum: 'WGS 84',
      accuracyMeters: [0, 0],
      transforms: [],
      bbox: [0, 0, 1, 1],
      count: 1,
      bytes: bytes.length,
      columns: [],
      coverage: [],
    },
  };
}

const figures: OwnFigures = {
  kind: 'figures',
  id: 'own-a',
  title,
  indicators: [],
  series: [],
  sources: [],
  method: title,
  kept: false,
};

afterEach(async () => {
  vi.restoreAllMocks();
  for (const { id } of await keptEntries()) await forgetEntry(id);
});

test('what is kept is there again as it was, file and all, in the order in which it was kept', async () => {
  await keepEntry(layer('own-z', 'bytes of the file'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await keepEntry(figures);
  const [first, second, ...others] = await keptEntries();
  expect(others).toEqual([]);
  expect(second).toEqual({ ...figures, kept: true });
  if (first?.kind !== 'features') throw new Error('The layer was kept first.');
  expect(await first.file.text()).toBe('bytes of the file');
  expect(first.definition).toEqual(layer('own-z', '').definition);
});

test('an entry kept again is in its old place, and one that is forgotten is gone', async () => {
  await keepEntry(layer('own-z', 'a'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await keepEntry(figures);
  await keepEntry(layer('own-z', 'b'));
  expect((await keptEntries()).map(({ id }) => id)).toEqual(['own-z', 'own-a']);
  await forgetEntry('own-z');
  expect((await keptEntries()).map(({ id }) => id)).toEqual(['own-a']);
});

test('the page knows without opening a database whether there is something', async () => {
  markKept(false);
  await keepEntry(figures);
  expect(somethingKept()).toBe(true);
  await forgetEntry('own-a');
  expect(somethingKept()).toBe(false);
});

test.each([
  ['QuotaExceededError', 'full'],
  ['InvalidStateError', 'refused'],
])('a browser that answers %s is told as %s', async (name, code) => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('no', name);
  });
  await expect(keepEntry(figures)).rejects.toMatchObject({ code: 'store-failed', details: { code } });
});
