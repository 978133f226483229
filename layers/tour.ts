import type { TourStep } from '../src/core/story-file.js';
import type { ThematicChoice } from '../src/core/thematic-choice.js';
import {
  anyTime,
  aroundBeijing,
  density,
  gdpCircles,
  incomeShares,
  onlyUnits,
  regionBox,
  threeProvinces,
  xionganView,
} from './story-views.js';

/** Differences of urban income across the borders of prefectures: complete, unlike those of counties. */
const incomeCliff: ThematicChoice = {
  level: 'prefecture',
  figure: { indicator: 'income_urban', year: 2020, measure: 'value' },
  classing: { method: 'natural-breaks', classCount: 5 },
  palette: 'yellow-orange-brown',
  form: 'gaps',
};

/** Urban income of 2020 by county, most of which is not in the data for Beijing and Tianjin. */
const countyIncome: ThematicChoice = {
  ...incomeCliff,
  level: 'county',
  form: 'areas',
};

/** What opened over the ten years, highlighted. */
const tenYears = { thematic: null, year: 2023, month: null, since: 2013, bbox: regionBox };

/** The claims in the order of a story, a step a view. */
export const tour: readonly TourStep[] = [
  {
    id: 'people',
    title: { en: 'Who lives here', zh: '人口分布' },
    text: {
      en: 'About 110 million people live in Beijing, Tianjin and Hebei. The map shows the census of 2020 per square kilometre: the two cities and the plain in the south are dense, the mountains in the north are not. Resident numbers have fallen a little since 2020.',
      zh: '北京、天津、河北共有约1.1亿人。图示2020年人口普查的人口密度：两市和南部平原稠密，北部山区稀疏。2020年以来常住人口略有减少。',
    },
    claims: ['pop', 'largest'],
    setting: { layers: [...onlyUnits], thematic: density, ...anyTime, bbox: regionBox, select: null },
  },
  {
    id: 'income-cliff',
    title: { en: 'The income cliff', zh: '收入落差' },
    text: {
      en: 'Each border is drawn by the difference in urban income across it in 2020. The widest gaps run around Beijing: its urban residents have 1.7 to 2.2 times the income of those in the four Hebei prefectures next door. Prefectures come first because every one of them has the figure; of the counties along the provincial borders few have it.',
      zh: '每段边界按两侧2020年城镇居民人均可支配收入之差绘制。落差最大处环绕北京：北京城镇居民收入为相邻四个河北地市的1.7至2.2倍。先看地市，是因为各地市数据齐全；省界两侧的区县大多缺数。',
    },
    claims: [],
    setting: { layers: [...onlyUnits], thematic: incomeCliff, ...anyTime, bbox: aroundBeijing, select: null },
  },
  {
    id: 'forty-two-percent',
    title: { en: 'What the 42% really is', zh: '“42%”究竟是什么' },
    text: {
      en: 'The article puts income in Hebei at 42% of Beijing’s and 39% of Tianjin’s. Those are ratios of GDP per person in 2013, as first published. Of what people have to spend, Hebei had 37% of Beijing’s in 2013 and 39% in 2021; of Tianjin’s 58% and 62%. The class below 42% on the map has one province in it, by income of 2021.',
      zh: '文章称河北人均收入相当于北京的42%、天津的39%。这其实是2013年初次公布的人均地区生产总值之比。就居民可支配收入而言，河北2013年相当于北京的37%，2021年为39%；相当于天津的58%和62%。图上按2021年收入，低于42%的只有一个省。',
    },
    claims: ['income-beijing', 'income-tianjin'],
    setting: {
      layers: [...onlyUnits],
      thematic: incomeShares('110000', [0.42, 0.6, 0.9]),
      ...anyTime,
      bbox: regionBox,
      select: null,
      profile: [...threeProvinces],
    },
  },
  {
    id: 'growth',
    title: { en: 'Output grew to 1.8 times', zh: '经济总量增至1.8倍' },
    text: {
      en: 'From 2013 to 2022 GDP at current prices grew to 1.8 times what it was. Circles show where it is made: growth of the whole says nothing about its distribution. The comparison of units has the series of each.',
      zh: '按现价计算，2022年地区生产总值为2013年的1.8倍。圆的大小表示产出所在：总量增长并不说明分布如何。各单元历年数据见“单元对比”。',
    },
    claims: ['gdp-2022', 'gdp-1.8', 'index', 'investment'],
    setting: {
      layers: [...onlyUnits],
      thematic: gdpCircles(2022),
      ...anyTime,
      bbox: regionBox,
      select: null,
    },
  },
  {
    id: 'high-speed',
    title: { en: 'Ten years of high-speed lines', zh: '高铁与城际十年' },
    text: {
      en: 'High-speed and intercity lines doubled, from 1,284 km at the end of 2013 to 2,624 km at the end of 2023, as published. What opened in between is highlighted. The lines drawn here measure slightly less: one centre line stands for a railway, without its links into the stations, and some stretches are known only as curves.',
      zh: '据公布数，高铁与城际铁路由2013年末的1284公里增至2023年末的2624公里，翻了一番。其间开通的线路以高亮表示。图上量得略短：一条铁路只绘一条中心线，不含进站联络线，个别区段仅知大致走向。',
    },
    claims: ['railways', 'anniversary'],
    setting: {
      layers: [{ id: 'railways', variant: 'high-speed-intercity' }, { id: 'stations' }],
      ...tenYears,
      select: null,
    },
  },
  {
    id: 'roads',
    title: { en: 'Expressways, and what is not known of them', zh: '高速公路与未知之处' },
    text: {
      en: 'The “highways” of the claim are expressways: 10,990 km in February 2024, 37.7% more than in 2014. Growth on 2013 was not found. On the map, sections without a known opening date are set apart, so growth is a range; from 2021 on new roads are missing.',
      zh: '说法中的“公路”实为高速公路：2024年2月为10990公里，比2014年增长37.7%；以2013年为基数的增幅未找到。图上没有通车日期的路段另行标明，因此增幅只能给出区间；2021年以后的新路未全部绘出。',
    },
    claims: ['highways'],
    setting: { layers: [{ id: 'highways' }], ...tenYears, select: null },
  },
  {
    id: 'clusters',
    title: { en: 'Six clusters: a sample', zh: '六大集群：样本' },
    text: {
      en: 'A plan of May 2023 names six fields of industry. The 85 sites shown each have a source; they are a sample and no inventory. Where the map is empty there may well be industry.',
      zh: '2023年5月的方案提出六个产业领域。图示85处点位均有来源，是样本而非名录。图上空白处未必没有产业。',
    },
    claims: ['clusters'],
    setting: { layers: [{ id: 'industrial-clusters' }], thematic: null, ...anyTime, bbox: regionBox, select: null },
  },
  {
    id: 'xiongan',
    title: { en: 'Xiong’an', zh: '雄安新区' },
    text: {
      en: 'The New Area was announced on 1 April 2017. More than 540 billion yuan had been invested by May 2023, as reported; the 28 billion dollars are the plan for 2024. The timeline lists what was reported, and by whom.',
      zh: '新区于2017年4月1日公布设立。据报道，截至2023年5月累计完成投资超过5400亿元；“280亿美元”是2024年计划数。大事记列出历次报道及其来源。',
    },
    claims: ['xiongan-28bn', 'xiongan-7', 'tech', 'xi-visit'],
    setting: xionganView,
  },
  {
    id: 'not-known',
    title: { en: 'What we do not know', zh: '我们不知道的' },
    text: {
      en: 'Hatched counties have no urban income of 2020 in this dataset, among them every district of Tianjin and eleven of Beijing’s sixteen. Hebei’s income of 2022 and 2023 was not found, nor an official figure for investment. Three of sixteen claims could not be verified. Missing is left missing.',
      zh: '斜线区县在本数据集中没有2020年城镇居民收入，包括天津全部各区和北京十六区中的十一区。河北2022年、2023年居民收入未找到，投资的官方数也未找到。十六条说法中有三条无法核实。缺失的，就让它缺着。',
    },
    claims: ['investment', 'xi-visit', 'largest'],
    setting: { layers: [...onlyUnits], thematic: countyIncome, ...anyTime, bbox: regionBox, select: null },
  },
];
