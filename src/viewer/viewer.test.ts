import { beforeEach, describe, expect, it } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import { FakeDataClient, settle } from '../testing/fake-data-client.js';
import { FakeRenderer } from '../testing/fake-renderer.js';
import { pageOf } from '../testing/page-of.js';
import { smallCatalog } from '../testing/small-catalog.js';
import type { PermalinkState } from './permalink-state.js';
import type { ViewerState } from './state.js';
import { Viewer } from './viewer.js';

const areas = pageOf([
  { id: 'a', kind: 'main', name_zh: '甲', name_en: 'A' },
  { id: 'b', kind: 'main', name_zh: '乙', name_en: 'B' },
]);
const lines = pageOf([
  { id: '1', kind: 'main', name_zh: '一线', name_en: 'Line 1' },
  { id: '2', kind: 'side', name_zh: '二站', name_en: null },
]);
const land = pageOf([{ id: 'l', at: [0, 0] }]);

let client: FakeDataClient;
let renderer: FakeRenderer;

beforeEach(() => {
  client = new FakeDataClient();
  renderer = new FakeRenderer();
});

function open(initial?: PermalinkState): Viewer {
  return new Viewer({
    catalog: smallCatalog,
    renderer,
    dataClient: client,
    geodataBase: 'https://host.example/geodata',
    locale: 'en',
    theme: 'light',
    ...(initial && { initial }),
  });
}

async function openLoaded(initial?: PermalinkState): Promise<Viewer> {
  const viewer = open(initial);
  await client.answer('land.fgb', land);
  await client.answer('large.fgb', areas);
  await client.answer('lines.fgb', lines);
  return viewer;
}

const status = (viewer: Viewer, id: string) => viewer.state.layers.find((layer) => layer.id === id)?.status;

describe('the first view', () => {
  it('fits the region and asks for the base map and the visible layers only', () => {
    open();
    expect(renderer.fitted).toEqual([[0, 0, 2, 1]]);
    expect(client.requests.map(({ url }) => url)).toEqual([
      'https://host.example/geodata/land.fgb',
      'https://host.example/geodata/large.fgb',
      'https://host.example/geodata/lines.fgb',
    ]);
  });

  it('goes where a link says instead', () => {
    const viewer = open({ view: { center: [1, 0.5], viewportZoom: 9 }, locale: 'zh' });
    expect(renderer.views).toEqual([{ center: [1, 0.5], viewportZoom: 9 }]);
    expect(renderer.fitted).toEqual([]);
    expect(viewer.state.locale).toBe('zh');
  });
});

