import { beforeEach, describe, expect, it } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import type { FigureFile } from '../core/figure-file.js';
import type { Catalog } from '../core/layer-definition.js';
import type { ThematicChoice } from '../core/thematic-choice.js';
import { FigureTable } from '../statistics/figure-table.js';
import { FakeDataClient, settle } from '../testing/fake-data-client.js';
import { FakeRenderer } from '../testing/fake-renderer.js';
import { pageOf } from '../testing/page-of.js';
import { said, smallCatalog } from '../testing/small-catalog.js';
import type { PermalinkState } from './permalink-state.js';
import { Viewer } from './viewer.js';

/* Three units of the layer `areas`, of which the last has no figure. */

const catalog: Catalog = {
  ...smallCatalog,
  units: [{ level: 'unit', title: said('unit'), layer: 'areas', variant: 'large' }],
};

const unit = (code: string) => ({
  code,
  level: 'unit',
  parent: null,
  region: 'r',
  name: said(code),
  areaKm2: 1,
  people: 10,
});

const file: FigureFile = {
  regions: [{ id: 'r', title: said('region') }],
  units: [unit('a'), unit('b'), unit('c')],
  indicators: [
    { id: 'joy', group: 'people', label: said('joy'), unit: 'index', format: 'integer', nature: 'rate', mean: 'none' },
  ],
  series: [
    {
      indicator: 'joy',
      level: 'unit',
      year: 2020,
      values: [1, 9, null],
      statuses: 'pp-',
      sources: [0],
      reasons: { c: 'lost' },
    },
  ],
  sources: [{ id: 's', title: 'Yearbook' }],
};

const joy: ThematicChoice = {
  level: 'unit',
  figure: { indicator: 'joy', year: 2020, measure: 'value' },
  classing: { method: 'equal-interval', classCount: 2 },
  palette: 'greens',
  form: 'areas',
};

const row = (id: string) => ({ id, kind: 'main', name_zh: id, name_en: id, at: [1, 1] as const });
const areas = pageOf([row('a'), row('b'), row('c')]);

let client: FakeDataClient;
let renderer: FakeRenderer;
/** Gives the figures, or fails. */
let answers: ((table: FigureTable | AtlasError) => void)[];

class TestViewer extends Viewer {
  override figures(): Promise<FigureTable> {
    return new Promise((resolve, reject) => {
      answers.push((answer) => (answer instanceof AtlasError ? reject(answer) : resolve(answer)));
    });
  }
}

beforeEach(() => {
  client = new FakeDataClient();
  renderer = new FakeRenderer();
  answers = [];
});

async function open(initial?: PermalinkState): Promise<Viewer> {
  const viewer = new TestViewer({
    catalog,
    renderer,
    dataClient: client,
    geodataBase: 'https://host.example/geodata',
    locale: 'en',
    theme: 'light',
    ...(initial && { initial }),
  });
  await client.answer('large.fgb', areas);
  return viewer;
}

/** Waits until the figures were asked for so many times. */
async function asked(times: number): Promise<void> {
  while (answers.length < times) await settle();
}

async function answer(with_: FigureTable | AtlasError): Promise<void> {
  answers.at(-1)?.(with_);
  await settle();
}

const drawn = () => renderer.scene.layers.find(({ id }) => id === 'areas')?.parts[0]?.definition.symbology.kind;
const table = new FigureTable(file);

describe('a choice of figures', () => {
  it('is drawn when it is made, and until then the layer stays as it was', async () => {
    const viewer = await open();
    viewer.setThematic(joy);
    expect(viewer.state.thematic).toEqual({ phase: 'making', choice: joy });
    await asked(1);
    expect(drawn()).toBe('lines');
    await answer(table);
    expect(viewer.state.thematic).toMatchObject({ phase: 'made', map: { layer: 'areas', classes: { missing: 1 } } });
    expect(drawn()).toBe('choropleth');
    expect(viewer.variant('areas').title.en).toBe('joy (en), 2020');
    expect(viewer.attributeValues('areas', 'part', 'mapped')).toEqual([1, 9, null]);
  });

  it('switches its layer on, which shows nothing before the map', async () => {
    const viewer = await open();
    viewer.showLayer('areas', false);
    viewer.setThematic(joy);
    expect(viewer.state.layers.find(({ id }) => id === 'areas')?.visible).toBe(true);
    await asked(1);
    expect(drawn()).toBeUndefined();
    await answer(table);
    expect(drawn()).toBe('choropleth');
  });

  it('gives way to a newer one, whichever is ready first', async () => {
    const viewer = await open();
    viewer.setThematic({ ...joy, palette: 'mauve' });
    viewer.setThematic(joy);
    await asked(1);
    viewer.setThematic({ ...joy, palette: 'purples' });
    await asked(2);
    await answer(table);
    answers[0]?.(table);
    await settle();
    expect(viewer.state.thematic).toMatchObject({ phase: 'made', choice: { palette: 'purples' } });
  });

  it('is forgotten when it is taken back while it is being made', async () => {
    const viewer = await open();
    viewer.setThematic(joy);
    await asked(1);
    viewer.setVariant('areas', 'large');
    await answer(table);
    expect(viewer.state.thematic).toEqual({ phase: 'none' });
    expect(drawn()).toBe('lines');
  });

  it('that fails leaves what was drawn, and says why', async () => {
    const viewer = await open();
    viewer.setThematic(joy);
    await asked(1);
    const error = new AtlasError('network-failed', 'no network');
    await answer(error);
    expect(viewer.state.thematic).toEqual({ phase: 'failed', choice: joy, error });
    expect(drawn()).toBe('lines');
  });

  it('is tried again when the network is back', async () => {
    const viewer = await open();
    viewer.setThematic(joy);
    await asked(1);
    await answer(new AtlasError('network-failed', 'no network'));
    viewer.retryFailed();
    await asked(2);
    await answer(table);
    expect(viewer.state.thematic.phase).toBe('made');
  });

  it('says the reason where a unit has no figure, and the key figure where it has one', async () => {
    const viewer = await open();
    viewer.setThematic(joy);
    await asked(1);
    await answer(table);
    const details = (id: string) => viewer.details({ layer: 'areas', id });
    expect(details('b')?.keyFigure).toEqual({ label: 'joy (en), 2020', text: '9' });
    expect(details('b')?.rows[0]).toMatchObject({ text: '9', vintage: '2020', source: { text: 'Yearbook' } });
    expect(details('c')?.rows[0]).toMatchObject({ kind: 'missing', reason: 'lost' });
  });
});

