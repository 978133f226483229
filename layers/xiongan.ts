import type { AttributeDefinition, LayerDefinition, LayerPart } from '../src/core/layer-definition.js';
import { halo, themed, xionganColor } from './colors.js';

const areaAttributes: readonly AttributeDefinition[] = [
  { column: 'kind', vocabulary: 'xiongan-kind' },
  { column: 'area_km2', format: 'decimal1' },
  { column: 'population_census_2020' },
  { column: 'timeline', format: 'timeline', optional: true },
  { column: 'note', optional: true },
];

const area: Omit<LayerPart, 'id' | 'filter' | 'symbology'> = {
  source: 'xiongan.fgb',
  idColumn: 'id',
  name: { zh: 'name_zh', en: 'name_en' },
  keyFigure: 'area_km2',
  attributes: [...areaAttributes],
};

const counties: LayerPart = {
  ...area,
  id: 'counties',
  filter: [{ column: 'kind', in: ['county'] }],
  symbology: {
    kind: 'polygons',
    column: 'kind',
    classes: [
      {
        value: 'county',
        label: { en: 'Its three counties', zh: '所辖三县' },
        fill: themed('#8e1b6b00', '#f08bd000'),
        strokes: [{ color: xionganColor, widthPx: 1.2, dash: [4, 2] }],
      },
    ],
  },
};

const newArea: LayerPart = {
  ...area,
  id: 'new-area',
  filter: [{ column: 'kind', in: ['new-area'] }],
  symbology: {
    kind: 'polygons',
    column: 'kind',
    classes: [
      {
        value: 'new-area',
        label: { en: 'Xiong’an New Area', zh: '雄安新区' },
        fill: themed('#8e1b6b33', '#f08bd033'),
        strokes: [
          { color: halo, widthPx: 5 },
          { color: xionganColor, widthPx: 3 },
        ],
      },
    ],
  },
};

const station: LayerPart = {
  id: 'station',
  source: 'xiongan-station.fgb',
  idColumn: 'id',
  name: { zh: 'name_zh', en: 'name_en' },
  attributes: [
    { column: 'kind', vocabulary: 'xiongan-kind' },
    { column: 'opened', format: 'date' },
  ],
  symbology: {
    kind: 'symbols',
    column: 'kind',
    classes: [
      { value: 'station', label: { en: 'Railway station', zh: '火车站' }, shape: 'station', color: xionganColor },
    ],
    sizePx: 13,
  },
  minZoom: 7,
};

/** The New Area, its three counties and its station. */
export const xiongan: LayerDefinition = {
  id: 'xiongan',
  title: { en: 'Xiong’an New Area', zh: '雄安新区' },
  description: {
    en: 'The New Area drawn as its three counties (1,587 km²; the administered area is larger), with its timeline.',
    zh: '以三县表示的新区（1587 平方公里，实际管辖范围更大）及大事记。',
  },
  visible: true,
  opacity: 1,
  variants: [
    {
      id: 'area',
      title: { en: 'New Area, counties and station', zh: '新区、三县与车站' },
      parts: [counties, newArea, station],
    },
  ],
};
