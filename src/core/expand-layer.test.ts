import { expect, it } from 'vitest';
import { smallCatalog } from '../testing/small-catalog.js';
import { parseCatalog } from './catalog.js';
import { expandLayer } from './expand-layer.js';

const page = 'https://host.example/maps/index.html';
const smallest = { id: 'parks', source: 'parks.geojson', symbology: { kind: 'polygons' } };

it('makes a whole definition of three members', () => {
  const layer = expandLayer(smallest, page);
  expect(layer).toMatchObject({ id: 'parks', title: { en: 'parks', zh: 'parks' }, visible: true, opacity: 1 });
  expect(layer.variants[0]?.parts[0]).toMatchObject({
    source: 'https://host.example/maps/parks.geojson',
    idColumn: 'id',
  });
  expect(parseCatalog({ ...smallCatalog, layers: [layer] }).layers).toEqual([layer]);
});

it('gives each value its colour, and all of them what they have in common', () => {
  const classes = [
    { value: 'bus', color: '#112233' },
    { value: 7, label: { en: 'Seven', zh: '七' } },
  ];
  const symbology = { kind: 'symbols', column: 'kind', shape: 'star', sizePx: 12, color: '#445566', classes };
  const [part] = expandLayer({ ...smallest, symbology }, page).variants[0]?.parts ?? [];
  expect(part?.symbology).toMatchObject({
    column: 'kind',
    classes: [
      { value: 'bus', label: { en: 'bus', zh: 'bus' }, shape: 'star', color: { light: '#112233' }, sizePx: 12 },
      { value: 7, label: { zh: '七' }, color: { dark: '#445566' } },
    ],
  });
});

it('takes the long form, with relative addresses made absolute', () => {
  const [long] = smallCatalog.layers;
  const layer = expandLayer(long, page);
  expect(layer.variants.flatMap(({ parts }) => parts.map(({ source }) => source))).toEqual([
    'https://host.example/maps/large.fgb',
    'https://host.example/maps/small.fgb',
  ]);
});

it.each([
  [{ ...smallest, source: undefined }, /layers\.parks\.source|layers\.parks.*source/],
  [{ ...smallest, symbology: { kind: 'polygons', color: 'red' } }, /layers\.parks\.symbology/],
  [{ ...smallest, onclick: 'x' }, /layers\.parks\.onclick/],
  [{ ...smallest, record: { url: 'javascript:1' } }, /layers\.parks\.record\.url/],
  [null, /layers/],
  ['x', /layers/],
])('names the place of what is wrong: %j', (value, message) => {
  expect(() => expandLayer(value, page)).toThrow(message);
});

it('leaves addresses that are no http for the catalog to refuse', () => {
  const layer = expandLayer({ ...smallest, source: ' java\nscript:x.geojson' }, page);
  expect(() => parseCatalog({ ...smallCatalog, layers: [layer] })).toThrow(/http\(s\) address/);
});