describe('figures that come with a link', () => {
  it('are the first thing their layer shows', async () => {
    const viewer = await open({ thematic: joy });
    await asked(1);
    expect(viewer.state.layers.find(({ id }) => id === 'areas')?.status.phase).toBe('loaded');
    expect(drawn()).toBeUndefined();
    await answer(table);
    expect(drawn()).toBe('choropleth');
    expect(
      renderer.scenes.some(({ layers }) =>
        layers.some(({ id, parts }) => id === 'areas' && parts[0]?.definition.symbology.kind === 'lines'),
      ),
    ).toBe(false);
  });

  it('leave the layer as the catalog has it when they fail', async () => {
    await open({ thematic: joy });
    await asked(1);
    await answer(new AtlasError('network-failed', 'no network'));
    expect(drawn()).toBe('lines');
  });

  it('leave a layer off that the link has off', async () => {
    const layers = catalog.layers.map(({ id }) => ({
      id,
      visible: false,
      opacity: 1,
      variant: id === 'areas' ? 'large' : 'all',
    }));
    const viewer = new TestViewer({
      catalog,
      renderer,
      dataClient: client,
      geodataBase: 'https://host.example/geodata',
      locale: 'en',
      theme: 'light',
      initial: { thematic: joy, layers },
    });
    await asked(1);
    await answer(table);
    expect(viewer.state.thematic.phase).toBe('made');
    expect(viewer.state.layers.some(({ visible }) => visible)).toBe(false);
  });
});

describe('a setting', () => {
  it('is shown all at once: layers, time, compared units, selection and place', async () => {
    const viewer = await open();
    viewer.show({
      layers: [{ id: 'areas', variant: 'small' }, { id: 'spots' }],
      year: 2020,
      since: 2013,
      profile: ['a', 'b'],
      bbox: [0, 0, 1, 1],
      select: { layer: 'spots', id: '2' },
    });
    const { layers, year, since, profile, selection } = viewer.state;
    expect(layers.map(({ id, visible, variant }) => [id, visible, variant])).toEqual([
      ['areas', true, 'small'],
      ['lines', false, 'all'],
      ['spots', true, 'all'],
    ]);
    expect({ year, since, profile, selection }).toEqual({
      year: 2020,
      since: 2013,
      profile: ['a', 'b'],
      selection: { layer: 'spots', id: '2' },
    });
    expect(renderer.fitted.at(-1)).toEqual([0, 0, 1, 1]);
  });

  it.each([
    ['a layer', { layers: [{ id: 'lines' }, { id: 'roads' }] }, 'layer-unknown'],
    ['a variant', { layers: [{ id: 'areas', variant: 'tiny' }] }, 'value-invalid'],
    ['the layer of a selection', { layers: [], select: { layer: 'roads', id: '1' } }, 'layer-unknown'],
    ['a level', { layers: [], thematic: { ...joy, level: 'town' } }, 'value-invalid'],
    ['a time', { layers: [], year: 2013, since: 2020 }, 'value-invalid'],
  ])('with %s that there is not changes nothing', async (_, setting, code) => {
    const viewer = await open();
    const before = viewer.state;
    expect(() => viewer.show(setting)).toThrow(expect.objectContaining({ code }));
    expect(viewer.state).toBe(before);
  });

  it('takes away an answer that would hide it', async () => {
    const viewer = await open();
    viewer.ask({ ask: 'find', layers: [{ layer: 'areas' }] });
    viewer.show({ year: 2013 });
    expect(viewer.state.question.phase).not.toBe('none');
    viewer.show({ layers: [{ id: 'areas' }] });
    expect(viewer.state.question.phase).toBe('none');
  });

  it('leaves a map of figures, takes it away, or makes another', async () => {
    const viewer = await open();
    viewer.show({ layers: [{ id: 'areas' }], thematic: joy });
    await asked(1);
    await answer(table);
    viewer.show({ layers: [{ id: 'areas' }], year: 2020 });
    expect(viewer.state.thematic.phase).toBe('made');
    viewer.show({ layers: [{ id: 'areas', variant: 'small' }] });
    expect(viewer.state.thematic.phase).toBe('none');
    viewer.show({ thematic: joy });
    viewer.show({ thematic: null });
    expect(viewer.state.thematic.phase).toBe('none');
    expect(viewer.state.layers.find(({ id }) => id === 'areas')?.mapped).toBeUndefined();
  });
});
