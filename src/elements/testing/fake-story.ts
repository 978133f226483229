import type { FigureFile } from '../../core/figure-file.js';
import type { StoryFile } from '../../core/story-file.js';
import { FigureTable } from '../../statistics/figure-table.js';
import { NetworkGrowth } from '../../statistics/network-growth.js';

const both = (en: string, zh: string) => ({ en, zh });

/** Three claims, one of every verdict, and a tour of three steps through the fake catalog. */
export const fakeStory: StoryFile = {
  article: { title: both('A tale', '故事') },
  claims: [
    {
      id: 'income',
      quote: 'half of the capital',
      claim: both('Income is half of the capital’s.', '收入为首府的一半。'),
      official: both('Two fifths.', '五分之二。'),
      verdict: 'mislabelled',
      explanation: both('It is output.', '实为产出。'),
      sources: [{ title: both('Office', '统计局'), url: 'https://office.example/1' }, { title: both('Paper', '报纸') }],
      figures: [
        {
          label: both('Income, B to A', '收入，乙与甲之比'),
          unit: 'share',
          format: 'decimal1',
          claimed: 0.5,
          official: 0.4,
          derivation: { from: 'ratio', indicator: 'income', unit: 'b', to: 'a', year: 2020 },
        },
        {
          label: both('Output, B to A', '产出，乙与甲之比'),
          unit: 'share',
          format: 'decimal1',
          claimed: 0.5,
          official: null,
          derivation: null,
          notDerived: both('Output is not in the data.', '数据中没有产出。'),
        },
      ],
      setting: { layers: [{ id: 'areas' }], year: 2020 },
    },
    {
      id: 'people',
      quote: 'a thousand people',
      claim: both('A thousand people live there.', '当地有一千人。'),
      official: both('1,100.', '1100人。'),
      verdict: 'confirmed',
      explanation: both('Rounded.', '约数。'),
      sources: [],
      figures: [
        {
          label: both('People', '人口'),
          unit: 'person',
          format: 'integer',
          claimed: 1000,
          official: 1100,
          derivation: { from: 'figure', indicator: 'people', unit: 'a', year: 2020 },
        },
      ],
      setting: null,
      notShown: both('There is nothing to draw.', '无从上图。'),
    },
    {
      id: 'visit',
      quote: 'a visit',
      claim: both('There was a visit.', '有过一次到访。'),
      official: both('Not looked up.', '未查证。'),
      verdict: 'unverified',
      explanation: both('Nobody looked.', '无人查证。'),
      sources: [],
      figures: [],
      setting: { layers: [{ id: 'lines' }] },
    },
  ],
  tour: ['one', 'two', 'three'].map((id, index) => ({
    id,
    title: both(`Step ${id}`, `第${index + 1}站`),
    text: both(`About ${id}.`, `关于第${index + 1}站。`),
    claims: index === 0 ? ['income'] : [],
    setting: { layers: [{ id: 'areas' }], year: 2010 + index },
  })),
};

const unit = (code: string, en: string, zh: string, parent: string | null, level = 'province') => ({
  code,
  level,
  parent,
  region: 'land',
  name: both(en, zh),
  areaKm2: 100,
  people: 1000,
});

const figures: FigureFile = {
  regions: [{ id: 'land', title: both('The land', '全境') }],
  units: [
    unit('a', 'Abbey', '甲', null),
    unit('b', 'Bourne', '乙', null),
    unit('1', 'First', '一区', 'a', 'county'),
    unit('2', 'Second', '二区', 'b', 'county'),
  ],
  indicators: [
    {
      id: 'income',
      group: 'income',
      label: both('Income', '收入'),
      unit: 'yuan-per-person',
      format: 'integer',
      nature: 'rate',
      mean: 'people',
    },
    {
      id: 'people',
      group: 'people',
      label: both('People', '人口'),
      unit: 'person',
      format: 'integer',
      nature: 'count',
      mean: 'none',
    },
  ],
  series: [
    { indicator: 'income', level: 'province', year: 2018, values: [90, 30], statuses: 'pp', sources: [0] },
    { indicator: 'income', level: 'province', year: 2020, values: [100, 40], statuses: 'pp', sources: [0] },
    {
      indicator: 'income',
      level: 'county',
      year: 2020,
      values: [100, null],
      statuses: 'p-',
      sources: [0],
      reasons: { '2': 'not-found' },
    },
    { indicator: 'people', level: 'province', year: 2020, values: [1200, 900], statuses: 'pd', sources: [0] },
  ],
  sources: [{ id: 'office', title: 'Office of figures', url: 'https://office.example/figures' }],
};

/** Two provinces with a county each; the second county has no income. */
export const fakeFigures = new FigureTable(figures);

/** No networks at all. */
export const fakeNetworks = new NetworkGrowth({ areas: [], networks: [], sources: [] });
