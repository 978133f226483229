import { expect, test } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import type { QueryAnswer } from '../core/query-answer.js';
import { fakeAnswer } from '../elements/testing/fake-answer.js';
import { FakeDataClient } from '../testing/fake-data-client.js';
import { FakeRenderer } from '../testing/fake-renderer.js';
import { pageOf } from '../testing/page-of.js';
import { said, smallCatalog, smallSidecar } from '../testing/small-catalog.js';
import { namesIn } from './variant-lists.js';
import { Viewer } from './viewer.js';

const page = pageOf([{ id: 'a', kind: 'main', name_zh: '甲', name_en: 'A' }]);

function open(client: FakeDataClient): Viewer {
  return new Viewer({
    catalog: smallCatalog,
    renderer: new FakeRenderer(),
    dataClient: client,
    geodataBase: 'https://host.example/geodata',
    locale: 'en',
    theme: 'light',
  });
}

test('describes the columns of a variant that is not drawn, those without description by their names', async () => {
  const client = new FakeDataClient();
  const viewer = open(client);
  const kind = {
    name: 'kind',
    type: 'string',
    label: said('Kind'),
    vocabulary: 'kind',
    nullMeaning: said('none'),
  } as const;
  const columns = viewer.columnsOf('areas', 'small');
  await client.answer('small.fgb', page, smallSidecar([kind]));
  expect(await columns).toEqual([
    expect.objectContaining({ name: 'id', type: 'string', label: { en: 'id', zh: 'id' } }),
    kind,
    expect.objectContaining({ name: 'name_zh' }),
    expect.objectContaining({ name: 'name_en' }),
  ]);
});

test('says why the columns of a file cannot be known, and which layers and variants there are', async () => {
  const client = new FakeDataClient();
  const viewer = open(client);
  const refused = expect(viewer.columnsOf('areas', 'small')).rejects.toMatchObject({ code: 'file-missing' });
  await client.fail('small.fgb', new AtlasError('file-missing', 'gone'));
  await refused;
  await expect(viewer.columnsOf('nowhere')).rejects.toMatchObject({ code: 'layer-unknown' });
  await expect(viewer.namesOf('areas', 'tiny')).rejects.toMatchObject({ code: 'value-invalid' });
});

test('takes the names from the last answer', async () => {
  async function* answers(): AsyncGenerator<QueryAnswer> {
    yield fakeAnswer(1, { complete: false });
    yield fakeAnswer(2);
  }
  const none = { id: 'all', title: { en: 'All', zh: '全部' }, parts: [] };
  const same = (chinese: string) => chinese;
  expect(await namesIn(answers(), none, same)).toEqual([
    { id: '1', name: { en: 'Site 1', zh: '场地1' } },
    { id: '2', name: { en: 'Site 2', zh: '场地2' } },
  ]);
  expect(await namesIn((async function* () {})(), none, same)).toEqual([]);
});
