import type { LayerDefinition, LayerPart } from '../src/core/layer-definition.js';
import { themed } from './colors.js';

const station: Omit<LayerPart, 'id' | 'filter' | 'symbology' | 'labels' | 'minZoom'> = {
  source: 'stations.fgb',
  idColumn: 'id',
  time: { column: 'opened' },
  accuracy: { column: 'accuracy_m' },
  name: { zh: 'name_zh', en: 'name_en', qualifier: { zh: 'qualifier_zh', en: 'qualifier_en' } },
  keyFigure: 'class',
  attributes: [
    { column: 'class', vocabulary: 'station-class' },
    { column: 'lines_en', zhColumn: 'lines', format: 'name-list' },
    { column: 'opened', format: 'date' },
    { column: 'hsr_opened', format: 'date', optional: true },
    { column: 'status', vocabulary: 'station-status', optional: true },
    { column: 'position', vocabulary: 'station-position' },
    { column: 'accuracy_m' },
  ],
};

const highSpeed: LayerPart = {
  ...station,
  id: 'high-speed',
  filter: [{ column: 'class', in: ['hsr'] }],
  symbology: {
    kind: 'symbols',
    column: 'class',
    classes: [
      {
        value: 'hsr',
        label: { en: 'High-speed or intercity station', zh: '高铁或城际车站' },
        shape: 'station',
        color: themed('#0b4a96', '#74b6ff'),
      },
    ],
    sizePx: 10,
  },
  labels: { minZoom: 8.5 },
  minZoom: 7,
};

const conventional: LayerPart = {
  ...station,
  id: 'conventional',
  filter: [{ column: 'class', in: ['conventional'] }],
  symbology: {
    kind: 'symbols',
    column: 'class',
    classes: [
      {
        value: 'conventional',
        label: { en: 'Conventional station', zh: '普速车站' },
        shape: 'station',
        color: themed('#4a4a4a', '#c3c7cc'),
      },
    ],
    sizePx: 7,
  },
  labels: { minZoom: 10 },
  minZoom: 8.5,
};

/** Railway stations, from regional scale inwards. */
export const stations: LayerDefinition = {
  id: 'stations',
  title: { en: 'Stations', zh: '车站' },
  description: {
    en: 'Railway stations. They appear when the map is enlarged: high-speed stations first, then the others.',
    zh: '铁路车站。放大地图后显示：先高铁与城际车站，后普速车站。',
  },
  visible: true,
  opacity: 1,
  variants: [
    {
      id: 'high-speed',
      title: { en: 'High-speed and intercity stations', zh: '高铁与城际车站' },
      parts: [highSpeed],
    },
    { id: 'all', title: { en: 'All stations', zh: '全部车站' }, parts: [conventional, highSpeed] },
  ],
};
