import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFigureFile } from '../../core/figure-file.js';
import { FigureTable } from '../../statistics/figure-table.js';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjInequality } from './inequality.js';

async function published(file: string): Promise<FigureTable> {
  const response = await fetch(`/geodata/${file}`);
  return new FigureTable(checkFigureFile(await response.json(), file));
}

let viewer: FakeViewer;
let inequality: JjjInequality;

beforeEach(async () => {
  viewer = new FakeViewer();
  Object.assign(viewer.files, {
    figures: await published('figures.json'),
    comparison: await published('comparison.json'),
  });
  inequality = await mount(new JjjInequality(), { viewer });
  await settled();
});

afterEach(() => inequality.remove());

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  await inequality.updateComplete;
}

async function choose(field: string, value: string): Promise<void> {
  const select = inside<HTMLSelectElement>(inequality, `#${field}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await settled();
}

/** Cells of the row of a year. */
function row(year: string): (string | undefined)[] {
  const found = allInside(inequality, 'tbody tr').find((each) => each.firstElementChild?.textContent === year);
  return [...(found?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
}

test('compares regions year by year', async () => {
  expect(allInside(inequality, 'thead th').map((each) => each.textContent)).toEqual([
    'Year',
    'Beijing–Tianjin–Hebei',
    'Yangtze River Delta',
    'Guangdong',
    'Greater Bay Area, prefectures of Guangdong',
  ]);
  expect(row('2022')).toEqual(['0.325', '0.224', '0.281', '0.165']);
  await choose('measure', 'theil');
  expect(row('2022')[0]).toBe('0.174 84% between provinces');
  expect(row('2022')[3]).toBe('0.045 one province');
});

test('gives no index where figures speak for too few people, and says for how many', async () => {
  expect(row('2013')[0]).toBe('no index: 32% of the people');
  await choose('level', 'county');
  await choose('indicator', 'income_urban');
  expect(row('2020')[0]).toMatch(/^no index: \d+% of the people$/);
  expect(row('2020')[1]).toBe('no figures');
  expect(shownText(inequality)).toContain('less than 90%');
});

test('says formula, weights and sources', () => {
  const method = inside(inequality, 'details').textContent?.replace(/\s+/g, ' ') ?? '';
  expect(method).toContain('|yᵢ − yⱼ|');
  expect(method).toContain('2020, 2021, 2022, 2023 weighted by Resident population, end of year (of the same year)');
  expect(method).toContain('people of the census of 1 November 2020');
  expect(allInside(inequality, '.record').length).toBeGreaterThan(1);
});

test('speaks Chinese', async () => {
  viewer.setLocale('zh');
  await choose('measure', 'theil');
  expect(row('2022')[0]).toBe('0.174 省际占84%');
  expect(shownText(inequality)).not.toMatch(/no index|weighted by|between provinces/);
});

test('passes axe', async () => {
  expect(await axeViolations(inequality)).toEqual([]);
});
