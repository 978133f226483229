import type { Claim } from '../src/core/story-file.js';
import { claimSources } from './claim-sources.js';
import { anyTime, gdpCircles, onlyUnits, regionBox, threeProvinces } from './story-views.js';

const clusters: Claim = {
  id: 'clusters',
  quote: "last year's new plan aims to foster the growth of world-class industrial clusters",
  claim: {
    en: 'A plan of 2023 is to foster world-class clusters of industry in six fields.',
    zh: '2023年的方案提出培育六个领域的世界级先进制造业集群。',
  },
  official: {
    en: 'Plan of May 2023 led by the Ministry of Industry and Information Technology: new energy and connected vehicles, biopharmaceuticals, hydrogen, industrial internet, machine tools and robots.',
    zh: '工业和信息化部等2023年5月印发的实施方案：新能源和智能网联汽车、生物医药、氢能、工业互联网、高端工业母机、机器人。',
  },
  verdict: 'confirmed',
  explanation: {
    en: 'What the article calls “high-end industrial machinery” is 高端工业母机, machine tools.',
    zh: '文中所称“high-end industrial machinery”即“高端工业母机”。',
  },
  sources: [claimSources.clusterPlan, claimSources.clusterPlanNews],
  figures: [
    {
      label: { en: 'Fields', zh: '领域数' },
      unit: 'count',
      format: 'integer',
      claimed: 6,
      official: 6,
      derivation: null,
      notDerived: {
        en: 'The atlas sorts its 85 sites by the plan’s six fields, so it cannot confirm their number. It is a sample with sources, not an inventory.',
        zh: '图集的85处点位本就按方案的六个领域归类，不能反证其数。点位为有来源的样本，并非全部名录。',
      },
    },
  ],
  setting: { layers: [{ id: 'industrial-clusters' }], thematic: null, ...anyTime, bbox: regionBox, select: null },
  notShown: {
    en: 'The map shows sites that are known from a source. How large a cluster is, and whether it is of world class, it does not show.',
    zh: '图上只有来源可查的点位；集群规模多大、是否达到世界级，图上不显示。',
  },
};

const investment: Claim = {
  id: 'investment',
  quote: 'investment has increased 2.1 times, accounting for more than 14 percent',
  claim: {
    en: 'Investment has grown 2.1 times and makes up more than 14%.',
    zh: '投资增长2.1倍，占比超过14%。',
  },
  official: { en: 'No official figure was found.', zh: '未找到官方数据。' },
  verdict: 'unverified',
  explanation: {
    en: 'No official source was found for the multiple or for the share; it was looked for twice. What the 14% is a share of, the article does not say.',
    zh: '两次查找均未找到给出该倍数或占比的官方来源；原文也未说明14%所占为何。',
  },
  sources: [],
  figures: [
    {
      label: { en: 'Growth of investment', zh: '投资增长倍数' },
      unit: 'ratio',
      format: 'decimal1',
      claimed: 2.1,
      official: null,
      derivation: null,
      notDerived: {
        en: 'Investment of the region by year is not in this dataset.',
        zh: '本数据集没有京津冀历年投资额。',
      },
    },
    {
      label: { en: 'Share', zh: '占比' },
      unit: 'share',
      format: 'integer',
      claimed: 0.14,
      official: null,
      derivation: null,
      notDerived: {
        en: 'What it is a share of is not known.',
        zh: '不知其所占为何。',
      },
    },
  ],
  setting: null,
  notShown: {
    en: 'The atlas has no investment of the region by year or by place.',
    zh: '图集没有分年份、分地区的投资数据。',
  },
};

const gdpOf2022: Claim = {
  id: 'gdp-2022',
  quote: '(GDP) reached about 1.4 trillion U.S. dollars in 2022',
  claim: {
    en: 'The region’s GDP was about 1.4 trillion US dollars in 2022.',
    zh: '2022年京津冀地区生产总值约为1.4万亿美元。',
  },
  official: { en: '9,966.1 billion yuan, about 10.0 trillion.', zh: '99661.1亿元，约10.0万亿元。' },
  verdict: 'confirmed',
  explanation: {
    en: '1.4 trillion dollars matches the rate at the end of 2022, near 6.9 yuan; the mean rate of the year would give about 1.48. The atlas converts no currencies, so the figures below are in yuan.',
    zh: '1.4万亿美元与2022年末汇率（约6.9）相符；按全年平均汇率约为1.48万亿。图集不作汇率换算，以下均为人民币。',
  },
  sources: [claimSources.gdp, claimSources.gdp2022],
  figures: [
    {
      label: { en: 'GDP in 2022, yuan (the claim is in dollars)', zh: '2022年地区生产总值，人民币（原文为美元）' },
      unit: 'yuan-100-million',
      format: 'decimal1',
      claimed: null,
      official: 99_661.1,
      derivation: { from: 'figure', indicator: 'gdp', unit: 'JJJ', year: 2022 },
    },
  ],
  setting: {
    layers: [...onlyUnits],
    thematic: gdpCircles(2022),
    ...anyTime,
    bbox: regionBox,
    profile: [...threeProvinces],
  },
};

