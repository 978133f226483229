import type { Catalog } from '../src/core/layer-definition.js';

/** In the files of every level. */
const inFiles = { people: 'population_census_2020', labelPoint: { lon: 'label_lon', lat: 'label_lat' } };

/** Levels of administrative units, with the variant of the income layer that has their figures. */
export const units: NonNullable<Catalog['units']> = [
  { level: 'province', title: { en: 'Provinces', zh: '省级' }, layer: 'income', variant: 'province-urban', ...inFiles },
  {
    level: 'prefecture',
    title: { en: 'Prefectures', zh: '地级' },
    layer: 'income',
    variant: 'prefecture-urban',
    ...inFiles,
  },
  { level: 'county', title: { en: 'Counties', zh: '县级' }, layer: 'income', variant: 'county-urban', ...inFiles },
];

/** The borders between counties; a border between prefectures or provinces is made of some of them. */
export const borders: NonNullable<Catalog['borders']> = {
  source: 'county-borders.fgb',
  level: 'county',
  idColumn: 'id',
  sides: ['adcode_a', 'adcode_b'],
  length: 'length_km',
};

const byTheMap = {
  en: 'Read off the unit outlines of this atlas',
  zh: '依据本图集行政区划界线',
};

/** Groups of units that plans and reports speak of. */
export const groupings: NonNullable<Catalog['groupings']> = [
  {
    id: 'region',
    title: { en: 'Beijing–Tianjin–Hebei', zh: '京津冀' },
    level: 'province',
    codes: ['110000', '120000', '130000'],
    source: {
      en: 'Outline of the Plan for Coordinated Development of Beijing, Tianjin and Hebei, 2015',
      zh: '《京津冀协同发展规划纲要》，2015年',
    },
  },
  {
    id: 'xiongan-counties',
    title: { en: 'The three counties of Xiong’an', zh: '雄安三县' },
    level: 'county',
    codes: ['130629', '130632', '130638'],
    source: {
      en: 'Notice on setting up the Hebei Xiong’an New Area, 1 April 2017',
      zh: '关于设立河北雄安新区的通知，2017年4月1日',
    },
  },
  {
    id: 'capital-core',
    title: { en: 'Core area of the capital', zh: '首都功能核心区' },
    level: 'county',
    codes: ['110101', '110102'],
    source: { en: 'Beijing Urban Master Plan 2016–2035', zh: '《北京城市总体规划（2016年—2035年）》' },
  },
  {
    id: 'northern-three',
    title: { en: 'The three northern counties of Langfang', zh: '廊坊北三县' },
    level: 'county',
    codes: ['131024', '131028', '131082'],
    source: {
      en: 'Plan for the coordinated development of Tongzhou and Sanhe, Dachang and Xianghe, 2020',
      zh: '《北京市通州区与河北省三河、大厂、香河三县市协同发展规划》，2020年',
    },
  },
  {
    id: 'around-beijing',
    title: { en: 'Hebei prefectures that border Beijing', zh: '环京地市' },
    level: 'prefecture',
    codes: ['130600', '130700', '130800', '131000'],
    source: byTheMap,
  },
  {
    id: 'coast',
    title: { en: 'Units on the coast', zh: '沿海地市' },
    level: 'prefecture',
    codes: ['120100', '130200', '130300', '130900'],
    source: byTheMap,
  },
];
