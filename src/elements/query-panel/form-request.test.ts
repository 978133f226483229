import { expect, test } from 'vitest';
import { parseQueryRequest, type QueryRequest } from '../../core/query-request.js';
import { LayerLists } from '../shared/layer-lists.js';
import { typedNumber, typedNumbers } from '../shared/typed-number.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { FormContext } from './form-context.js';
import { requestOf } from './form-request.js';
import { askChoices, emptyForm, noFilter, type QuestionForm, type SubjectForm } from './question-form.js';
import { FormProblem } from './subject-request.js';

const host = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) };

async function contextOf(viewer = new FakeViewer()): Promise<FormContext> {
  const context = new FormContext(viewer, new LayerLists(host));
  for (const layer of ['areas', 'lines', 'sites']) {
    context.columns(layer);
    context.names(layer);
  }
  await new Promise((resolve) => setTimeout(resolve));
  return context;
}

function form(patch: Partial<QuestionForm>, subject: Partial<SubjectForm> = {}): QuestionForm {
  return { ...emptyForm, layers: { sites: noFilter }, ...patch, subject: { ...emptyForm.subject, ...subject } };
}

async function asked(patch: Partial<QuestionForm>, subject: Partial<SubjectForm> = {}, viewer = new FakeViewer()) {
  return requestOf(form(patch, subject), await contextOf(viewer));
}

async function problem(patch: Partial<QuestionForm>, subject: Partial<SubjectForm> = {}): Promise<string> {
  const context = await contextOf();
  try {
    requestOf(form(patch, subject), context);
  } catch (reason) {
    if (reason instanceof FormProblem) return `${reason.key} @ ${reason.field}`;
    throw reason;
  }
  return 'none';
}

const northLine = { layer: 'lines', name: 'north line' };

test('every kind of question is one that can be asked', async () => {
  for (const ask of askChoices) {
    const request: QueryRequest = await asked({ ask, line: northLine }, { kind: 'unit', unit: '2' });
    expect(parseQueryRequest(JSON.parse(JSON.stringify(request)))).toEqual(request);
    expect(request.ask).toBe(ask);
  }
});

test('asks what lies within several distances of a line, all its sections by the name of the list', async () => {
  expect(await asked({ ask: 'buffer', distances: '1, 5，10.1', line: northLine }, { kind: 'line' })).toEqual({
    ask: 'buffer',
    layers: [{ layer: 'sites' }],
    subject: { kind: 'features', layer: 'lines', where: { column: 'name_zh', is: 'equal', value: '北线' } },
    distancesMeters: [1000, 5000, 10_100],
  });
});

test('takes a part of a name for all lines that have it', async () => {
  const line = { layer: 'lines', name: ' 海 ' };
  expect(await asked({ ask: 'corridor', line, distances: '10', fromEnd: true, year: '2019' })).toEqual({
    ask: 'corridor',
    layers: [{ layer: 'sites' }],
    along: {
      layer: 'lines',
      where: { any: ['name_zh', 'name_en'].map((column) => ({ column, is: 'like', value: '海' })) },
    },
    distanceMeters: 10_000,
    fromEnd: true,
    year: 2019,
  });
});

test('names the variant of a layer that has several', async () => {
  const { layers } = await asked({ ask: 'find', layers: { areas: noFilter, lines: noFilter } });
  expect(layers).toEqual([{ layer: 'areas', variant: 'urban' }, { layer: 'lines' }]);
});

test('asks about units, groupings, the selection, a point and the view', async () => {
  const subject = async (patch: Partial<SubjectForm>, viewer = new FakeViewer()) => {
    const request = await asked({ ask: 'within' }, patch, viewer);
    return 'subject' in request ? request.subject : undefined;
  };
  expect(await subject({ kind: 'unit', unit: '3' })).toEqual({ kind: 'unit', level: 'area', code: '3' });
  expect(await subject({ kind: 'grouping' })).toEqual({ kind: 'grouping', id: 'north' });
  expect(await subject({ kind: 'point', longitude: '116.4', latitude: '39.9' })).toEqual({
    kind: 'point',
    lngLat: [116.4, 39.9],
  });
  expect(await subject({ kind: 'view' })).toEqual({ kind: 'view', bbox: [0, 0, 10, 10] });
  const viewer = new FakeViewer();
  viewer.select({ layer: 'areas', id: '2' });
  expect(await subject({ kind: 'selection' }, viewer)).toEqual({
    kind: 'feature',
    layer: 'areas',
    variant: 'urban',
    id: '2',
  });
});

test('asks about a drawn shape, the last one unless another is chosen', async () => {
  const viewer = new FakeViewer();
  const point = { type: 'Point', coordinates: [1, 2] } as const;
  const line = {
    type: 'LineString',
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  } as const;
  const drawing = {
    shapes: [
      { id: 'a', kind: 'point', geometry: point },
      { id: 'b', kind: 'line', geometry: line },
    ],
  };
  viewer.change({ drawing } as object);
  const last = await asked({ ask: 'within' }, { kind: 'shape' }, viewer);
  expect(last).toMatchObject({ subject: { kind: 'shape', geometry: line } });
  const first = await asked({ ask: 'within' }, { kind: 'shape', shape: 'a' }, viewer);
  expect(first).toMatchObject({ subject: { kind: 'shape', geometry: point } });
});

