import type { Claim } from '../src/core/story-file.js';
import { claimSources } from './claim-sources.js';
import { xionganView } from './story-views.js';

const plannedInvestment: Claim = {
  id: 'xiongan-28bn',
  quote: 'will again exceed $28 billion this year',
  claim: {
    en: 'Investment in Xiong’an will exceed 28 billion US dollars in 2024, as in the year before.',
    zh: '2024年雄安新区投资将再次超过280亿美元。',
  },
  official: {
    en: 'More than 200 billion yuan planned for 2024, about 28 billion dollars at 7.1 yuan.',
    zh: '2024年计划投资2000亿元以上，按7.1折合约280亿美元。',
  },
  verdict: 'confirmed',
  explanation: {
    en: 'This is what was planned, not what was completed.',
    zh: '此为计划投资，不是完成投资。',
  },
  sources: [claimSources.xionganPlan],
  figures: [
    {
      label: { en: 'Planned for 2024, yuan (the claim is in dollars)', zh: '2024年计划投资，人民币（原文为美元）' },
      unit: 'yuan-100-million',
      format: 'integer',
      claimed: null,
      official: 2000,
      derivation: null,
      notDerived: {
        en: 'The data has the completed investment added up since the beginning (over 540 billion yuan by May 2023), and none by year.',
        zh: '数据只有历年累计完成投资（截至2023年5月超过5400亿元），没有分年数。',
      },
    },
  ],
  setting: xionganView,
  notShown: {
    en: 'The map shows where Xiong’an is and what was reported when; it draws no money.',
    zh: '地图显示雄安的位置和历次报道，不表示投资额。',
  },
};

const anniversary: Claim = {
  id: 'anniversary',
  quote: '10th anniversary of the Jiang-Jin-Ji coordinated development strategy',
  claim: {
    en: 'In 2024 the strategy of coordinated development is ten years old.',
    zh: '2024年是京津冀协同发展战略提出十周年。',
  },
  official: { en: 'Symposium of 26 February 2014.', zh: '2014年2月26日座谈会。' },
  verdict: 'confirmed',
  explanation: {
    en: 'The article once writes Jiang-Jin-Ji for Jing-Jin-Ji.',
    zh: '原文有一处将“Jing-Jin-Ji”误作“Jiang-Jin-Ji”。',
  },
  sources: [claimSources.tenYears],
  figures: [],
  setting: null,
  notShown: { en: 'A date has no place on the map.', zh: '日期无从上图。' },
};

const seventhYear: Claim = {
  id: 'xiongan-7',
  quote: "seventh anniversary of the establishment of the Xiong'an New Area",
  claim: {
    en: 'In 2024 the Xiong’an New Area is seven years old.',
    zh: '2024年是雄安新区设立七周年。',
  },
  official: { en: 'Announced on 1 April 2017.', zh: '2017年4月1日公布设立。' },
  verdict: 'confirmed',
  explanation: {
    en: 'The notice itself is dated 28 March; it was published on 1 April.',
    zh: '通知落款为3月28日，4月1日公布。',
  },
  sources: [claimSources.xionganNotice],
  figures: [],
  setting: xionganView,
  notShown: {
    en: 'The outline is that of the three counties; the New Area takes in some townships more.',
    zh: '所绘为三县范围；新区另辖个别乡镇。',
  },
};

const technology: Claim = {
  id: 'tech',
  quote: '5G, big data, artificial intelligence, and autonomous driving applied in the city',
  claim: {
    en: '5G, big data, artificial intelligence and autonomous driving are in use in Xiong’an.',
    zh: '5G、大数据、人工智能和自动驾驶已在雄安应用。',
  },
  official: {
    en: 'Continuous 5G coverage; a computing centre in use; a driverless bus route under test in 2023.',
    zh: '5G连续覆盖；城市计算中心投用；2023年测试无人驾驶公交线路。',
  },
  verdict: 'confirmed',
  explanation: {
    en: 'No number is claimed. Reports of 2023 and 2024 support it; the bus was under test, not in service.',
    zh: '原文没有数字。2023年、2024年的报道可以佐证；公交当时为测试，尚未正式运营。',
  },
  sources: [claimSources.xiongan5g, claimSources.xionganBus],
  figures: [],
  setting: xionganView,
  notShown: {
    en: 'Of all this the timeline has the start of the computing centre only.',
    zh: '其中只有城市计算中心开工见于大事记。',
  },
};

const visit: Claim = {
  id: 'xi-visit',
  quote: "president Xi paid another visit to Xiong'an last year",
  claim: {
    en: 'President Xi visited Xiong’an again in 2023.',
    zh: '2023年习近平主席再次考察雄安。',
  },
  official: { en: 'Not looked up.', zh: '未查证。' },
  verdict: 'unverified',
  explanation: {
    en: 'No page about the visits of 2017 and 2023 was read for this dataset.',
    zh: '编制本数据集时未查阅有关2017年、2023年考察的报道。',
  },
  sources: [],
  figures: [],
  setting: null,
  notShown: { en: 'A visit is nothing the atlas has data on.', zh: '图集没有此类数据。' },
};

/** Claims about Xiong’an and about dates. */
export const claimsOfXiongan = { plannedInvestment, anniversary, seventhYear, technology, visit } as const;