describe('loading', () => {
  it('draws each layer as soon as its file is there, bottom to top', async () => {
    open();
    await client.answer('lines.fgb', lines);
    expect(renderer.scene.layers.map((layer) => layer.id)).toEqual(['lines']);
    await client.answer('large.fgb', areas);
    expect(renderer.scene.layers.map((layer) => layer.id)).toEqual(['areas', 'lines']);
    await client.answer('land.fgb', land);
    expect(renderer.scene.basemap).toEqual({ land });
  });

  it('reports progress and then the number of features that pass the filter', async () => {
    const viewer = open();
    client.progress('lines.fgb', { bytesFetched: 40, bytesTotal: 80 });
    expect(status(viewer, 'lines')).toEqual({ phase: 'loading', bytesFetched: 40, bytesTotal: 80 });
    await client.answer('lines.fgb', lines, undefined, ['read-whole']);
    expect(status(viewer, 'lines')).toMatchObject({ phase: 'loaded', featureCount: 1, readWhole: true });
    client.progress('lines.fgb', { bytesFetched: 80, bytesTotal: 80 });
    expect(status(viewer, 'lines')).toMatchObject({ phase: 'loaded' });
  });

  it('reads a file once, for several layers and for a layer switched off and on again', async () => {
    const viewer = await openLoaded();
    viewer.showLayer('spots', true);
    viewer.showLayer('lines', false);
    viewer.showLayer('lines', true);
    await settle();
    expect(client.asked).toEqual(['land.fgb', 'large.fgb', 'lines.fgb']);
    expect(renderer.scene.layers.map((layer) => layer.id)).toEqual(['areas', 'lines', 'spots']);
  });

  it('keeps the other layers when one fails, and reads that one again on demand', async () => {
    const viewer = open();
    const error = new AtlasError('file-missing', 'no large.fgb');
    await client.fail('large.fgb', error);
    await client.answer('lines.fgb', lines);
    expect(status(viewer, 'areas')).toEqual({ phase: 'failed', error });
    expect(renderer.scene.layers.map((layer) => layer.id)).toEqual(['lines']);
    viewer.retryLayer('areas');
    expect(status(viewer, 'areas')).toMatchObject({ phase: 'loading' });
    await client.answer('large.fgb', areas);
    expect(status(viewer, 'areas')).toMatchObject({ phase: 'loaded', featureCount: 2 });
  });

  it('fails a layer whose definition names a column the file has not, and says which', async () => {
    const viewer = open();
    await client.answer('large.fgb', pageOf([{ id: 'a', kind: 'main', name_zh: '甲' }]));
    expect(status(viewer, 'areas')).toMatchObject({ phase: 'failed', error: { code: 'column-unknown' } });
    expect(JSON.stringify(status(viewer, 'areas'))).toContain('name_en');
    await client.answer('lines.fgb', lines);
    expect(status(viewer, 'lines')).toMatchObject({ phase: 'loaded' });
  });

  it('wraps a failure of another kind, so that every failure has a code', async () => {
    const viewer = open();
    await client.fail('land.fgb', new TypeError('boom'));
    expect(viewer.state.basemapStatus).toMatchObject({ phase: 'failed', error: { code: 'file-corrupt' } });
    viewer.retryBasemap();
    await client.answer('land.fgb', land);
    expect(viewer.state.basemapStatus).toEqual({ phase: 'loaded', featureCount: 1, readWhole: false });
  });
});

describe('the state', () => {
  it('is never changed in place, and listeners hear of many changes once', async () => {
    const viewer = await openLoaded();
    const before = viewer.state;
    const heard: [ViewerState, ViewerState][] = [];
    viewer.subscribe((state, previous) => heard.push([state, previous]));
    viewer.setOpacity('lines', 0.5);
    viewer.setTheme('dark');
    viewer.setLocale('zh');
    expect(heard).toEqual([]);
    await settle();
    expect(heard).toHaveLength(1);
    expect(heard[0]?.[1]).toBe(before);
    expect(before.theme).toBe('light');
    expect(heard[0]?.[0]).toMatchObject({ theme: 'dark', locale: 'zh' });
  });

  it('stops telling a listener that left', async () => {
    const viewer = await openLoaded();
    let count = 0;
    const leave = viewer.subscribe(() => {
      count += 1;
    });
    leave();
    viewer.setLocale('zh');
    await settle();
    expect(count).toBe(0);
  });

  it('draws nothing new when the picture stays the same, and reuses layers that did not change', async () => {
    const viewer = await openLoaded();
    const before = renderer.scene;
    renderer.reader.viewChanged({ center: [1, 1], viewportZoom: 6 }, [0, 0, 2, 2]);
    renderer.point();
    await settle();
    expect(renderer.scene).toBe(before);
    expect(viewer.state.viewBbox).toEqual([0, 0, 2, 2]);
    viewer.setOpacity('areas', 0.4);
    await settle();
    expect(renderer.scene.layers[1]).toBe(before.layers[1]);
    expect(renderer.scene.layers[0]?.opacity).toBe(0.4);
  });

  it('moves a layer to a place counted from the bottom, and clamps it', async () => {
    const viewer = await openLoaded();
    const order = () => viewer.state.layers.map((layer) => layer.id);
    viewer.moveLayer('areas', 1);
    expect(order()).toEqual(['lines', 'areas', 'spots']);
    viewer.moveLayer('lines', 99);
    expect(order()).toEqual(['areas', 'spots', 'lines']);
    viewer.moveLayer('lines', -3);
    expect(order()).toEqual(['lines', 'areas', 'spots']);
    await settle();
    expect(renderer.scene.layers.map((layer) => layer.id)).toEqual(['lines', 'areas']);
  });

  it('refuses unknown layers and variants with a code, and changes nothing', () => {
    const viewer = open();
    const before = viewer.state;
    expect(() => viewer.showLayer('roads', true)).toThrowError(expect.objectContaining({ code: 'layer-unknown' }));
    expect(() => viewer.setVariant('areas', 'tiny')).toThrowError(expect.objectContaining({ code: 'value-invalid' }));
    expect(() => viewer.setOpacity('areas', Number.NaN)).toThrowError(/NaN/);
    expect(viewer.state).toBe(before);
  });

  it('keeps opacity between 0 and 1', () => {
    const viewer = open();
    viewer.setOpacity('areas', 7);
    expect(viewer.state.layers[0]?.opacity).toBe(1);
  });

  it('hides the base map without reading it', () => {
    const viewer = open({ basemapShown: false });
    expect(client.asked).toEqual(['large.fgb', 'lines.fgb']);
    viewer.showBasemap(true);
    expect(client.asked).toContain('land.fgb');
  });
});

