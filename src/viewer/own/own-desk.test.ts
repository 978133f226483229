import { beforeEach, describe, expect, it } from 'vitest';
import { GeometryType } from '../../core/geometry-type.js';
import type { ImportedFeatures } from '../../core/importer.js';
import { encodeFlatGeobuf } from '../../flatgeobuf/encode.js';
import { FakeDataClient } from '../../testing/fake-data-client.js';
import { FakeRenderer } from '../../testing/fake-renderer.js';
import { smallCatalog } from '../../testing/small-catalog.js';
import { LocalDataClient } from '../../worker/local-data-client.js';
import { toPermalink } from '../permalink.js';
import type { ViewerOptions } from '../viewer.js';
import { Viewer } from '../viewer.js';

const bytes = encodeFlatGeobuf(
  [0.25, 0.5, 0.75].map((at, index) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [at, at] },
    properties: { id: `p${index}`, name: `Place ${index}` },
  })),
  {
    name: 'places',
    title: '',
    description: '',
    geometryType: GeometryType.Point,
    columns: ['id', 'name'].map((name) => ({ name, type: 'string', title: name, description: '' })),
  },
);
const column = {
  type: 'string',
  nullMeaning: { en: 'not in this file', zh: '本文件未载' },
  missing: 0,
  distinct: 3,
} as const;
const features: ImportedFeatures = {
  file: new Blob([bytes]),
  columns: ['id', 'name'].map((name) => ({ ...column, name, label: { en: name, zh: name } })),
  idColumn: 'id',
  geometryType: GeometryType.Point,
  count: 3,
  bbox: [0.25, 0.25, 0.75, 0.75],
  leftOut: [],
  transforms: [{ en: 'GCJ-02 made WGS 84', zh: '由GCJ-02转换为WGS 84' }],
  datum: 'GCJ-02',
  shiftMeters: 2,
};
const title = { en: 'Places', zh: '地点' };

let renderer: FakeRenderer;
let client: LocalDataClient;

beforeEach(() => {
  renderer = new FakeRenderer();
  client = new LocalDataClient();
});

function open(options: Partial<ViewerOptions> = {}): Viewer {
  const catalog = { ...smallCatalog, layers: smallCatalog.layers.map((layer) => ({ ...layer, visible: false })) };
  const base = {
    catalog,
    renderer,
    geodataBase: 'https://host.example/geodata',
    locale: 'en',
    theme: 'light',
  } as const;
  const viewer = new Viewer({ ...base, dataClient: client, ...options });
  viewer.showBasemap(false);
  return viewer;
}

async function openWithPlaces() {
  const viewer = open();
  const id = await viewer.own.addFeatures(features, { title });
  await viewer.whenReady();
  return { viewer, id };
}

describe('features that are added', () => {
  it('are a layer on top that is drawn, listed and known to the catalog', async () => {
    const { viewer, id } = await openWithPlaces();
    expect(viewer.catalog.layers.at(-1)).toMatchObject({ id, title });
    expect(viewer.state.layers.at(-1)).toMatchObject({
      id,
      visible: true,
      status: { phase: 'loaded', featureCount: 3 },
    });
    expect(renderer.scene.layers.map((layer) => layer.id)).toEqual([id]);
    expect(
      viewer
        .features(id)
        .map((ref) => ref.id)
        .sort(),
    ).toEqual(['p0', 'p1', 'p2']);
  });

  it('answer questions like any other layer', async () => {
    const { viewer, id } = await openWithPlaces();
    const names = await viewer.namesOf(id);
    expect(names.map(({ name }) => name.en).sort()).toEqual(['Place 0', 'Place 1', 'Place 2']);
  });

  it('say what became of their datum, and what nobody stated', async () => {
    const { viewer, id } = await openWithPlaces();
    const [sidecar] = viewer.sidecars(id);
    expect(sidecar).toMatchObject({ datum: 'WGS 84 ← GCJ-02', accuracyMeters: [2, 2] });
    expect(sidecar?.accuracyNote?.en).toBe('not stated; GCJ-02 made WGS 84');
    expect(sidecar?.licence.name.en).toBe('not stated');
  });

  it('are in no link, and neither is a feature of theirs that is selected', async () => {
    const { viewer, id } = await openWithPlaces();
    viewer.select({ layer: id, id: 'p1' });
    expect(viewer.state.selection?.id).toBe('p1');
    expect(toPermalink(viewer.state, viewer.catalog)).not.toContain(id);
  });

  it('are drawn otherwise when they are restyled, without being read again', async () => {
    const { viewer, id } = await openWithPlaces();
    const before = renderer.scene.layers[0]?.parts[0];
    const definition = viewer.definition(id);
    await viewer.own.restyle({
      ...definition,
      title: { en: 'Spots', zh: '点' },
      variants: definition.variants.map((each) => ({
        ...each,
        parts: each.parts.map((part) => ({ ...part, minZoom: 3 })),
      })),
    });
    expect(renderer.scene.layers[0]?.parts[0]?.definition.minZoom).toBe(3);
    expect(renderer.scene.layers[0]?.parts[0]?.pages).toBe(before?.pages);
    expect(viewer.definition(id).title.en).toBe('Spots');
  });

  it('are refused a style that makes no sense, and stay as they were', async () => {
    const { viewer, id } = await openWithPlaces();
    const definition = viewer.definition(id);
    await expect(viewer.own.restyle({ ...definition, opacity: 7 })).rejects.toMatchObject({ code: 'catalog-invalid' });
    expect(viewer.definition(id)).toBe(definition);
  });

  it('go without a trace', async () => {
    const { viewer, id } = await openWithPlaces();
    viewer.select({ layer: id, id: 'p1' });
    await viewer.own.remove(id);
    expect(viewer.state).toMatchObject({ own: [], selection: null });
    expect(viewer.state.layers.some((layer) => layer.id === id)).toBe(false);
    expect(renderer.scene.layers).toEqual([]);
    expect(() => viewer.definition(id)).toThrow('There is no layer');
    await expect(viewer.own.remove(id)).rejects.toMatchObject({ code: 'layer-unknown' });
  });

  it('are there again in a viewer that comes after', async () => {
    const { viewer, id } = await openWithPlaces();
    const { own, layers } = viewer.state;
    client = new LocalDataClient();
    const next = open({ own, initial: { layers } });
    await next.whenReady();
    expect(next.state.layers.at(-1)).toMatchObject({ id, status: { phase: 'loaded' } });
  });
});

describe('layers on a server', () => {
  const [first] = smallCatalog.layers;

  it('get another id where theirs is taken', async () => {
    const viewer = open({ dataClient: new FakeDataClient() });
    if (!first) throw new Error('The catalog has layers.');
    const id = await viewer.own.addReference(first);
    expect(id).not.toBe(first.id);
    expect(viewer.state.own).toMatchObject([{ kind: 'reference', id }]);
  });
});

it('reads no files where nobody gave a reader', async () => {
  const file = { name: 'a.csv', data: new Blob(['a']) };
  await expect(open().own.inspect(file)).rejects.toMatchObject({ code: 'import-refused' });
});
