import { beforeEach, describe, expect, it } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import type { FeaturePage } from '../core/columns.js';
import { bytesOfPage } from '../core/page-bytes.js';
import type { MapView } from '../core/scene.js';
import { FakeDataClient, settle } from '../testing/fake-data-client.js';
import { FakeRenderer } from '../testing/fake-renderer.js';
import { pageOf } from '../testing/page-of.js';
import { smallCatalog } from '../testing/small-catalog.js';
import { Viewer } from './viewer.js';

/* A file that is read by view: `large.fgb`, the layer `areas`. */

const url = 'https://host.example/geodata/large.fgb';
const row = (id: string) => ({ id, kind: 'main', name_zh: `第${id}`, name_en: `No ${id}` });
const page = (firstRow: number): FeaturePage => ({
  ...pageOf([row(String(firstRow)), row(String(firstRow + 1))]),
  firstRow,
});
const first = page(0);
const second = page(2);
const view: MapView = { center: [1, 1], viewportZoom: 9 };
const shown = (rows: readonly { first: number; end: number }[], more = {}) => ({
  level: 0,
  rows,
  complete: false,
  truncated: false,
  ...more,
});

let client: FakeDataClient;
let renderer: FakeRenderer;
let viewer: Viewer;

beforeEach(async () => {
  client = new FakeDataClient();
  renderer = new FakeRenderer();
  viewer = new Viewer({
    catalog: smallCatalog,
    renderer,
    dataClient: client,
    geodataBase: 'https://host.example/geodata',
    locale: 'en',
    theme: 'light',
    dataBudgetBytes: bytesOfPage(first) + 1,
  });
  await client.answerByView('large.fgb', first, 1000);
});

const status = () => viewer.state.layers.find(({ id }) => id === 'areas')?.status;
const drawn = () => renderer.scene.layers.find(({ id }) => id === 'areas')?.parts[0]?.pages ?? [];
const look = (at: MapView = view) => renderer.reader.viewChanged(at, [at.center[0], 0, at.center[0] + 1, 2]);
const arrive = async (...pages: readonly FeaturePage[]) => {
  for (const each of pages) client.events?.page({ url, level: 0, page: each });
  // Pages that come close together are drawn together.
  await new Promise((resolve) => setTimeout(resolve, 80));
};

describe('a file that is read by view', () => {
  it('is asked for the view as soon as one is known, and again when the reader moves', async () => {
    expect(client.views).toEqual([]);
    look();
    expect(client.views.map((each) => each.view)).toEqual([{ bbox: [1, 0, 2, 2], viewportZoom: 9 }]);
    look();
    expect(client.views).toHaveLength(1);
    look({ ...view, center: [3, 1] });
    expect(client.views.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  });

  it('is drawn as its pages come, and says how many features are here', async () => {
    look();
    await arrive(first);
    expect(drawn()).toEqual([first]);
    expect(status()).toMatchObject({ featureCount: 1000, inView: { count: 2, reading: true } });
    await arrive(second);
    expect(drawn()).toEqual([first, second]);
    client.views[0]?.resolve(shown([{ first: 0, end: 4 }], { truncated: true }));
    await settle();
    expect(status()).toMatchObject({ inView: { count: 4, reading: false, truncated: true } });
  });

  it('is ready when the view is there', async () => {
    await client.answer('land.fgb', pageOf([{ id: 'l', at: [0, 0] }]));
    await client.answer('lines.fgb', pageOf([row('1')]));
    look();
    let ready = false;
    const promise = viewer.whenReady().then(() => {
      ready = true;
    });
    await settle();
    expect(ready).toBe(false);
    client.views[0]?.resolve(shown([]));
    await promise;
    expect(ready).toBe(true);
  });

  it('gives pages beyond the budget back once the reader has moved on', async () => {
    look();
    await arrive(first);
    client.views[0]?.resolve(shown([{ first: 0, end: 2 }]));
    await settle();
    look({ ...view, center: [3, 1] });
    await arrive(second);
    client.views[1]?.resolve(shown([{ first: 2, end: 4 }]));
    await settle();
    expect(client.released).toEqual([{ url, level: 0, rows: [{ first: 0, end: 2 }] }]);
    expect(drawn()).toEqual([second]);
  });

  it('keeps what is drawn when a part of the view fails, and reads it again on demand', async () => {
    look();
    await arrive(first);
    const error = new AtlasError('network-failed', 'offline');
    client.views[0]?.reject(error);
    await settle();
    expect(status()).toEqual({ phase: 'failed', error });
    expect(drawn()).toEqual([first]);
    viewer.retryFailed();
    expect(client.views).toHaveLength(2);
    client.views[1]?.resolve(shown([{ first: 0, end: 2 }]));
    await settle();
    expect(status()).toMatchObject({ phase: 'loaded' });
  });

  it('is looked at anew when it was replaced', async () => {
    look();
    await arrive(first);
    client.views[0]?.resolve(shown([{ first: 0, end: 2 }]));
    await settle();
    client.events?.replaced(url);
    await settle();
    expect(drawn()).toEqual([]);
    expect(client.views).toHaveLength(2);
  });
});

describe('its features', () => {
  beforeEach(async () => {
    look();
    await arrive(first);
    client.views[0]?.resolve(shown([{ first: 0, end: 2 }]));
    await settle();
  });

  it('are listed, named and described; their classes are not counted, since others are missing', () => {
    expect(viewer.features('areas').map(({ id }) => id)).toEqual(['0', '1']);
    expect(viewer.name({ layer: 'areas', id: '1' })?.text).toBe('No 1');
    expect(viewer.attributeValues('areas', 'part', 'kind')).toEqual([]);
  });

  it('stay selected when their page has gone', async () => {
    renderer.reader.clicked([{ layer: 'areas', part: 'part', page: first, row: 1, id: '1' }], [1, 1]);
    look({ ...view, center: [3, 1] });
    await arrive(second);
    client.views[1]?.resolve(shown([{ first: 2, end: 4 }]));
    await settle();
    expect(drawn()).toEqual([second]);
    expect(viewer.details({ layer: 'areas', id: '1' })?.name.text).toBe('No 1');
    expect(renderer.scene.selection).toMatchObject({ page: first, row: 1 });
  });
});

it('hides what begins after a year', () => {
  viewer.setYear(2013);
  expect(viewer.state.year).toBe(2013);
  viewer.setYear(null);
  expect(() => viewer.setYear(20.5)).toThrow(expect.objectContaining({ code: 'value-invalid' }));
});

it('hands the renderer the last day of the year', async () => {
  viewer.setYear(1971);
  await settle();
  expect(renderer.scene.day).toBe(729);
});

it('says that what it has is an overview', async () => {
  look();
  client.events?.page({ url, level: 1, page: first });
  client.views[0]?.resolve(shown([{ first: 0, end: 2 }], { level: 1 }));
  await settle();
  expect(status()).toMatchObject({ featureCount: 1000, inView: { count: 2, generalised: true } });
});
