import { expect, it } from 'vitest';
import { smallCatalog } from '../testing/small-catalog.js';
import { AtlasError } from './atlas-error.js';
import { parseCatalog } from './catalog.js';

/** The catalog with one member, named by a dotted path, replaced; undefined removes it. */
function withMember(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(smallCatalog);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const owner = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], copy);
  if (value === undefined) delete (owner as Record<string, unknown>)[last];
  else (owner as Record<string, unknown>)[last] = value;
  return copy;
}

function errorOf(value: unknown): AtlasError {
  try {
    parseCatalog(value);
  } catch (error) {
    if (error instanceof AtlasError) return error;
  }
  throw new Error('The catalog was accepted.');
}

const part = 'layers.0.variants.0.parts.0';
const choropleth = {
  kind: 'choropleth',
  column: 'kind',
  classification: { method: 'manual', breaks: [1, 2] },
  palette: 'greens',
  outline: { color: { light: '#000000', dark: '#ffffff' }, widthPx: 1 },
};

it('accepts a catalog, and the same catalog that went through JSON', () => {
  expect(parseCatalog(smallCatalog)).toEqual(smallCatalog);
  expect(parseCatalog(JSON.parse(JSON.stringify(smallCatalog)))).toEqual(smallCatalog);
  expect(parseCatalog(withMember(`${part}.symbology`, choropleth))).toBeDefined();
  const figures = 'https://host.example/figures.json?v=2';
  expect(parseCatalog(withMember('figures', figures)).figures).toBe(figures);
});

it.each([
  ['layers.0.title.zh', undefined, 'layers.0.title.zh', /string|"zh"/],
  ['layers.1.opacity', 2, 'layers.1.opacity', /<=1/],
  ['layers.0.visible', 'yes', 'layers.0.visible', /boolean/],
  ['layers.0.id', 'My Layer', 'layers.0.id', /./],
  [`${part}.symbology.kind`, 'heatmap', `${part}.symbology.kind`, /lines/],
  [
    `${part}.symbology.classes.0.strokes.0.color.light`,
    'red',
    `${part}.symbology.classes.0.strokes.0.color.light`,
    /#/,
  ],
  ['layers.0.onclick', 'alert(1)', 'layers.0.onclick', /never/],
  ['dataVersion', '', 'dataVersion', />=1/],
])('names the place of a wrong shape: %s', (path, value, place, expected) => {
  const error = errorOf(withMember(path, value));
  expect(error.code).toBe('catalog-invalid');
  expect(error.details['path']).toBe(place);
  expect(String(error.details['expected'])).toMatch(expected);
  expect(error.message).toContain(place);
});

it.each([
  ['layers.2.id', 'areas', 'layers', /"areas" twice/],
  ['layers.0.variants.1.id', 'large', 'layers.areas', /"large" twice/],
  ['bbox', [2, 0, 1, 1], 'bbox', /2, 0, 1, 1/],
  [
    'basemap.sources',
    [
      { role: 'land', source: 'a.fgb' },
      { role: 'land', source: 'b.fgb' },
    ],
    'basemap',
    /"land" twice/,
  ],
  ['basemap.sources.0.source', 'land.geojson', 'basemap.land.source', /land.geojson/],
  ['search', 'names.txt', 'search', /names\.txt/],
  ['search', 'data:,names.json', 'search', /data:,names\.json/],
  ['figures', 'figures.csv', 'figures', /figures\.csv/],
  ['comparison', 'ftp://host.example/comparison.json', 'comparison', /ftp:/],
  ['networks', 'networks', 'networks', /networks/],
  ['story', 'javascript:story.json', 'story', /javascript/],
  [
    'borders',
    { source: 'borders.csv', level: 'unit', idColumn: 'id', sides: ['a', 'b'], length: 'km' },
    'borders.source',
    /borders\.csv/,
  ],
  [
    `${part}.joins`,
    [{ column: 'a', label: { en: 'A', zh: '甲' }, unit: 'parsec', values: { x: 1 } }],
    'layers.areas.large.part.a.unit',
    /parsec/,
  ],
  [`${part}.source`, 'javascript:x.fgb', 'layers.areas.large.part.source', /javascript/],
  [`${part}.attributes`, [{ column: 'a', unit: 'parsec' }], 'layers.areas.large.part.a.unit', /parsec/],
  [`${part}.attributes`, [{ column: 'a', vocabulary: 'x' }], 'layers.areas.large.part.a.vocabulary', /"x"/],
  [
    `${part}.symbology`,
    { ...choropleth, classification: { method: 'manual', breaks: [2, 2] } },
    'layers.areas.large.part.breaks',
    /2, 2/,
  ],
  [`${part}.symbology`, { ...choropleth, palette: 'rainbow' }, 'layers.areas.large.part.palette', /rainbow/],
])('names the place of a wrong meaning: %s', (path, value, place, received) => {
  const error = errorOf(withMember(path, value));
  expect(error.details['path']).toBe(place);
  expect(String(error.details['received'])).toMatch(received);
});

it.each([undefined, null, 3, 'catalog', [], {}])('refuses %j', (value) => {
  expect(errorOf(value).code).toBe('catalog-invalid');
});