describe('pointing and choosing', () => {
  it('selects the topmost feature of a click and offers the others, each once', async () => {
    const viewer = await openLoaded();
    const line = { layer: 'lines', id: '1' };
    const area = { layer: 'areas', id: 'a' };
    renderer.click(line, line, area);
    expect(viewer.state.selection).toEqual(line);
    expect(viewer.state.candidates).toEqual([line, area]);
    viewer.select(area);
    expect(viewer.state.candidates).toHaveLength(2);
    viewer.select(null);
    expect(viewer.state).toMatchObject({ selection: null, candidates: [] });
  });

  it('clears the selection with a click on the empty map', async () => {
    const viewer = await openLoaded();
    renderer.click({ layer: 'areas', id: 'a' });
    renderer.click();
    expect(viewer.state.selection).toBeNull();
  });

  it('draws the hover once per feature, not once per movement', async () => {
    const viewer = await openLoaded();
    renderer.point({ layer: 'areas', id: 'a' });
    await settle();
    const drawn = renderer.scenes.length;
    renderer.point({ layer: 'areas', id: 'a' });
    await settle();
    expect(renderer.scenes).toHaveLength(drawn);
    expect(viewer.state.hover).toEqual({ layer: 'areas', id: 'a' });
    renderer.reader.hovered(null, null);
    expect(viewer.state).toMatchObject({ hover: null, pointer: null });
  });

  it('drops a selection whose layer is switched off', async () => {
    const viewer = await openLoaded();
    renderer.click({ layer: 'lines', id: '1' }, { layer: 'areas', id: 'a' });
    viewer.showLayer('lines', false);
    expect(viewer.state).toMatchObject({ selection: null, candidates: [] });
  });

  it('switches a layer on when one of its features is chosen', async () => {
    const viewer = await openLoaded();
    viewer.select({ layer: 'spots', id: '2' });
    await settle();
    expect(viewer.state.selection).toEqual({ layer: 'spots', id: '2' });
    expect(renderer.scene.layers.map((layer) => layer.id)).toContain('spots');
  });

  it('keeps a selection through a change of variant only where the feature exists', async () => {
    const viewer = await openLoaded();
    viewer.select({ layer: 'areas', id: 'b' });
    viewer.setVariant('areas', 'small');
    expect(viewer.state.selection).toEqual({ layer: 'areas', id: 'b' });
    await client.answer('small.fgb', pageOf([{ id: 'c', kind: 'main', name_zh: '丙', name_en: 'C' }]));
    expect(viewer.state.selection).toBeNull();
    expect(viewer.state.errors).toEqual([]);
  });

  it('says so when a link selects a feature that does not exist', async () => {
    const viewer = await openLoaded({ selection: { layer: 'areas', id: 'zzz' } });
    expect(viewer.state.selection).toBeNull();
    expect(viewer.state.errors).toMatchObject([{ code: 'value-invalid' }]);
  });
});

