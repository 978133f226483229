import type { LayerDefinition } from '../src/core/layer-definition.js';
import { themed } from './colors.js';

const casing = themed('#0a4429', '#06351d');

/** Expressways by network. Shields carry the band of GB 5768: red for national numbers, yellow for provincial ones. */
export const highways: LayerDefinition = {
  id: 'highways',
  title: { en: 'Expressways', zh: '高速公路' },
  description: {
    en: 'Expressways by network. Numbers that begin with S belong to their province, so one number can name two roads.',
    zh: '高速公路，按路网。S 字头编号由各省（市）自定，同一编号可指两条路。',
  },
  visible: false,
  opacity: 1,
  variants: [
    {
      id: 'all',
      title: { en: 'All expressways', zh: '全部高速公路' },
      parts: [
        {
          id: 'sections',
          source: 'highways.fgb',
          idColumn: 'id',
          time: { column: 'opened', completeUntil: 2020 },
          accuracy: { column: 'accuracy_m' },
          name: { zh: 'name_zh', en: 'name_en', qualifier: { zh: 'qualifier_zh', en: 'qualifier_en' } },
          keyFigure: 'ref',
          attributes: [
            { column: 'ref' },
            { column: 'refs', format: 'list', optional: true },
            { column: 'network', vocabulary: 'highway-network' },
            { column: 'province', vocabulary: 'province' },
            { column: 'names_other_zh', format: 'name-list', optional: true },
            { column: 'opened', format: 'date' },
            { column: 'date_strength', vocabulary: 'date-strength' },
            { column: 'status', vocabulary: 'highway-status' },
            { column: 'length_km' },
            { column: 'geometry_source', vocabulary: 'geometry-source' },
            { column: 'accuracy_m' },
          ],
          symbology: {
            kind: 'lines',
            column: 'network',
            classes: [
              {
                value: 'unnumbered',
                label: { en: 'Number not in this dataset', zh: '编号不在本数据集中' },
                strokes: [
                  { color: themed('#55595e', '#15181b'), widthPx: 2.4 },
                  { color: themed('#d3d6da', '#9aa1a8'), widthPx: 1.4 },
                ],
              },
              {
                value: 'provincial',
                label: { en: 'Provincial (S)', zh: '省级高速（S）' },
                strokes: [
                  { color: casing, widthPx: 3 },
                  { color: themed('#8fd19e', '#7fcf95'), widthPx: 1.8 },
                ],
              },
              {
                value: 'national',
                label: { en: 'National (G)', zh: '国家高速（G）' },
                strokes: [
                  { color: casing, widthPx: 3.8 },
                  { color: themed('#2b9a5b', '#35c377'), widthPx: 2.4 },
                ],
              },
            ],
            modifiers: [
              {
                when: [
                  { column: 'opened', isNull: true },
                  { column: 'status', in: ['construction-2020'] },
                ],
                label: {
                  en: 'Under construction in 2020, opening not in this dataset',
                  zh: '2020年在建，通车时间不在本数据集中',
                },
                dash: [3, 2],
              },
            ],
            shields: {
              column: 'ref',
              bandByClass: { national: themed('#c8202f', '#c8202f'), provincial: themed('#f5b800', '#f5b800') },
              minZoom: 6.5,
            },
          },
        },
      ],
    },
  ],
};
