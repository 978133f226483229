import type { FigureFile, FigureUnit } from '../core/figure-file.js';

function unit(code: string, name: string, people: number): FigureUnit {
  const zh = { Alpha: '甲', Beta: '乙', Gamma: '丙', Delta: '丁' }[name] ?? name;
  return { code, level: 'county', parent: 'p', region: 'all', name: { en: name, zh }, areaKm2: 10, people };
}

const province: FigureUnit = {
  code: 'p',
  level: 'province',
  parent: null,
  region: 'all',
  name: { en: 'Province', zh: '省' },
  areaKm2: 40,
  people: 1000,
};

/** Four counties whose people are 900 of the 1000 of their region: 100 live in a zone that is none of them. */
export const smallFigures: FigureFile = {
  regions: [
    { id: 'all', title: { en: 'All', zh: '全部' }, people: 1000 },
    { id: 'half', title: { en: 'Half', zh: '一半' }, codes: ['c', 'd'], people: 500 },
  ],
  units: [
    province,
    { ...unit('a', 'Alpha', 100), qualifier: { en: 'Province', zh: null } },
    unit('b', 'Beta', 300),
    unit('c', 'Gamma', 300),
    unit('d', 'Delta', 200),
  ],
  indicators: [
    {
      id: 'income',
      group: 'income',
      label: { en: 'Income', zh: '收入' },
      unit: 'yuan-per-person',
      format: 'integer',
      nature: 'rate',
      mean: 'people',
      derived: { en: 'Worked out.', zh: '推算。' },
    },
    {
      id: 'product',
      group: 'economy',
      label: { en: 'Product', zh: '产值' },
      unit: 'yuan-100-million',
      format: 'decimal1',
      nature: 'count',
      mean: 'none',
      caveat: { en: 'Current prices.', zh: '按现价。' },
    },
    {
      id: 'people',
      group: 'people',
      label: { en: 'Residents', zh: '常住人口' },
      unit: 'person',
      format: 'integer',
      nature: 'count',
      mean: 'none',
      caveat: { en: 'End of year.', zh: '年末数。' },
    },
    {
      id: 'roads',
      group: 'access',
      label: { en: 'Roads', zh: '道路' },
      unit: 'km',
      format: 'integer',
      nature: 'count',
      mean: 'none',
    },
  ],
  series: [
    { indicator: 'income', level: 'province', year: 2020, values: [160], statuses: 'p', sources: [0] },
    {
      indicator: 'income',
      level: 'county',
      year: 2020,
      values: [100, 200, null, null],
      statuses: 'pd--',
      sources: [[0], [0, 1], [], []],
      reasons: { c: 'why' },
      notes: { a: 'preliminary' },
    },
    { indicator: 'income', level: 'county', year: 2018, values: [90, 180, 270, 40], statuses: 'pppp', sources: [0] },
    { indicator: 'income', level: 'province', year: 2018, values: [null], statuses: '-', sources: [] },
    {
      indicator: 'product',
      level: 'county',
      year: 2020,
      values: [1, 2, 3, 4],
      statuses: 'pppp',
      sources: [1],
      undivided: { d: 'other-ground' },
    },
    { indicator: 'product', level: 'county', year: 2019, values: [1, 2, 3, 4], statuses: 'pppp', sources: [1] },
    { indicator: 'people', level: 'county', year: 2020, values: [100, 400, null, 200], statuses: 'pp-p', sources: [0] },
    { indicator: 'roads', level: 'county', year: 2020, values: [1, 2, 3, 4], statuses: 'pppp', sources: [0] },
  ],
  sources: [
    { id: 'yearbook', title: 'Yearbook' },
    { id: 'census', title: 'Census' },
  ],
  peopleAre: { en: 'people of the count', zh: '计数人口' },
  populations: ['people'],
};
