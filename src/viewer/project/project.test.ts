import { beforeEach, describe, expect, it } from 'vitest';
import { formatVersion } from '../../core/format-version.js';
import { GeometryType } from '../../core/geometry-type.js';
import type { ImportedFeatures } from '../../core/importer.js';
import type { ProjectFile } from '../../core/project-file.js';
import { encodeFlatGeobuf } from '../../flatgeobuf/encode.js';
import { FakeRenderer } from '../../testing/fake-renderer.js';
import { smallCatalog } from '../../testing/small-catalog.js';
import { LocalDataClient } from '../../worker/local-data-client.js';
import { Viewer } from '../viewer.js';
import { fromBase64, toBase64 } from './base64.js';
import { openProject } from './open-project.js';
import { projectOf } from './write-project.js';

const bytes = encodeFlatGeobuf(
  [0.25, 0.5].map((at) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [at, at] },
    properties: { id: `p${at}`, name: '地点' },
  })),
  {
    name: 'places',
    title: '',
    description: '',
    geometryType: GeometryType.Point,
    columns: ['id', 'name'].map((name) => ({ name, type: 'string', title: name, description: '' })),
  },
);
const column = { type: 'string', nullMeaning: { en: 'none', zh: '无' }, missing: 0, distinct: 2 } as const;
const features: ImportedFeatures = {
  file: new Blob([bytes]),
  columns: ['id', 'name'].map((name) => ({ ...column, name, label: { en: name, zh: name } })),
  idColumn: 'id',
  geometryType: GeometryType.Point,
  count: 2,
  bbox: [0.25, 0.25, 0.5, 0.5],
  leftOut: [],
  transforms: [],
  datum: 'GCJ-02',
  shiftMeters: 2,
};
const title = { en: '<b>Mine</b>', zh: '我的' };

let saved: ProjectFile;
let id: string;

function openViewer(): Viewer {
  const catalog = { ...smallCatalog, layers: smallCatalog.layers.map((layer) => ({ ...layer, visible: false })) };
  const viewer = new Viewer({
    catalog,
    renderer: new FakeRenderer(),
    dataClient: new LocalDataClient(),
    geodataBase: 'https://host.example/geodata',
    locale: 'en',
    theme: 'light',
  });
  viewer.showBasemap(false);
  return viewer;
}

/** What of a viewer a project carries. */
const carried = ({ state }: Viewer) => ({
  layers: state.layers.map(({ id: layer, visible, opacity, variant }) => ({ layer, visible, opacity, variant })),
  own: state.own.map((entry) => ({ ...entry, ...('file' in entry && { file: entry.file.size }) })),
  shapes: state.drawing.shapes.map(({ kind, geometry }) => ({ kind, geometry })),
  rest: [state.locale, state.theme, state.year, state.month, state.vision, state.reading.patterns, state.profile],
});

beforeEach(async () => {
  const viewer = openViewer();
  id = await viewer.own.addFeatures(features, { title });
  viewer.setOpacity(id, 0.4);
  viewer.moveLayer(id, 0);
  viewer.setLocale('zh');
  viewer.setTheme('dark');
  viewer.setTime({ year: 2020, month: 3 });
  viewer.setVision('deuteranopia');
  viewer.setReading({ patterns: true });
  viewer.drawing.setShapes([{ kind: 'point', geometry: { type: 'Point', coordinates: [116.123456789, 39.5] } }]);
  saved = JSON.parse(JSON.stringify(await projectOf(viewer, { made: new Date('2026-11-28T10:00:00Z') })));
  expectedState = carried(viewer);
});
let expectedState: ReturnType<typeof carried>;

