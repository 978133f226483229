import type { LayerDefinition } from '../src/core/layer-definition.js';
import { themed } from './colors.js';

/*
 * Colours after the palette of Masataka Okabe and Kei Ito (https://jfly.uni-koeln.de/color/), darkened on light maps
 * and lightened on dark ones for contrast; yellow, too weak on white, became ochre and a dark grey took its place
 * among the six. Each class has a shape of its own, so colour is never needed.
 */

/** Sites of six advanced-manufacturing clusters: a sourced sample. */
export const industrialClusters: LayerDefinition = {
  id: 'industrial-clusters',
  title: {
    en: 'Industrial cluster sites: sourced sample, not an inventory',
    zh: '产业集群点位：有来源的样本，并非全部名录',
  },
  description: {
    en: 'Plants, research sites, parks and zones of six clusters, placed at a town or only at the centre of a district.',
    zh: '六大集群的工厂、研发机构、园区与开发区，定位到城镇，或仅到区县中心。',
  },
  visible: false,
  opacity: 1,
  notice: {
    en: 'Sourced sample, not an inventory: what is not shown may still exist. No position is surveyed.',
    zh: '有来源的样本，并非全部名录：未显示的不等于不存在。位置均非实测。',
  },
  variants: [
    {
      id: 'all',
      title: { en: 'All clusters', zh: '全部集群' },
      parts: [
        {
          id: 'sites',
          source: 'industrial-clusters.fgb',
          accuracy: { column: 'accuracy_m' },
          idColumn: 'id',
          name: { zh: 'name_zh', en: 'name_en' },
          keyFigure: 'cluster',
          attributes: [
            { column: 'cluster', vocabulary: 'cluster' },
            { column: 'operator' },
            { column: 'kind', vocabulary: 'site-kind' },
            { column: 'status', vocabulary: 'site-status' },
            {
              column: 'status_date',
              zhColumn: 'status_date_zh',
              label: { en: 'Date reported', zh: '所报时间' },
              // Years, months and days are written out; a decade or a span of years is text already.
              format: 'date',
            },
            { column: 'status_note', optional: true },
            { column: 'locality' },
            {
              column: 'adcode_name_en',
              zhColumn: 'adcode_name_zh',
              label: { en: 'County or district', zh: '所在区县' },
            },
            { column: 'position', vocabulary: 'site-position' },
            { column: 'position_ref', zhColumn: 'position_ref_zh', label: { en: 'Placed at', zh: '参照点' } },
            { column: 'accuracy_m' },
            { column: 'point_in_adcode' },
            { column: 'confidence', vocabulary: 'confidence' },
            { column: 'source_title' },
            { column: 'source_url', format: 'link' },
            { column: 'note', optional: true },
          ],
          symbology: {
            kind: 'symbols',
            column: 'cluster',
            classes: [
              {
                value: 'electric-vehicles',
                label: { en: 'New energy and connected vehicles', zh: '新能源和智能网联汽车' },
                shape: 'circle',
                color: themed('#0072b2', '#56b4e9'),
              },
              {
                value: 'biopharmaceuticals',
                label: { en: 'Biopharmaceuticals', zh: '生物医药' },
                shape: 'cross',
                color: themed('#007a59', '#2fd1a3'),
              },
              {
                value: 'hydrogen',
                label: { en: 'Hydrogen', zh: '氢能' },
                shape: 'triangle',
                color: themed('#c04f00', '#ff9650'),
              },
              {
                value: 'industrial-internet',
                label: { en: 'Industrial internet', zh: '工业互联网' },
                shape: 'diamond',
                color: themed('#9b3f7c', '#eda3cf'),
              },
              {
                value: 'machine-tools',
                label: { en: 'Machine tools', zh: '高端工业母机' },
                shape: 'square',
                color: themed('#6b5b00', '#f0e442'),
              },
              {
                value: 'robotics',
                label: { en: 'Robotics', zh: '机器人' },
                shape: 'inverted-triangle',
                color: themed('#303030', '#eeeeee'),
              },
            ],
            sizePx: 14,
            modifiers: [
              {
                when: [{ column: 'position', in: ['district-centroid'] }],
                label: { en: 'Hollow: only the district is known', zh: '空心：仅知所在区县' },
                hollow: true,
              },
            ],
            accuracyColumn: 'accuracy_m',
          },
          labels: { minZoom: 10 },
        },
      ],
    },
  ],
};
