/* Table of indicators: every one with its labels, unit and what a reader has to know. */
import type { FigureIndicator } from '../../src/core/figure-file.js';

const economy = { group: 'economy', format: 'decimal1' } as const;
const total = { ...economy, unit: 'yuan-100-million', nature: 'count', mean: 'none' } as const;

const beside = {
  en: 'Daxing and Tongzhou leave out the Beijing Economic-Technological Development Area until 2022, so they are not divided by people or area.',
  zh: '大兴、通州2022年及以前不含北京经济技术开发区，故不计算人均与地均值。',
};

function sector(id: string, en: string, zh: string): FigureIndicator {
  return {
    ...total,
    id,
    label: { en: `Value added, ${en}`, zh: `${zh}增加值` },
    caveat: {
      en: `Current prices. By prefecture as first published, so it adds up to the GDP first published and not to the revised one; Baoding from 2021 on without Dingzhou and Xiong’an. ${beside.en}`,
      zh: `按现价。地级为首次公布数，合计与“地区生产总值（首次公布）”一致，与修订数不符；保定2021年起不含定州与雄安。${beside.zh}`,
    },
  };
}

/** Products, money and wages. */
export const economyFigures: readonly FigureIndicator[] = [
  {
    ...total,
    id: 'gdp',
    label: { en: 'GDP, revised to the 4th economic census', zh: '地区生产总值（四经普修订）' },
    caveat: {
      en: `Current prices. Provinces: national series after the fourth economic census. Prefectures: revised where a revision is known, else as first published. Counties: yearbooks and compilations, not revised. ${beside.en}`,
      zh: `按现价。省级为第四次经济普查后国家序列；地级已知修订者用修订数，其余为首次公布数；县级取自年鉴与汇编，未修订。${beside.zh}`,
    },
    derived: {
      en: 'Of the region: sum of the three provinces. Of Xiong’an: sum of the three counties, in 2024 what the yearbook’s Baoding leaves.',
      zh: '区域为三省市之和；雄安新区为三县之和，2024年由年鉴中保定数相减所得。',
    },
  },
  {
    ...total,
    id: 'gdp_5th_census',
    label: { en: 'GDP, revised to the 5th economic census', zh: '地区生产总值（五经普修订）' },
    caveat: {
      en: 'Current prices, newest national series; not to be mixed with the series of the 4th census.',
      zh: '按现价，为最新国家序列，不可与四经普序列混用。',
    },
    derived: { en: 'Of the region: sum of the three provinces.', zh: '区域为三省市之和。' },
  },
  {
    ...total,
    id: 'gdp_first_published',
    label: { en: 'GDP, as first published', zh: '地区生产总值（首次公布）' },
    caveat: {
      en: 'Current prices, never revised, so it breaks around 2018–19 where the economic census lowered many prefectures. Baoding from 2021 on without Dingzhou and Xiong’an.',
      zh: '按现价，未经修订；第四次经济普查下调多地，2018—2019年前后有断点。保定2021年起不含定州与雄安。',
    },
  },
  sector('gdp_primary', 'primary sector', '第一产业'),
  sector('gdp_secondary', 'secondary sector', '第二产业'),
  sector('gdp_tertiary', 'tertiary sector', '第三产业'),
  {
    ...economy,
    id: 'gdp_per_capita',
    label: { en: 'GDP per person', zh: '人均地区生产总值' },
    unit: 'yuan-per-person',
    format: 'integer',
    nature: 'rate',
    mean: 'people',
    caveat: {
      en: 'By prefecture as first published, with a break around 2018–19 after the fourth economic census: years before and after are not comparable. By county development zones may be in the GDP and not in the people. Daxing and Tongzhou are withheld: GDP and people do not cover the same area.',
      zh: '地级为首次公布数，第四次经济普查后2018—2019年前后有断点，前后不可比。县级开发区可能计入产值而未计入人口。大兴、通州因口径不一致不给出。',
    },
    derived: {
      en: 'Of provinces and the region: GDP by year-end residents, where official figures use the mean of two year-ends. Of counties: GDP of 2020 by the people of the 2020 census.',
      zh: '省级与区域为地区生产总值除以年末常住人口（官方用年均人口）；县级为2020年地区生产总值除以普查人口。',
    },
  },
  {
    ...economy,
    id: 'avg_wage',
    label: { en: 'Average wage, urban non-private units', zh: '城镇非私营单位平均工资' },
    unit: 'yuan',
    format: 'integer',
    nature: 'rate',
    mean: 'none',
    caveat: {
      en: 'A year’s wage of employees of urban non-private units only, by place of work; no mean is given, for the number of employees is not in the dataset.',
      zh: '仅为城镇非私营单位就业人员年平均工资，按工作地统计；数据集无就业人数，不给出均值。',
    },
  },
  {
    ...total,
    id: 'fiscal_revenue',
    label: { en: 'General public budget revenue', zh: '一般公共预算收入' },
    caveat: {
      en: 'Revenue of the prefecture’s own budget, without transfers from above.',
      zh: '为地方一般公共预算收入，不含上级转移支付。',
    },
  },
  {
    ...total,
    id: 'household_deposits',
    label: { en: 'Household savings deposits', zh: '住户储蓄存款余额' },
    caveat: {
      en: 'Balance at the end of the year, by place of the bank. The county yearbook leaves out most districts.',
      zh: '年末余额，按存款机构所在地统计。县域统计年鉴不含多数市辖区。',
    },
  },
  {
    ...total,
    id: 'rd_expenditure',
    label: { en: 'R&D expenditure', zh: '研发经费投入' },
    caveat: { en: 'Of the region as a whole only, from press releases.', zh: '仅有区域合计，取自新闻发布。' },
  },
  {
    ...economy,
    id: 'rd_share',
    label: { en: 'R&D expenditure as a share of GDP', zh: '研发经费投入强度' },
    unit: 'percent',
    format: 'decimal2',
    nature: 'rate',
    mean: 'none',
    caveat: {
      en: 'Of the region as a whole only, as published with the expenditure.',
      zh: '仅有区域合计，随经费一并公布。',
    },
  },
  {
    ...economy,
    id: 'dev_index_2014',
    label: { en: 'Regional development index, 2014 = 100', zh: '京津冀区域发展指数（2014年=100）' },
    unit: 'index',
    nature: 'rate',
    mean: 'none',
    caveat: {
      en: 'The years come from different releases: that of 2023 restates 2021 as 139.9, so the two are not a growth rate.',
      zh: '各年取自不同次发布：2023年发布时将2021年修订为139.9，两年数值不可直接计算增速。',
    },
  },
  {
    ...total,
    id: 'investment_cumulative',
    label: { en: 'Investment completed since the start', zh: '累计完成投资' },
    caveat: {
      en: 'Lower bounds given in the course of a year, not year-end balances.',
      zh: '为年内公布的下限值，并非年末数。',
    },
  },
];
