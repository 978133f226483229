import type { Catalog, LayerDefinition } from '../../core/layer-definition.js';
import type { Sidecar } from '../../core/sidecar.js';

const black = { light: '#222222', dark: '#dddddd' };
const blue = { light: '#1f5f8b', dark: '#7db9e8' };
const both = (en: string, zh: string) => ({ en, zh });
const partBase = { idColumn: 'id', name: { zh: 'name_zh', en: 'name_en' }, attributes: [{ column: 'value' }] };

const areas: LayerDefinition = {
  id: 'areas',
  title: both('Income', '收入'),
  description: both('Income by area.', '按区域划分的收入。'),
  visible: true,
  opacity: 0.8,
  variants: ['urban', 'rural'].map((id) => ({
    id,
    title: id === 'urban' ? both('Urban income', '城镇收入') : both('Rural income', '农村收入'),
    parts: [
      {
        ...partBase,
        id: 'areas',
        source: 'areas.fgb',
        symbology: {
          kind: 'choropleth',
          column: id,
          classification: { method: 'manual', breaks: [10, 20] },
          palette: 'purples',
          outline: { color: black, widthPx: 1 },
        },
      },
    ],
  })),
};

const lines: LayerDefinition = {
  id: 'lines',
  title: both('Lines', '线路'),
  description: both('Lines between places.', '地点之间的线路。'),
  visible: true,
  opacity: 1,
  notice: both('A sample, not an inventory.', '样本，并非全部。'),
  variants: [
    {
      id: 'all',
      title: both('All', '全部'),
      parts: [
        {
          ...partBase,
          id: 'lines',
          source: 'lines.fgb',
          time: { column: 'opened', completeUntil: 2020 },
          symbology: {
            kind: 'lines',
            column: 'class',
            classes: [
              { value: 'slow', label: both('Slow', '慢'), strokes: [{ color: black, widthPx: 1 }] },
              {
                value: 'fast',
                label: both('Fast', '快'),
                strokes: [
                  { color: black, widthPx: 4 },
                  { color: blue, widthPx: 2, dash: [3, 2] },
                ],
              },
            ],
            modifiers: [
              { when: [{ column: 'planned', in: [true] }], label: both('Planned', '规划'), dash: [1, 1], opacity: 0.5 },
            ],
            shields: { column: 'ref', bandByClass: { fast: { light: '#c8202f', dark: '#c8202f' } }, minZoom: 7 },
          },
        },
      ],
    },
  ],
};

const sites: LayerDefinition = {
  id: 'sites',
  title: both('Sites', '场地'),
  description: both('Sites.', '场地。'),
  visible: false,
  opacity: 1,
  variants: [
    {
      id: 'all',
      title: both('All', '全部'),
      parts: [
        {
          ...partBase,
          id: 'sites',
          source: 'sites.fgb',
          minZoom: 6,
          symbology: {
            kind: 'symbols',
            column: 'class',
            sizePx: 12,
            classes: [
              { value: 'a', label: both('Works', '工厂'), shape: 'square', color: blue },
              { value: 'b', label: both('Mine', '矿山'), shape: 'triangle', color: black },
            ],
            modifiers: [
              { when: [{ column: 'rough', in: [true] }], label: both('Roughly placed', '位置粗略'), hollow: true },
            ],
            accuracyColumn: 'radius',
          },
        },
      ],
    },
  ],
};

/** Three layers of neutral geometry: a choropleth with two variants, lines, and sites that are off at first. */
export const fakeCatalog: Catalog = {
  id: 'fake',
  title: both('Test atlas', '测试图集'),
  dataVersion: '1',
  bbox: [0, 0, 10, 10],
  frame: [-1, -1, 11, 11],
  basemap: {
    sources: (['sea', 'lakes', 'boundaries'] as const).map((role) => ({ role, source: `${role}.fgb` })),
    approvalNumber: 'GS(2026)1',
  },
  vocabularies: { kind: { a: both('Works', '工厂'), b: both('Mine', '矿山') } },
  units: [{ level: 'area', title: both('Areas', '区域'), layer: 'areas', variant: 'urban' }],
  groupings: [
    { id: 'north', title: both('The north', '北部'), level: 'area', codes: ['1', '2'], source: both('A plan', '规划') },
  ],
  figures: 'figures.json',
  networks: 'networks.json',
  time: { from: 2008, until: 2023, opensWith: { since: 2013, year: 2023 } },
  layers: [areas, lines, sites],
};

/** What is known about the choropleth's file. */
export const fakeSidecar: Sidecar = {
  id: 'areas',
  file: 'areas.fgb',
  title: both('Areas', '区域'),
  description: both('Twelve areas.', '十二个区域。'),
  licence: { name: both('CC BY 4.0', '知识共享署名 4.0'), url: 'https://creativecommons.org/licenses/by/4.0/' },
  attribution: both('Office of Areas', '区域办公室'),
  sources: [
    {
      id: 's1',
      title: 'Yearbook of Areas',
      url: 'https://example.org/yearbook',
      publisher: 'Office of Areas',
      where: 'a copy at the library',
      licence: 'Open Data 1.0',
      caveat: 'preliminary',
    },
    { id: 's2', title: 'Unsafe', url: 'javascript:alert(1)' },
  ],
  vintage: both('2020', '2020年'),
  datum: 'WGS 84',
  accuracyMeters: [100, 500],
  transforms: [],
  bbox: [0, 0, 10, 10],
  count: 4,
  bytes: 1000,
  columns: [
    {
      name: 'urban',
      type: 'number',
      label: both('Urban income', '城镇收入'),
      unit: 'yuan',
      format: 'integer',
      vintage: '2020',
      sourceColumn: 'urban_source',
      nullMeaning: both('not published', '未公布'),
    },
    {
      name: 'rural',
      type: 'number',
      label: both('Rural income', '农村收入'),
      source: 's2',
      derived: both('Estimated.', '估算。'),
      nullMeaning: both('not published', '未公布'),
    },
  ],
  coverage: [{ column: 'urban', have: 3, of: 4, leavesOut: both('one area', '一个区域') }],
};
