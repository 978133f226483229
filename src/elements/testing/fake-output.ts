import type { FigureFile } from '../../core/figure-file.js';
import { FigureTable } from '../../statistics/figure-table.js';

const both = (en: string, zh: string) => ({ en, zh });
const unit = (code: string, en: string, zh: string) => ({
  code,
  level: 'area',
  parent: null,
  region: 'home',
  name: both(en, zh),
  areaKm2: 100,
  people: 1000,
});
const output = (year: number, values: readonly (number | null)[]) => ({
  indicator: 'output',
  level: 'area',
  year,
  values: [...values],
  statuses: values.map((value) => (value === null ? '-' : 'p')).join(''),
  sources: [0],
});

/** Output of two areas in 2010, 2012 and 2014; the second has none in 2012. */
const file: FigureFile = {
  regions: [{ id: 'home', title: both('Home', '本地'), people: 2000 }],
  units: [unit('1', 'East', '东省'), unit('2', 'West', '西省')],
  indicators: [
    {
      id: 'output',
      group: 'economy',
      label: both('Output', '产值'),
      unit: 'yuan-100-million',
      format: 'integer',
      nature: 'count',
      mean: 'none',
      caveat: both('As first published.', '初次公布值。'),
    },
  ],
  series: [output(2010, [100, 50]), output(2012, [120, null]), output(2014, [140, 70])],
  sources: [{ id: 'book', title: 'Yearbook of output', url: 'https://host.example/output' }],
};

/** Figures of the fake catalog. */
export const fakeOutput = new FigureTable(file);
