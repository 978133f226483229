import { afterEach, beforeEach, expect, test } from 'vitest';
import { rampColors } from '../../core/palettes.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import '../figure-panel/palette-offers.js';
import { JjjLayerList } from '../layer-list/layer-list.js';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { mapsFigures } from '../testing/fake-figures.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjLegend } from './legend.js';

const income: ThematicChoice = {
  level: 'area',
  figure: { indicator: 'income', year: 2020, measure: 'value' },
  classing: { method: 'manual', classCount: 3, breaks: [15, 30] },
  palette: 'purples',
  form: 'areas',
};
const crossed: ThematicChoice = {
  ...income,
  palette: 'blue-by-orange',
  second: {
    figure: { indicator: 'distance', year: 2020, measure: 'value' },
    classing: { method: 'manual', classCount: 3, breaks: [30, 60] },
  },
};

let viewer: FakeViewer;
let legend: JjjLegend;
let map: (choice: ThematicChoice | null) => Promise<void>;

beforeEach(async () => {
  viewer = new FakeViewer();
  map = mapsFigures(viewer);
  legend = await mount(new JjjLegend(), { viewer });
});

afterEach(() => legend.remove());

async function mapped(choice: ThematicChoice): Promise<void> {
  await map(choice);
  await expect.poll(() => inside(legend, '[data-layer="areas"] h3').textContent).not.toBe('Income');
}

const rows = () =>
  allInside(legend, '[data-layer="areas"] .entry').map(
    (row) => `${row.querySelector('.label')?.textContent} ${row.querySelector('.count span')?.textContent}`,
  );

test('names figure, year, unit, method and fit, and counts classes and missing ones', async () => {
  await mapped(income);
  expect(inside(legend, '[data-layer="areas"] h3').textContent).toBe('Income per person, 2020');
  expect(inside(legend, '[data-layer="areas"] .what').textContent).toBe('yuan per person');
  expect(rows()).toEqual(['30 or more 3', '15 – 30 2', 'under 15 2', 'not in this dataset 1']);
  expect(inside(legend, '.figure-notes').textContent).toMatch(/By hand; goodness of variance fit 0\.\d{3}/);
});

test('draws classes in the colours of the map, reversed or not', async () => {
  const fills = () =>
    allInside(legend, '[data-layer="areas"] .entry rect[fill^="#"]').map((rect) => rect.getAttribute('fill'));
  await mapped(income);
  expect(fills()).toEqual(rampColors('purples', 3, 'light').toReversed());
  await map({ ...income, reversed: true });
  await legend.updateComplete;
  expect(fills()).toEqual([...rampColors('purples', 3, 'light')]);
});

test('says how much the figures speak for, and where they came from one click away', async () => {
  await mapped(income);
  expect(inside(legend, '.figure-notes').textContent).toContain('Figures for 7 of 8');
  const known = () => inside(legend, '.figure-notes .record');
  expect(known().checkVisibility()).toBe(false);
  inside(legend, '.figure-notes summary').click();
  await expect.poll(() => known().checkVisibility()).toBe(true);
  expect(known().textContent).toContain('preliminary');
});

test('shows two figures crossed as a table with the units in each cell', async () => {
  await mapped(crossed);
  const heads = (scope: string) => allInside(legend, `.crossed th[scope=${scope}]`).map((head) => head.textContent);
  expect(heads('col')).toEqual(['under 15', '15 – 30', '30 or more']);
  expect(heads('row')).toEqual(['60 or more', '30 – 60', 'under 30']);
  const cells = allInside(legend, '.crossed td .cell');
  expect(cells.map((cell) => cell.getAttribute('aria-label'))).toEqual(['0', '0', '1', '0', '2', '0', '2', '0', '2']);
  const nine = rampColors('blue-by-orange', 9, 'light');
  expect(cells[0]?.querySelector('rect')?.getAttribute('fill')).toBe(nine[6]);
  expect(cells[8]?.querySelector('rect')?.getAttribute('fill')).toBe(nine[2]);
  expect(rows()).toEqual(['not in this dataset 1']);
});

test('keeps explaining the map that is drawn while another is made', async () => {
  await mapped(income);
  const { thematic } = viewer.state;
  if (thematic.phase !== 'made') throw new Error('Nothing is mapped.');
  viewer.change({ thematic: { phase: 'making', choice: crossed, shown: thematic } });
  await legend.updateComplete;
  expect(rows()).toHaveLength(4);
});

test('counts sections without a date, and tells new from older ones', async () => {
  const dated = viewer.attributeValues.bind(viewer);
  viewer.attributeValues = (layer, part, column) =>
    column === 'opened' ? ['2010-01-01', '2013-12-31', '2014-01-01', null] : dated(layer, part, column);
  const own = () =>
    allInside(legend, '[data-layer="lines"] ul:last-of-type .entry').map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
  viewer.setTime({ year: 2023 });
  await expect.poll(() => own().at(-1)).toContain('drawn in every year 1');
  viewer.setTime({ year: 2023, since: 2013 });
  await legend.updateComplete;
  expect(own().map((text) => text.split(' ').slice(0, 3).join(' '))).toEqual([
    'opened after 2013,',
    'opened until 2013',
    'opening date not',
  ]);
});

test('is named in the list of layers, where choosing a variant ends it', async () => {
  const list = await mount(new JjjLayerList(), { viewer });
  const select = () => inside<HTMLSelectElement>(list, '[data-layer="areas"] select');
  await map(income);
  await list.updateComplete;
  expect(select().selectedOptions[0]?.textContent).toBe('Income per person, 2020');
  select().value = 'rural';
  select().dispatchEvent(new Event('change'));
  await list.updateComplete;
  expect(viewer.state.thematic.phase).toBe('none');
  expect(select().selectedOptions[0]?.textContent).toBe('Rural income');
  list.remove();
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s, in Chinese too', async (theme) => {
  viewer.setTheme(theme);
  await mapped(crossed);
  expect(await axeViolations(legend)).toEqual([]);
  viewer.setLocale('zh');
  await legend.updateComplete;
  expect(shownText(legend)).toContain('方差拟合优度');
  expect(shownText(legend)).not.toContain('figures.');
});
