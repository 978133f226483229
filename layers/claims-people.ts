import type { Claim, ClaimFigure } from '../src/core/story-file.js';
import { claimSources } from './claim-sources.js';
import { anyTime, density, incomeShares, onlyUnits, regionBox, threeProvinces } from './story-views.js';

function people(year: number, official: number): ClaimFigure {
  return {
    label: { en: `Residents at the end of ${year}`, zh: `${year}年末常住人口` },
    unit: 'person-rounded',
    format: 'integer',
    claimed: 110_000_000,
    official,
    derivation: { from: 'figure', indicator: 'population_resident', unit: 'JJJ', year },
  };
}

/** How many people live in the region. */
const population: Claim = {
  id: 'pop',
  quote: 'with a population of 110 million people',
  claim: { en: '110 million people live in the region.', zh: '京津冀有1.1亿人口。' },
  official: {
    en: '109.67 million residents at the end of 2022 and 109.43 million at the end of 2023; 110.37 million in the census of 2020.',
    zh: '2022年末常住人口10967万人，2023年末10943万人；2020年人口普查为11037万人。',
  },
  verdict: 'confirmed',
  explanation: {
    en: 'Residents of the three provinces at the end of the year; the census counted 110,369,339.',
    zh: '均为三省市年末常住人口之和；人口普查合计110369339人。',
  },
  sources: [claimSources.population, claimSources.census],
  figures: [
    people(2022, 109_670_000),
    people(2023, 109_430_000),
    {
      label: { en: 'Census of 2020', zh: '2020年人口普查' },
      unit: 'person-rounded',
      format: 'integer',
      claimed: 110_000_000,
      official: 110_369_339,
      derivation: { from: 'figure', indicator: 'population_census', unit: 'JJJ', year: 2020 },
    },
  ],
  setting: { layers: [...onlyUnits], thematic: density, ...anyTime, bbox: regionBox },
};

interface Neighbour {
  readonly code: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly claimed: number;
}

const beijing: Neighbour = { code: '110000', name: { en: 'Beijing', zh: '北京' }, claimed: 0.42 };
const tianjin: Neighbour = { code: '120000', name: { en: 'Tianjin', zh: '天津' }, claimed: 0.39 };

function incomeShare({ code, name, claimed }: Neighbour, year: number, official: number): ClaimFigure {
  return {
    label: {
      en: `Disposable income per person, Hebei to ${name.en}, ${year}`,
      zh: `居民人均可支配收入，河北相当于${name.zh}，${year}年`,
    },
    unit: 'share',
    format: 'decimal1',
    claimed,
    official,
    derivation: { from: 'ratio', indicator: 'income_all', unit: '130000', to: code, year },
  };
}

/** The shares of GDP per person: as first published for 2013, and as the atlas has them since the revision. */
function outputShares({ code, name, claimed }: Neighbour, official: number, published: string): ClaimFigure[] {
  const unit = { unit: 'share', format: 'decimal1' };
  return [
    {
      ...unit,
      label: {
        en: `GDP per person, Hebei to ${name.en}, 2013, as first published`,
        zh: `人均地区生产总值，河北相当于${name.zh}，2013年（初次公布）`,
      },
      claimed,
      official,
      derivation: null,
      notDerived: {
        en: `${name.en}’s GDP per person of 2013 is in the data (${published} yuan), Hebei’s is not; 38,871 yuan was recomputed from what was published then.`,
        zh: `数据中有${name.zh}2013年人均地区生产总值（${published}元），没有河北的；38,871元系按当年公布数重新计算。`,
      },
    },
    {
      ...unit,
      label: {
        en: `GDP per person, Hebei to ${name.en}, 2015, revised series`,
        zh: `人均地区生产总值，河北相当于${name.zh}，2015年（修订后）`,
      },
      claimed: null,
      official: null,
      derivation: { from: 'ratio', indicator: 'gdp_per_capita', unit: '130000', to: code, year: 2015 },
    },
  ];
}

/** Hebei’s income beside Beijing’s. */
const incomeToBeijing: Claim = {
  id: 'income-beijing',
  quote: 'per capita income relative to Beijing (42%)',
  claim: { en: 'Income per person in Hebei is 42% of that in Beijing.', zh: '河北人均收入相当于北京的42%。' },
  official: {
    en: 'Disposable income per person: 37.2% (2013), 39.1% (2020), 39.2% (2021). GDP per person in 2013: about 41.7%.',
    zh: '居民人均可支配收入：37.2%（2013年）、39.1%（2020年）、39.2%（2021年）。2013年人均地区生产总值：约41.7%。',
  },
  verdict: 'mislabelled',
  explanation: {
    en: 'The 42% is the ratio of GDP per person in 2013: Hebei 38,871 yuan (recomputed) to Beijing 93,213 yuan. It is output, not income. After the revision that followed the economic census, even that ratio is lower: about 32% in 2015.',
    zh: '42%是2013年人均地区生产总值之比：河北38,871元（重新计算），北京93,213元。这是产出，不是收入。经济普查修订后，该比值更低：2015年约为32%。',
  },
  sources: [claimSources.income, claimSources.cityYearbook, claimSources.chinaDaily2017],
  figures: [
    incomeShare(beijing, 2013, 0.372),
    incomeShare(beijing, 2020, 0.391),
    incomeShare(beijing, 2021, 0.392),
    ...outputShares(beijing, 0.417, '93,213'),
  ],
  setting: {
    layers: [...onlyUnits],
    thematic: incomeShares('110000', [0.42, 0.6, 0.9]),
    ...anyTime,
    bbox: regionBox,
    profile: [...threeProvinces],
  },
};

/** Hebei’s income beside Tianjin’s. */
const incomeToTianjin: Claim = {
  id: 'income-tianjin',
  quote: 'and Tianjin (39%)',
  claim: { en: 'Income per person in Hebei is 39% of that in Tianjin.', zh: '河北人均收入相当于天津的39%。' },
  official: {
    en: 'Disposable income per person: 57.6% (2013), 61.9% (2020 and 2021). GDP per person in 2013: 39.0%.',
    zh: '居民人均可支配收入：57.6%（2013年）、61.9%（2020年、2021年）。2013年人均地区生产总值：39.0%。',
  },
  verdict: 'mislabelled',
  explanation: {
    en: 'The 39% is the ratio of GDP per person in 2013: Hebei 38,871 yuan (recomputed) to Tianjin 99,607 yuan. It is output, not income. Tianjin’s output was revised down by much since, so the ratio of the revised series is higher: about 48% in 2015.',
    zh: '39%是2013年人均地区生产总值之比：河北38,871元（重新计算），天津99,607元。这是产出，不是收入。此后天津的数据大幅下修，修订后的比值更高：2015年约为48%。',
  },
  sources: [claimSources.income, claimSources.cityYearbook, claimSources.chinaDaily2017],
  figures: [
    incomeShare(tianjin, 2013, 0.576),
    incomeShare(tianjin, 2020, 0.619),
    incomeShare(tianjin, 2021, 0.619),
    ...outputShares(tianjin, 0.39, '99,607'),
  ],
  setting: {
    layers: [...onlyUnits],
    thematic: incomeShares('120000', [0.39, 0.5, 0.9]),
    ...anyTime,
    bbox: regionBox,
    profile: [...threeProvinces],
  },
};

/** Claims about people and their incomes. */
export const claimsOfPeople = { population, incomeToBeijing, incomeToTianjin } as const;
