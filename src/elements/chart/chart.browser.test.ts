import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount } from '../testing/deep-query.js';
import { fakeGrowth } from '../testing/fake-networks.js';
import { fakeOutput } from '../testing/fake-output.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjChart } from './chart.js';

let viewer: FakeViewer;
let chart: JjjChart;

beforeEach(async () => {
  viewer = new FakeViewer();
  viewer.files.networks = fakeGrowth;
  viewer.files.figures = fakeOutput;
  chart = await mount(new JjjChart(), { viewer });
  await vi.waitFor(() => inside(chart, 'canvas'));
});

afterEach(() => chart.remove());

const plot = () => inside(chart, '.plot');
const folded = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim();

async function choose(id: string): Promise<void> {
  const select = inside<HTMLSelectElement>(chart, 'select');
  select.value = id;
  select.dispatchEvent(new Event('change'));
  await chart.updateComplete;
}

/** Moves the pointer over the chart, to a place between its first and its last year. */
function pointAt(share: number, type: string, buttons = 0): void {
  const over = inside(chart, '.u-over');
  const box = over.getBoundingClientRect();
  const at = {
    clientX: box.left + share * box.width,
    clientY: box.top + 50,
    bubbles: true,
    button: 0,
    buttons,
    movementX: 1,
  };
  (type === 'mouseup' ? document : over).dispatchEvent(new MouseEvent(type, at));
}

test('offers a chart of each network and of each indicator', () => {
  const options = allInside(chart, 'option').map((option) => option.textContent?.trim());
  expect(options).toEqual(['All railways: kilometres open', 'Output']);
});

test('marks the year of the map, and the arrow keys move it', async () => {
  viewer.setTime({ year: 2020, month: null, since: 2013 });
  await chart.updateComplete;
  expect(plot().getAttribute('aria-valuetext')).toContain('2020: All railways, dated 2,124 km');
  plot().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect([viewer.state.since, viewer.state.year]).toEqual([2013, 2021]);
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect([viewer.state.since, viewer.state.year]).toEqual([2012, 2021]);
});

test('leaves the map alone while it shows all years', async () => {
  plot().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
  await chart.updateComplete;
  expect(viewer.state.year).toBeNull();
  expect(plot().getAttribute('aria-valuenow')).toBe('2022');
});

test('moves the year of the map to the one under the pointer', async () => {
  viewer.setTime({ year: 2023, month: null, since: null });
  await chart.updateComplete;
  pointAt(0.2, 'mousemove');
  await vi.waitFor(() => expect(viewer.state.year).toBe(2011));
});

test('makes a span of what is dragged over', async () => {
  pointAt(0.2, 'mousemove');
  pointAt(0.2, 'mousedown', 1);
  pointAt(0.8, 'mousemove', 1);
  pointAt(0.8, 'mouseup');
  await vi.waitFor(() => expect([viewer.state.since, viewer.state.year]).toEqual([2011, 2020]));
});

test('has the same numbers in a table, gaps as gaps, with sources', async () => {
  await choose('output');
  const rows = allInside(chart, 'tbody tr').map((row) => [...row.children].map(folded));
  expect(rows).toEqual([
    ['2010', '10.0', '5.0'],
    ['2011', '–No figure', '–No figure'],
    ['2012', '12.0', '–No figure'],
    ['2013', '–No figure', '–No figure'],
    ['2014', '14.0', '7.0'],
  ]);
  expect(folded(inside(chart, 'caption'))).toBe('Output, billion yuan');
  expect(folded(inside(chart, '.record p'))).toBe('Yearbook of output');
});

test('joins nothing across a gap', async () => {
  await choose('output');
  await vi.waitFor(() => inside(chart, 'canvas'));
  plot().focus();
  await userEvent.keyboard('{End}{ArrowLeft}');
  await chart.updateComplete;
  expect(allInside(chart, '.key li').map(folded)).toEqual(['East No figure', 'West No figure']);
});

test('speaks Chinese', async () => {
  viewer.setLocale('zh');
  viewer.setTime({ year: 2020, month: null, since: null });
  await choose('rail/all');
  expect(plot().getAttribute('aria-valuetext')).toContain('2020：全部铁路（有开通时间） 2,124 公里');
});

test('fits a narrow panel', async () => {
  await page.viewport(390, 700);
  await vi.waitFor(() => expect(inside(chart, 'canvas').getBoundingClientRect().width).toBeLessThan(390));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await page.viewport(1000, 700);
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  viewer.setTheme(theme);
  viewer.setTime({ year: 2020, month: null, since: 2013 });
  await chart.updateComplete;
  inside<HTMLDetailsElement>(chart, 'details').open = true;
  expect(await axeViolations(chart)).toEqual([]);
});
