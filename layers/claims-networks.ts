import type { Claim } from '../src/core/story-file.js';
import { claimSources } from './claim-sources.js';
import { regionBox } from './story-views.js';

const railways: Claim = {
  id: 'railways',
  quote: 'over 11,000 kilometers of railways, up more than 30 percent in a decade',
  claim: {
    en: 'More than 11,000 km of railway, over 30% more than a decade before.',
    zh: '铁路超过1.1万公里，十年增长超过30%。',
  },
  official: {
    en: '10,848 km at the end of 2022, 38.3% more than at the end of 2014; over 11,000 km at the end of 2023.',
    zh: '2022年末10848公里，比2014年末增长38.3%；2023年末超过1.1万公里。',
  },
  verdict: 'confirmed',
  explanation: {
    en: 'The 11,000 km hold for the end of 2023; the growth is reported on 2014.',
    zh: '1.1万公里为2023年末数；公布的增幅以2014年为基数。',
  },
  sources: [claimSources.railways2022, claimSources.railways2023],
  figures: [
    {
      label: { en: 'Railways in operation, end of 2022', zh: '2022年末铁路营业里程' },
      unit: 'km',
      format: 'integer',
      claimed: null,
      official: 10_848,
      derivation: { from: 'length', network: 'railways', group: 'all', year: 2022 },
    },
    {
      label: {
        en: 'Railways in operation, end of 2023 (official: “over”)',
        zh: '2023年末铁路营业里程（官方表述为“超过”）',
      },
      unit: 'km',
      format: 'integer',
      claimed: 11_000,
      official: 11_000,
      derivation: { from: 'length', network: 'railways', group: 'all', year: 2023 },
    },
    {
      label: { en: 'Growth from 2014 to 2022', zh: '2014年至2022年增幅' },
      unit: 'share',
      format: 'decimal1',
      claimed: 0.3,
      official: 0.383,
      derivation: { from: 'length-growth', network: 'railways', group: 'all', since: 2014, until: 2022 },
    },
  ],
  setting: {
    layers: [{ id: 'railways', variant: 'all' }],
    thematic: null,
    year: 2022,
    month: null,
    since: 2014,
    bbox: regionBox,
  },
  notShown: {
    en: 'Some whole lines are not drawn, and most conventional lines have no opening date: they are drawn in every year and set apart.',
    zh: '部分整条线路未绘出；普速线路大多没有开通日期，各年均绘出并另行标明。',
  },
};

const expressways: Claim = {
  id: 'highways',
  quote: 'nearly 11,000 kilometers of highways, up over 40 percent from 2013',
  claim: {
    en: 'Nearly 11,000 km of highway, over 40% more than in 2013.',
    zh: '高速公路近1.1万公里，比2013年增长超过40%。',
  },
  official: {
    en: '10,990 km in February 2024, 37.7% more than in 2014.',
    zh: '2024年2月为10990公里，比2014年增长37.7%。',
  },
  verdict: 'confirmed',
  explanation: {
    en: 'These are expressways, not all highways. The growth on 2013 was not found; on 2014 it is 37.7%.',
    zh: '所指为高速公路，不是全部公路。以2013年为基数的增幅未找到；以2014年为基数为37.7%。',
  },
  sources: [claimSources.expressways],
  figures: [
    {
      label: {
        en: 'Expressways, end of 2023 (official: February 2024)',
        zh: '2023年末高速公路里程（官方数为2024年2月）',
      },
      unit: 'km',
      format: 'integer',
      claimed: 11_000,
      official: 10_990,
      derivation: { from: 'length', network: 'highways', group: 'all', year: 2023 },
    },
    {
      label: { en: 'Growth from 2013 to 2023', zh: '2013年至2023年增幅' },
      unit: 'share',
      format: 'decimal1',
      claimed: 0.4,
      official: null,
      derivation: { from: 'length-growth', network: 'highways', group: 'all', since: 2013, until: 2023 },
    },
    {
      label: { en: 'Growth from 2014 to 2023', zh: '2014年至2023年增幅' },
      unit: 'share',
      format: 'decimal1',
      claimed: null,
      official: 0.377,
      derivation: { from: 'length-growth', network: 'highways', group: 'all', since: 2014, until: 2023 },
    },
  ],
  setting: {
    layers: [{ id: 'highways' }],
    thematic: null,
    year: 2023,
    month: null,
    since: 2013,
    bbox: regionBox,
  },
  notShown: {
    en: 'From 2021 on the drawn network lacks new roads, and some sections have no opening date; both make the measured growth uncertain.',
    zh: '2021年起新路未全部绘出，另有部分路段没有通车日期，因此量算的增幅并不确定。',
  },
};

/** Claims about railways and expressways. */
export const claimsOfNetworks = { railways, expressways } as const;