describe('a project', () => {
  it('opens elsewhere as it was saved, own data in it', async () => {
    const viewer = openViewer();
    const { problems } = await openProject(viewer, JSON.stringify(saved));
    expect(problems).toEqual([]);
    expect(carried(viewer)).toEqual(expectedState);
    const [entry] = viewer.state.own;
    if (entry?.kind !== 'features') throw new Error('There is no own layer.');
    expect(new Uint8Array(await entry.file.arrayBuffer())).toEqual(bytes);
    expect(saved).toMatchObject({ kind: 'jjj-project', version: formatVersion, made: '2026-11-28' });
  });

  it('keeps what the reader has of their own besides, hidden', async () => {
    const viewer = openViewer();
    const other = await viewer.own.addFeatures(features, { title });
    await openProject(viewer, saved);
    expect(viewer.state.own.map((each) => each.id)).toEqual([other, id]);
    expect(viewer.state.layers.find((layer) => layer.id === other)?.visible).toBe(false);
  });

  it('says which layers this atlas has not, and opens the rest', async () => {
    const viewer = openViewer();
    const strange = { id: 'elsewhere', visible: true, opacity: 1, variant: 'all' };
    const { problems } = await openProject(viewer, {
      ...saved,
      catalog: { ...saved.catalog, dataVersion: '1999' },
      state: { ...saved.state, layers: [strange, ...saved.state.layers] },
    });
    expect(problems.map(({ code }) => code)).toEqual(['layer-unknown', 'link-outdated']);
    expect(carried(viewer).own).toEqual(expectedState.own);
  });
});

type Loose = Record<string, unknown>;

/** The project with some members of one of its objects changed. */
function changed(at: (project: ProjectFile) => object | undefined, members: Loose): unknown {
  const copy = structuredClone(saved);
  Object.assign(at(copy) ?? {}, members);
  return copy;
}

const state = (project: ProjectFile) => project.state;
const own = (project: ProjectFile) => project.own[0];
const far = { kind: 'point', geometry: { type: 'Point', coordinates: [1e9, 0] } };

describe('a project that is wrong changes nothing and says where', () => {
  it.each<readonly [string, () => unknown, string | undefined, string | undefined]>([
    ['no JSON', () => 'PK\u0003\u0004', 'project-invalid', 'the file'],
    ['another kind', () => ({ kind: 'else' }), 'project-invalid', 'kind'],
    ['a newer version', () => changed((project) => project, { version: 99 }), 'version-newer', undefined],
    [
      'opacity',
      () => changed((project) => project.state.layers[0], { opacity: 7 }),
      'project-invalid',
      'state.layers.0.opacity',
    ],
    ['a member nobody knows', () => changed(state, { script: 'x' }), 'project-invalid', 'state.script'],
    [
      'a position beyond the world',
      () => changed(state, { shapes: [far] }),
      'project-invalid',
      'state.shapes.0.geometry.coordinates.0',
    ],
    ['a question that is none', () => changed(state, { question: { ask: 'eval' } }), 'query-invalid', undefined],
    ['data that are no base64', () => changed(own, { data: '!!!!' }), 'project-invalid', 'own.0.data'],
    ['data of another format', () => changed(own, { data: btoa('<script>') }), 'project-invalid', 'own.0.data'],
    [
      'a broken file',
      () => changed(own, { data: btoa('fgb\u0003fgb\u0000\u00ff\u00ff\u00ff\u007f') }),
      undefined,
      undefined,
    ],
    ['the id of a layer of the catalog', withIdOfCatalog, 'project-invalid', 'own'],
    ['an address that is none', withOtherSource, 'project-invalid', 'own.0.definition'],
    ['two of one id', () => ({ ...saved, own: [...saved.own, ...saved.own] }), 'project-invalid', 'own'],
  ])('%s', async (_name, make, code, path) => {
    const viewer = openViewer();
    const before = carried(viewer);
    const error: unknown = await openProject(viewer, make()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    if (code !== undefined) expect(error).toMatchObject({ code });
    if (path !== undefined) expect(error).toMatchObject({ details: { path } });
    expect(carried(viewer)).toEqual(before);
  });
});

function withIdOfCatalog(): unknown {
  const taken = smallCatalog.layers[0]?.id ?? '';
  return JSON.parse(JSON.stringify(saved).replaceAll(id, taken));
}

function withOtherSource(): unknown {
  return JSON.parse(JSON.stringify(saved).replaceAll(`own:/${id}.fgb`, 'javascript:alert(1)'));
}

it('base64 comes back as it was, in pieces of any length', async () => {
  for (const length of [0, 1, 2, 3, 24_576, 24_577, 100_000]) {
    const data = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
    const back = await fromBase64(await toBase64(new Blob([data])));
    expect(new Uint8Array((await back?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(data);
  }
});
