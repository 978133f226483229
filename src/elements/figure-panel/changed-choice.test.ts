import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFigureFile } from '../../core/figure-file.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import { FigureTable } from '../../statistics/figure-table.js';
import { changedChoice, usualSecond } from './changed-choice.js';
import { FigureOffers } from './figure-offers.js';
import { countUndivided, isMappable } from './mappable.js';

const file: unknown = JSON.parse(readFileSync('public/geodata/figures.json', 'utf8'));
const table = new FigureTable(checkFigureFile(file, 'figures.json'));
const offers = new FigureOffers(table, ['province', 'prefecture', 'county']);

const income: ThematicChoice = {
  level: 'prefecture',
  figure: { indicator: 'income_urban', year: 2023, measure: 'value' },
  classing: { method: 'natural-breaks', classCount: 5 },
  palette: 'yellow-orange-brown',
  form: 'areas',
};
const changed = (patch: Parameters<typeof changedChoice>[1], from = income) => changedChoice(from, patch, offers);
const figure = (indicator: string, year = 2020): ThematicChoice['figure'] => ({ indicator, year, measure: 'value' });

test('takes the newest year before the one wanted where a level has not got that one', () => {
  expect(changed({ level: 'county' }).figure.year).toBe(2020);
});

test('goes to a level that has the indicator, a complete one first', () => {
  const county = changed({ level: 'county' });
  expect(changed({ figure: figure('pm25') }, county).level).toBe('prefecture');
  expect(offers.levelsOf('income_urban', 2020).map(({ value }) => value)).toEqual(['prefecture', 'province', 'county']);
});

test('divides by a unit that has a figure, the largest first, unless told otherwise', () => {
  expect(changed({ figure: { ...income.figure, measure: 'ratio' } }).figure.to).toBe('110000');
  expect(changed({ figure: { ...income.figure, year: 2020, measure: 'ratio', to: '130100' } }).figure.to).toBe(
    '130100',
  );
});

test('has no ratio to a mean where too few people are covered, and no division of what is no count', () => {
  const problem = (level: string, measure: string) =>
    offers.measures(level, figure('income_urban')).find((each) => each.measure === measure)?.problem;
  expect(problem('county', 'to-mean')).toBe('figures.too-few-for-mean');
  expect(problem('prefecture', 'to-mean')).toBeUndefined();
  expect(problem('prefecture', 'per-person')).toBe('figures.no-division');
  const county = {
    ...changed({ level: 'county' }),
    figure: { ...figure('income_urban'), measure: 'to-mean' as const },
  };
  expect(changed({}, county).figure.measure).toBe('value');
});

test('counts can be drawn in circles and across borders, in areas only when divided', () => {
  const gdp = changed({ figure: figure('gdp') });
  expect([countUndivided(offers, gdp), isMappable(offers, gdp)]).toEqual([true, false]);
  expect(isMappable(offers, changed({ form: 'symbols' }, gdp))).toBe(true);
  expect(isMappable(offers, changed({ figure: { ...gdp.figure, measure: 'per-person' } }, gdp))).toBe(true);
});

test('forgets breaks and middle with the figures they are values of, and keeps them with another palette', () => {
  const manual = changed({ classing: { method: 'manual', classCount: 3, breaks: [40_000, 50_000] } });
  expect(changed({ palette: 'purples' }, manual).classing.breaks).toEqual([40_000, 50_000]);
  expect(changed({ figure: figure('pm25') }, manual).classing).toEqual({ method: 'natural-breaks', classCount: 3 });
});

test('takes a palette of the kind that the classes need', () => {
  const diverging = changed({ classing: { ...income.classing, center: 45_000 } });
  expect(diverging.palette).toBe('brown-teal');
  expect(changed({ classing: income.classing }, diverging).palette).toBe('yellow-orange-brown');
});

test('classes five at most by size, and three each of two figures', () => {
  const nine = changed({ classing: { method: 'quantile', classCount: 9, center: 45_000 } });
  expect(changed({ form: 'symbols' }, nine).classing).toEqual({ method: 'quantile', classCount: 5 });
  const two = changed({ second: usualSecond(nine, offers) }, nine);
  expect([two.classing, two.second?.classing.classCount]).toEqual([{ method: 'quantile', classCount: 3 }, 3]);
  expect(two.second?.figure.indicator).toBe('gdp_per_capita');
});