test('compares in the unit the reader sees', async () => {
  const filter = { column: 'value', is: 'at-least', value: '0.25', to: '' } as const;
  const english = await asked({ ask: 'find', layers: { sites: filter } });
  expect(english.layers[0]?.where).toEqual({ column: 'value', is: 'at-least', value: 2.5 });
  const viewer = new FakeViewer();
  viewer.setLocale('zh');
  const chinese = await asked({ ask: 'find', layers: { sites: filter } }, {}, viewer);
  expect(chinese.layers[0]?.where).toEqual({ column: 'value', is: 'at-least', value: 0.25 });
});

test('compares dates, yes and no, controlled values, ranges and absence', async () => {
  const where = async (layer: string, filter: Partial<typeof noFilter>) =>
    (await asked({ ask: 'find', layers: { [layer]: { ...noFilter, ...filter } } })).layers[0]?.where;
  expect(await where('lines', { column: 'opened', is: 'at-least', value: '2019' })).toEqual({
    column: 'opened',
    is: 'at-least',
    value: '2019',
  });
  expect(await where('lines', { column: 'planned', value: 'true' })).toEqual({
    column: 'planned',
    is: 'equal',
    value: true,
  });
  expect(await where('sites', { column: 'class', value: 'b' })).toEqual({ column: 'class', is: 'equal', value: 'b' });
  expect(await where('sites', { column: 'value', is: 'missing' })).toEqual({ column: 'value', is: 'missing' });
  expect(await where('areas', { column: 'urban', is: 'between', value: '5', to: '20' })).toEqual({
    column: 'urban',
    is: 'between',
    value: [5, 20],
  });
});

test('asks for neighbours among the units of a level, and the difference of a figure', async () => {
  expect(await asked({ ask: 'neighbours', indicator: 'urban' }, { kind: 'unit', unit: '1' })).toEqual({
    ask: 'neighbours',
    layers: [{ layer: 'areas', variant: 'urban' }],
    subject: { kind: 'unit', level: 'area', code: '1' },
    indicator: 'urban',
  });
});

test('asks as of the year of the map, unless the reader writes another or none', async () => {
  const viewer = new FakeViewer();
  viewer.setYear(2015);
  expect(await asked({ ask: 'find' }, {}, viewer)).toMatchObject({ year: 2015 });
  expect(await asked({ ask: 'find', year: '2020' }, {}, viewer)).toMatchObject({ year: 2020 });
  expect(await asked({ ask: 'find', year: '' }, {}, viewer)).not.toHaveProperty('year');
});

test.each<[Partial<QuestionForm>, Partial<SubjectForm>, string]>([
  [{ ask: 'within', layers: {} }, { kind: 'view' }, 'ask.need-layer @ layers'],
  [{ ask: 'within' }, { kind: 'selection' }, 'ask.need-selection @ subject'],
  [{ ask: 'within' }, { kind: 'shape' }, 'ask.need-shape @ subject'],
  [{ ask: 'within' }, { kind: 'unit' }, 'ask.need-unit @ unit'],
  [{ ask: 'within' }, { kind: 'line' }, 'ask.need-line @ line-name'],
  [{ ask: 'within' }, { kind: 'point', longitude: '200', latitude: '1' }, 'ask.need-position @ longitude'],
  [{ ask: 'buffer', distances: 'far' }, { kind: 'view' }, 'ask.need-distance @ distances'],
  [{ ask: 'corridor', line: northLine, distances: '1, 5' }, {}, 'ask.need-distance @ distances'],
  [{ ask: 'nearest', count: '0' }, { kind: 'view' }, 'ask.need-count @ count'],
  [{ ask: 'nearest', within: 'x' }, { kind: 'view' }, 'ask.need-distance @ within'],
  [{ ask: 'find', year: '19' }, {}, 'ask.need-year @ year'],
  [
    { ask: 'find', layers: { sites: { ...noFilter, column: 'value', is: 'more', value: 'x' } } },
    {},
    'ask.need-value @ filter-sites-value',
  ],
])('says what is missing in %j', async (patch, subject, expected) => {
  expect(await problem(patch, subject)).toBe(expected);
});

test('a distance alone needs no layer', async () => {
  expect(await problem({ ask: 'buffer', layers: {} }, { kind: 'view' })).toBe('none');
});

test('reads numbers as they are typed', () => {
  expect(['10', ' 2.5 ', '−3', '.5', '1e3', '', 'x', '1.2.3'].map(typedNumber)).toEqual([
    10,
    2.5,
    -3,
    0.5,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(typedNumbers('1，5; 10')).toEqual([1, 5, 10]);
  expect(typedNumbers('1, x')).toBeUndefined();
  expect(typedNumbers(' , ')).toBeUndefined();
});
