import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publishedComparison, publishedFigures } from '../testing/published-figures.js';
import { inequalityByYear } from './inequality-by-year.js';

const document = readFileSync(new URL('../../docs/inequality.md', import.meta.url), 'utf8');
const regions = [publishedFigures, publishedComparison].flatMap((table) =>
  table.regions.map((region) => ({ table, region })),
);
const shown = [
  ['gdp_per_capita', [2014, 2018, 2019, 2020, 2022, 2023]],
  ['income_urban', [2018, 2020]],
  ['income_rural', [2018, 2020]],
] as const;

/** Rows of the table of values, as the published figures give them. */
function rows(): string[] {
  return shown.flatMap(([id, years]) =>
    years.flatMap((year) =>
      regions.map((compared) => {
        const found = inequalityByYear(compared, 'prefecture', id).find((each) => each.year === year);
        const label = publishedFigures.indicator(id)?.label.en;
        return `| ${[label, compared.region.title.en, year, ...cells(found?.inequality)].join(' | ')} |`;
      }),
    ),
  );
}

function cells(inequality: ReturnType<typeof inequalityByYear>[number]['inequality'] | undefined): string[] {
  if (inequality?.state !== 'known') return Array<string>(7).fill('–');
  const { units, mean, coefficientOfVariation, gini, theil } = inequality;
  const indices = [coefficientOfVariation, gini, theil.total, theil.between, theil.within];
  const whole = Math.round(mean).toLocaleString('en');
  return [String(units), whole, ...indices.map((each) => Math.abs(each).toFixed(3))];
}

it('docs/inequality.md has the values that the published figures give', () => {
  const table = document.split('\n').filter((line) => /^\| (GDP|Disposable)/.test(line));
  expect(table).toEqual(rows());
});
