import type { FigureFile } from '../../src/core/figure-file.js';
import { everyText } from './apostrophes.js';
import { type Dataset, sourcesOf } from './dataset.js';
import { reasonOfNoRow } from './figure-gaps.js';
import { figureIndicators } from './figure-indicators.js';
import { researchShareRows, rowsOfTable } from './figure-rows.js';
import { seriesOf, sourcesNamed } from './figure-series.js';
import { datasetOf, figureUnits } from './figure-units.js';
import { densityRows, stationDistanceRows } from './figures-computed.js';
import { readFigureSources, readFigures } from './statistics.js';
import { unitChanges } from './unit-changes.js';

/** The figures of the region's units by year, as `figures.json` has them. */
export function figureFileOf(datasets: readonly Dataset[]): FigureFile {
  const figures = readFigures('statistics.csv');
  const units = figureUnits(datasets);
  const ids = figureIndicators.map(({ id }) => id);
  const rows = [
    ...rowsOfTable(figures, ids, units, reasonOfNoRow),
    ...researchShareRows(figures, units),
    ...densityRows(units),
    ...stationDistanceRows(datasets, units),
  ].sort((a, b) => ids.indexOf(a.indicator) - ids.indexOf(b.indicator));
  const known = [
    ...readFigureSources(),
    ...sourcesOf(datasetOf(datasets, 'stations')),
    ...sourcesOf(datasetOf(datasets, 'counties')),
  ];
  const sources = everyText(sourcesNamed(rows, known));
  return {
    regions: [
      {
        id: 'jing-jin-ji',
        title: { en: 'Beijing–Tianjin–Hebei', zh: '京津冀' },
        source: {
          en: 'Outline of the Plan for Coordinated Development of Beijing, Tianjin and Hebei, 2015',
          zh: '《京津冀协同发展规划纲要》，2015年',
        },
        people: units.find(({ code }) => code === 'JJJ')?.people ?? null,
      },
    ],
    units,
    indicators: [...figureIndicators],
    series: rows.map((row) => seriesOf(row, sources)),
    sources,
    peopleAre: { en: 'people of the census of 1 November 2020', zh: '2020年11月1日普查人口' },
    populations: ['population_resident', 'population_census'],
    changes: unitChanges(units),
  };
}

/** The same as JSON, a line for each unit, indicator, series and source. */
export function figureFileText({ regions, units, indicators, series, sources, changes, ...rest }: FigureFile): string {
  const lists = { regions, units, indicators, series, sources, ...(changes && { changes }) };
  const members = Object.entries(lists).map(
    ([name, items]) => `"${name}":[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`,
  );
  const others = Object.entries(rest).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${[...members, ...others].join(',\n')}}\n`;
}
