import type { LayerDefinition, LayerPart } from '../src/core/layer-definition.js';
import { halo, themed } from './colors.js';

const sections: Omit<LayerPart, 'id' | 'filter'> = {
  source: 'railways.fgb',
  idColumn: 'id',
  time: { column: 'opened', completeUntil: 2023 },
  accuracy: { column: 'accuracy_m' },
  name: { zh: 'line_zh', en: 'line_en', qualifier: { zh: 'qualifier_zh', en: 'qualifier_en' } },
  attributes: [
    { column: 'class', vocabulary: 'railway-class' },
    { column: 'design_speed_kmh' },
    { column: 'opened', format: 'date' },
    { column: 'date_strength', vocabulary: 'date-strength' },
    { column: 'open_by', optional: true },
    { column: 'status', vocabulary: 'railway-status' },
    { column: 'from_station', format: 'name' },
    { column: 'to_station', format: 'name' },
    { column: 'official_km' },
    { column: 'length_km' },
    { column: 'geometry_source', vocabulary: 'geometry-source' },
    { column: 'accuracy_m' },
    { column: 'contains_curve_km', optional: true },
    { column: 'clipped' },
    { column: 'note', optional: true },
  ],
  symbology: {
    kind: 'lines',
    column: 'class',
    classes: [
      {
        value: 'freight',
        label: { en: 'Freight', zh: '货运' },
        strokes: [{ color: themed('#7a4b12', '#d6a763'), widthPx: 1.5, dash: [4, 2] }],
      },
      {
        value: 'conventional',
        label: { en: 'Conventional', zh: '普速' },
        strokes: [
          { color: themed('#3c3c3c', '#b9bdc2'), widthPx: 2.4 },
          { color: themed('#ffffff', '#20252b'), widthPx: 1.2, dash: [6, 6] },
        ],
      },
      {
        value: 'intercity',
        label: { en: 'Intercity', zh: '城际' },
        strokes: [
          { color: halo, widthPx: 4.4 },
          { color: themed('#00727f', '#5ad6e0'), widthPx: 2.4, dash: [4, 1.4] },
        ],
      },
      {
        value: 'high-speed',
        label: { en: 'High-speed', zh: '高速' },
        strokes: [
          { color: halo, widthPx: 5 },
          { color: themed('#0b4a96', '#74b6ff'), widthPx: 3 },
        ],
      },
    ],
    modifiers: [
      {
        when: [{ column: 'geometry_source', in: ['station-curve'] }],
        label: { en: 'Route drawn only as a curve through its stations', zh: '走向仅为过站曲线' },
        dash: [1, 2],
        opacity: 0.85,
      },
    ],
  },
};

/** Railway sections by class; the geometry of some is only a curve through their stations, and is drawn so. */
export const railways: LayerDefinition = {
  id: 'railways',
  title: { en: 'Railways', zh: '铁路' },
  description: {
    en: 'High-speed, intercity, conventional and freight railways, by section.',
    zh: '高速、城际、普速与货运铁路，按区段。',
  },
  visible: true,
  opacity: 1,
  variants: [
    {
      id: 'high-speed-intercity',
      title: { en: 'High-speed and intercity', zh: '高速与城际' },
      parts: [
        {
          ...sections,
          id: 'sections',
          keyFigure: 'design_speed_kmh',
          filter: [{ column: 'class', in: ['high-speed', 'intercity'] }],
        },
      ],
    },
    {
      id: 'all',
      title: { en: 'All railways', zh: '全部铁路' },
      parts: [{ ...sections, id: 'sections', keyFigure: 'class' }],
    },
  ],
};
