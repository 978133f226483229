/* Table of indicators: every one with its labels, unit and what a reader has to know. */
import type { FigureIndicator } from '../../src/core/figure-file.js';

const income = {
  group: 'income',
  unit: 'yuan-per-person',
  format: 'integer',
  nature: 'rate',
  mean: 'people',
} as const;

const townsAndVillages = {
  en: 'Means over units are weighted by all their people, for urban or rural residents of every year are not known.',
  zh: '各年城镇、乡村人口未知，均值以全部人口加权。',
};

const disposable = {
  en: 'Survey figure at current prices; prices differ between places and years.',
  zh: '为住户调查数，按当年价格计；未扣除地区与年度价差。',
};

/** Incomes. */
export const incomeFigures: readonly FigureIndicator[] = [
  {
    ...income,
    id: 'income_all',
    label: {
      en: 'Disposable income per person, all residents',
      zh: '全体居民人均可支配收入',
    },
    caveat: {
      en: `${disposable.en} Below the province no published figure was found in Hebei; values computed from urban and rural incomes overstate it and are left out.`,
      zh: `${disposable.zh}河北省以下未找到公布数；由城乡收入推算者偏高，未采用。`,
    },
    derived: {
      en: 'Of the region as a whole: mean of the three provinces weighted by year-end residents.',
      zh: '区域整体：三省市按年末常住人口加权平均。',
    },
  },
  {
    ...income,
    id: 'income_urban',
    label: { en: 'Disposable income per person, urban residents', zh: '城镇居民人均可支配收入' },
    caveat: {
      en: `${disposable.en} ${townsAndVillages.en} Of Beijing’s 16 districts 5 have a figure by county, of Tianjin’s 16 none.`,
      zh: `${disposable.zh}${townsAndVillages.zh}县级数据仅含北京16区中的5区，不含天津各区。`,
    },
  },
  {
    ...income,
    id: 'income_rural',
    label: { en: 'Disposable income per person, rural residents', zh: '农村居民人均可支配收入' },
    caveat: {
      en: `${disposable.en} ${townsAndVillages.en} Districts without rural residents have none.`,
      zh: `${disposable.zh}${townsAndVillages.zh}无农村居民的区没有此项。`,
    },
  },
];

const people = { group: 'people', nature: 'count', mean: 'none' } as const;

/** People. */
export const peopleFigures: readonly FigureIndicator[] = [
  {
    ...people,
    id: 'population_census',
    label: { en: 'Population, census', zh: '普查人口' },
    unit: 'person',
    format: 'integer',
    caveat: {
      en: 'Censuses of 1 November 2010 and 2020. People of the 23 development zones tabulated apart in 2020 count in prefectures and provinces and not in counties. Units re-cut since 2010 have no figure of that year.',
      zh: '2010年和2020年11月1日普查。2020年单列的23个开发区人口计入地级和省级，不计入县级。2010年后区划调整者无当年数。',
    },
    derived: {
      en: 'Of prefectures, provinces and the region: sum of counties and of the zones tabulated apart, equal to the official totals. Of Xiong’an: sum of the three counties.',
      zh: '地级、省级与区域为县级及单列开发区之和，与官方总数一致；雄安新区为三县之和。',
    },
  },
  {
    ...people,
    id: 'population_resident',
    label: { en: 'Resident population, end of year', zh: '年末常住人口' },
    unit: 'person-rounded',
    format: 'integer',
    caveat: {
      en: 'Published in ten thousand persons. By prefecture from 2020 on only: earlier ones were not revised to the census.',
      zh: '以万人公布。地级仅有2020年以后，此前数据未按普查修订。',
    },
    derived: { en: 'Of the region: sum of the three provinces.', zh: '区域为三省市之和。' },
  },
  {
    ...people,
    id: 'population_registered',
    label: { en: 'Registered (hukou) population', zh: '户籍人口' },
    unit: 'person-rounded',
    format: 'integer',
    caveat: {
      en: 'People registered there, whether they live there or not; not to be mixed with residents.',
      zh: '按户籍登记地统计，与是否居住无关，不可与常住人口混用。',
    },
  },
  {
    id: 'urban_share_census',
    group: 'people',
    label: { en: 'Urban share of the population, census', zh: '城镇人口比重（普查）' },
    unit: 'percent',
    format: 'decimal1',
    nature: 'rate',
    mean: 'people',
    derived: {
      en: 'Of prefectures and provinces: mean of the counties weighted by their people; the zones tabulated apart are not in it.',
      zh: '地级与省级为县级比重按人口加权的均值，不含单列开发区。',
    },
  },
  {
    id: 'population_density',
    group: 'people',
    label: { en: 'Population density, census', zh: '人口密度（普查）' },
    unit: 'person-per-km2',
    format: 'decimal1',
    nature: 'rate',
    mean: 'none',
    caveat: {
      en: 'Land and water inside the outline count alike. The outline lacks the reclaimed coast of Binhai, whose density is therefore too high. Counties whose development zones are tabulated apart come out too low, for only the people of the zones are missing.',
      zh: '界线内水陆面积一并计入。滨海新区界线不含填海区，密度偏高；开发区单列的县缺开发区人口而含其面积，密度偏低。',
    },
    derived: {
      en: 'People of the census divided by the area inside the outline, measured on the ellipsoid.',
      zh: '普查人口除以界线内面积（按椭球量算）。',
    },
  },
];