const gdpGrowth: Claim = {
  id: 'gdp-1.8',
  quote: 'representing a 1.8-fold increase from 2013 in current prices',
  claim: {
    en: 'At current prices the GDP of 2022 is 1.8 times that of 2013.',
    zh: '按现价计算，2022年地区生产总值为2013年的1.8倍。',
  },
  official: {
    en: '9,966.1 billion yuan in 2022 against 5,534.0 billion in 2013: 1.80 times.',
    zh: '2022年99661.1亿元，2013年55339.6亿元：1.80倍。',
  },
  verdict: 'confirmed',
  explanation: {
    en: 'Read as 1.8 times the level of 2013, an increase by 80%, as the statistics bureaus put it. At current prices changes of prices are part of it, so it is not real growth.',
    zh: '此处理解为2013年的1.8倍，即增长80%，与统计部门的表述一致。现价增长含价格变动，不等于实际增长。',
  },
  sources: [claimSources.gdpTimes, claimSources.gdp],
  figures: [
    {
      label: { en: 'GDP of 2022 to that of 2013', zh: '2022年与2013年地区生产总值之比' },
      unit: 'ratio',
      format: 'decimal2',
      claimed: 1.8,
      official: 1.8,
      derivation: { from: 'growth', indicator: 'gdp', unit: 'JJJ', since: 2013, until: 2022 },
    },
  ],
  setting: {
    layers: [...onlyUnits],
    thematic: gdpCircles(2022),
    ...anyTime,
    bbox: regionBox,
    profile: [...threeProvinces],
  },
  notShown: {
    en: 'The map shows the GDP of 2022; its growth is in the chart and in the comparison of units.',
    zh: '地图显示2022年数值；增长见图表与单元对比。',
  },
};

const index: Claim = {
  id: 'index',
  quote: 'recorded a nearly 39 percent increase from 2014 to 2021',
  claim: {
    en: 'The index of regional development rose by nearly 39% from 2014 to 2021.',
    zh: '2014年至2021年，京津冀区域发展指数上升近39%。',
  },
  official: {
    en: '138.9 in 2021, with 2014 as 100; later restated as 139.9.',
    zh: '2021年为138.9（2014年=100）；后修订为139.9。',
  },
  verdict: 'confirmed',
  explanation: {
    en: 'As first published. The release a year later put 2021 at 139.9 and 2022 at 145.0.',
    zh: '按首次公布数。次年发布时，2021年修订为139.9，2022年为145.0。',
  },
  sources: [claimSources.index2021, claimSources.index2022],
  figures: [
    {
      label: { en: 'Index in 2021 (2014 = 100)', zh: '2021年指数（2014年=100）' },
      unit: 'index',
      format: 'decimal1',
      claimed: 139,
      official: 138.9,
      derivation: { from: 'figure', indicator: 'dev_index_2014', unit: 'JJJ', year: 2021 },
    },
  ],
  setting: null,
  notShown: {
    en: 'The index is one number for the whole region; there is nothing to draw by place.',
    zh: '指数为全区域一个数值，无从分区表示。',
  },
};

const largest: Claim = {
  id: 'largest',
  quote: 'largest urban agglomeration and economic region in North China',
  claim: {
    en: 'The region is the largest urban agglomeration and economic region of North China.',
    zh: '京津冀是华北最大的城市群和经济区。',
  },
  official: {
    en: 'About 216,000 km²; GDP of 10.4 trillion yuan in 2023.',
    zh: '面积约21.6万平方公里；2023年地区生产总值10.4万亿元。',
  },
  verdict: 'unverified',
  explanation: {
    en: 'Plausible, but no source that ranks the regions of North China was read.',
    zh: '可信，但未查到对华北各区域排序的来源。',
  },
  sources: [claimSources.gdp, claimSources.tenYears],
  figures: [
    {
      label: { en: 'GDP in 2023', zh: '2023年地区生产总值' },
      unit: 'yuan-100-million',
      format: 'decimal1',
      claimed: null,
      official: 104_442.1,
      derivation: { from: 'figure', indicator: 'gdp', unit: 'JJJ', year: 2023 },
    },
  ],
  setting: null,
  notShown: {
    en: 'The atlas has no figures of other regions of North China to compare with.',
    zh: '图集没有华北其他区域的数据可比。',
  },
};

/** Claims about output, investment and industry. */
export const claimsOfEconomy = { clusters, investment, gdpOf2022, gdpGrowth, index, largest } as const;
