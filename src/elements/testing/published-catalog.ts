import type { Catalog, LayerDefinition } from '../../core/layer-definition.js';

const ink = { light: '#333333', dark: '#eeeeee' };
const both = (en: string, zh: string) => ({ en, zh });

function layer(id: string, source: string, visible: boolean, part: object): LayerDefinition {
  return {
    id,
    title: both(`Layer ${id}`, `图层${id}`),
    description: both(`Layer ${id}.`, `图层${id}。`),
    visible,
    opacity: 1,
    variants: [{ id: 'all', title: both('All', '全部'), parts: [{ id, source, ...part } as never] }],
  };
}

const areas = layer('areas', 'provinces.fgb', true, {
  idColumn: 'adcode',
  name: { zh: 'name_zh', en: 'name_en' },
  keyFigure: 'area_km2',
  attributes: [{ column: 'area_km2' }],
  symbology: {
    kind: 'choropleth',
    column: 'area_km2',
    classification: { method: 'manual', breaks: [20_000] },
    palette: 'purples',
    outline: { color: ink, widthPx: 1 },
  },
});

const points = layer('points', 'airports.fgb', false, {
  idColumn: 'icao',
  name: { zh: 'name_zh', en: 'name_en' },
  attributes: [{ column: 'iata' }],
  symbology: {
    kind: 'symbols',
    column: 'type',
    sizePx: 14,
    classes: [{ value: 'large_airport', label: both('Large', '大型'), shape: 'airplane', color: ink }],
  },
});

const absent = layer('absent', 'no-such-file.fgb', false, {
  idColumn: 'id',
  name: {},
  attributes: [],
  symbology: { kind: 'polygons', column: 'id', classes: [] },
});

/** Layers of published files, for tests that draw: areas, points that are off at first, and a file that is not there. */
export const publishedCatalog: Catalog = {
  id: 'published',
  title: both('Test atlas', '测试图集'),
  dataVersion: '1',
  figures: 'figures.json',
  networks: 'networks.json',
  time: { from: 2008, until: 2023, opensWith: { since: 2013, year: 2023 } },
  bbox: [113.4, 36, 119.9, 42.7],
  frame: [112, 35, 121, 44],
  basemap: { sources: [] },
  vocabularies: {},
  layers: [areas, points, absent],
};