describe('questions', () => {
  it('lists features, values and sidecars of what is loaded', async () => {
    const viewer = await openLoaded();
    expect(viewer.features('areas')).toEqual([
      { layer: 'areas', id: 'a' },
      { layer: 'areas', id: 'b' },
    ]);
    expect(viewer.features('lines')).toEqual([{ layer: 'lines', id: '1' }]);
    expect(viewer.attributeValues('areas', 'part', 'name_en')).toEqual(['A', 'B']);
    expect(viewer.details({ layer: 'areas', id: 'nobody' })).toBeUndefined();
  });

  it('finds features of visible layers, topmost first, filtered, with a tolerance of six pixels', async () => {
    const viewer = await openLoaded();
    client.rowsAt.set('lines.fgb', [0, 1]);
    client.rowsAt.set('large.fgb', [0, 1]);
    renderer.reader.viewChanged({ center: [0, 60], viewportZoom: 10 }, [0, 0, 1, 1]);
    const found = await viewer.featuresAt([0, 60]);
    expect(found.map(({ layer, id }) => `${layer}/${id}`)).toEqual(['lines/1', 'areas/b', 'areas/a']);
    expect(found[0]?.properties).toEqual({ id: '1', kind: 'main', name_zh: '一线', name_en: 'Line 1' });
    // 40,075,016.7 m × cos 60° ÷ (512 px × 2¹⁰) × 6 px
    expect(client.identified[0]?.toleranceMeters).toBeCloseTo(229.31, 2);
  });

  it('does not find what appears only further in', async () => {
    const viewer = await openLoaded();
    client.rowsAt.set('lines.fgb', [1]);
    viewer.showLayer('spots', true);
    renderer.reader.viewChanged({ center: [0, 0], viewportZoom: 7.9 }, [0, 0, 1, 1]);
    expect(await viewer.featuresAt([0, 0])).toEqual([]);
    renderer.reader.viewChanged({ center: [0, 0], viewportZoom: 8 }, [0, 0, 1, 1]);
    expect(await viewer.featuresAt([0, 0])).toMatchObject([{ layer: 'spots', id: '2' }]);
  });

  it('transliterates a missing English name once the dictionary is there, and has it said again', async () => {
    const viewer = await openLoaded();
    viewer.showLayer('spots', true);
    const ref = { layer: 'spots', id: '2' };
    expect(viewer.name(ref)).toEqual({ text: '二站', lang: 'zh', transliterated: false });
    await new Promise<void>((resolve) => viewer.subscribe(() => viewer.name(ref)?.transliterated && resolve()));
    expect(viewer.name(ref)).toEqual({ text: 'Erzhan', lang: 'en', transliterated: true });
    viewer.setLocale('zh');
    expect(viewer.name(ref)).toEqual({ text: '二站', lang: 'zh', transliterated: false });
  });
});

describe('whenReady', () => {
  it('waits for the files and for the picture, and for what changed meanwhile', async () => {
    const viewer = open();
    let ready = false;
    const promise = viewer.whenReady().then(() => {
      ready = true;
    });
    await client.answer('land.fgb', land);
    await client.answer('large.fgb', areas);
    expect(ready).toBe(false);
    renderer.onDraw = () => {
      renderer.onDraw = () => {};
      viewer.setOpacity('lines', 0.2);
    };
    await client.answer('lines.fgb', lines);
    await promise;
    expect(renderer.drawCount).toBe(2);
    expect(renderer.scene.layers[1]?.opacity).toBe(0.2);
  });

  it('is ready when a layer has failed', async () => {
    const viewer = open();
    await client.answer('land.fgb', land);
    await client.answer('large.fgb', areas);
    await client.fail('lines.fgb', new AtlasError('no-index', 'no index'));
    await viewer.whenReady();
    expect(status(viewer, 'lines')).toMatchObject({ phase: 'failed' });
  });
});

describe('dispose', () => {
  it('ends the loads and falls silent', async () => {
    const viewer = open();
    const scenes = renderer.scenes.length;
    let heard = 0;
    viewer.subscribe(() => {
      heard += 1;
    });
    viewer.dispose();
    expect(client.requests.every(({ signal }) => signal?.aborted)).toBe(true);
    await client.answer('lines.fgb', lines);
    viewer.showLayer('spots', true);
    await settle();
    expect(heard).toBe(0);
    expect(renderer.scenes).toHaveLength(scenes);
    expect(client.asked).toHaveLength(3);
  });
});

it('remembers failures of the map once each', async () => {
  const viewer = await openLoaded();
  const lost = new AtlasError('webgl-lost', 'lost');
  renderer.reader.failed(lost);
  renderer.reader.failed(new AtlasError('webgl-lost', 'lost'));
  expect(viewer.state.errors).toEqual([lost]);
});
