import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { paletteCatalog } from '../core/palette-catalog.js';
import { classMethods } from '../core/thematic-choice.js';
import { changedClasses, classify } from './classify.js';

/* What docs/classification.md says of the published figures is what the code finds. */
const page = readFileSync('docs/classification.md', 'utf8').replaceAll(/\s+/g, ' ');
const rows = parse(readFileSync('geodata/sources/statistics/statistics.csv', 'utf8'), { columns: true }) as Record<
  string,
  string
>[];

function figures(level: string, indicator: string): ReadonlyMap<string, number> {
  const wanted = rows.filter((row) => row.level === level && row.indicator === indicator && row.year === '2020');
  return new Map(wanted.filter(({ value }) => value !== '').map(({ adcode = '', value }) => [adcode, Number(value)]));
}

const incomes = figures('county', 'income_urban');
const values = [...incomes.values()];
const written = (value: number) => Math.round(value).toLocaleString('en');

describe('the page on classification', () => {
  it('has the breaks, counts and fits of every method', () => {
    for (const method of classMethods.filter((each) => each !== 'manual')) {
      const { breaks, counts, fit } = classify(values, { method, classCount: 5 });
      const cells = [method, breaks.map(written).join(' · '), counts.join(' · '), fit?.toFixed(3)];
      expect(page).toContain(`| ${cells.join(' | ')} |`);
    }
  });

  it('says how many counties change class', () => {
    const by = (method: 'natural-breaks' | 'quantile' | 'equal-interval') => {
      return { values: incomes, breaks: classify(values, { method, classCount: 5 }).breaks };
    };
    const quantile = changedClasses(by('natural-breaks'), by('quantile')).length;
    const equal = changedClasses(by('natural-breaks'), by('equal-interval')).length;
    expect(page).toContain(`to quantiles ${quantile} counties change class; to equal intervals, ${equal}.`);
  });

  it('has the classes around the average of the province', () => {
    const center = figures('province', 'income_urban').get('130000') ?? 0;
    const { breaks, counts } = classify(values, { method: 'natural-breaks', classCount: 6, center });
    const below = counts.slice(0, 3).reduce((a, b) => a + b);
    expect(page).toContain(`${breaks.map(written).join(' · ')}: ${below} counties lie below it and 62 above`);
    expect(below + 62).toBe(values.length);
  });

  it('names every palette', () => {
    for (const { id } of paletteCatalog) expect(page).toContain(id);
  });

  it('says how badly quantiles fit the people of counties', () => {
    const people = [...figures('county', 'population_census').values()];
    const { fit } = classify(people, { method: 'quantile', classCount: 5 });
    expect(page).toContain(`population fit badly (${fit?.toFixed(3)})`);
  });
});
