import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import { joinedFigures } from '../../viewer/own/figures/joined-figures.js';
import type { OwnFigures } from '../../viewer/own/own-data.js';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { fakeFigures, mapsFigures } from '../testing/fake-figures.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjFigurePanel } from './figure-panel.js';

let viewer: FakeViewer;
let panel: JjjFigurePanel;
let chosen: (ThematicChoice | null)[];

beforeEach(async () => {
  viewer = new FakeViewer();
  const map = mapsFigures(viewer);
  chosen = [];
  viewer.setThematic = (choice) => {
    chosen.push(choice);
    void map(choice);
  };
  panel = await mount(new JjjFigurePanel(), { viewer });
  await expect.poll(() => allInside(panel, 'form').length).toBe(1);
});

afterEach(() => panel.remove());

async function choose(id: string, value: string): Promise<void> {
  await userEvent.selectOptions(inside(panel, `#${id}`), value);
  await panel.updateComplete;
}

async function mapIt(): Promise<void> {
  inside(panel, 'button.primary').click();
  await expect.poll(() => allInside(panel, '[role=slider]').length).toBeGreaterThan(0);
}

const rows = () => allInside(panel, '.classes tbody tr').map((row) => row.textContent.replace(/\s+/g, ' ').trim());

test('opens with a choice but maps nothing until the reader does', async () => {
  expect(inside<HTMLSelectElement>(panel, '#first-indicator').value).toBe('income');
  expect(inside<HTMLSelectElement>(panel, '#level').value).toBe('area');
  expect(chosen).toEqual([]);
  await mapIt();
  expect(chosen).toHaveLength(1);
  expect(allInside(panel, 'button.primary')).toEqual([]);
});

test('offers the years there are, with how many units have a figure', async () => {
  const years = () => allInside(panel, '#first-year option').map((option) => option.textContent.trim());
  expect(years()).toEqual(['2020 (7/8)', '2019 (8/8)']);
  await choose('first-indicator', 'distance');
  expect(years()).toEqual(['2020 (8/8)']);
});

test('says how much figures speak for, what they leave out and why', () => {
  expect(shownText(panel)).toContain('Figures for 7 of 8');
  inside(panel, '.coverage summary').click();
  expect(inside(panel, '.coverage .units').textContent).toContain('Area 8');
});

test('says why a measure cannot be had', () => {
  const disabled = allInside<HTMLOptionElement>(panel, '#first-measure option:disabled').map(({ value }) => value);
  expect(disabled).toContain('per-person');
  expect(inside(panel, '.why').textContent).toContain('This is no count');
});

test('does not colour areas by counts: says why and offers what can be drawn', async () => {
  await choose('first-indicator', 'gdp');
  expect(chosen).toEqual([]);
  expect(inside(panel, '.notice').textContent).toContain('A count grows with the size of the unit');
  const offers = allInside(panel, '.notice button');
  expect(offers.map((button) => button.textContent.trim())).toEqual(['per person', 'per km²', 'Circles by class']);
  offers[0]?.click();
  expect(chosen.at(-1)?.figure).toEqual({ indicator: 'gdp', year: 2020, measure: 'per-person' });
});

test('shows classes with their counts, and those without a figure apart', async () => {
  await mapIt();
  const counts = allInside(panel, '.classes .number').slice(1);
  expect(counts.slice(0, -1).reduce((sum, cell) => sum + Number(cell.textContent), 0)).toBe(7);
  expect(rows().at(-1)).toBe('not in this dataset 1');
  expect(inside(panel, '.histogram').textContent).toContain('1 unit without a figure is not among the bars');
});

test('moves a break with the keyboard, which makes the classes the reader’s own', async () => {
  await mapIt();
  const slider = () => allInside<SVGGElement>(panel, '[role=slider]')[0];
  const before = Number(slider()?.getAttribute('aria-valuenow'));
  slider()?.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => Number(slider()?.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  expect(chosen.at(-1)?.classing).toMatchObject({ method: 'manual' });
  expect(slider()?.getAttribute('aria-valuetext')).toMatch(/yuan per person; \d+ values? in the class below/);
  expect(panel.shadowRoot?.activeElement).toBe(slider());
  await userEvent.keyboard('{End}');
  await expect
    .poll(() => Number(slider()?.getAttribute('aria-valuenow')))
    .toBe(Number(slider()?.getAttribute('aria-valuemax')));
});

test('takes breaks that are typed, if they ascend', async () => {
  await mapIt();
  allInside<HTMLInputElement>(panel, '.methods input').at(-1)?.click();
  await expect.poll(() => allInside(panel, '#breaks').length).toBe(1);
  const field = inside<HTMLInputElement>(panel, '#breaks');
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('change'));
  };
  type('30; 20');
  expect(field.validationMessage).toContain('from low to high');
  type('15; 30');
  expect(chosen.at(-1)?.classing).toEqual({ method: 'manual', classCount: 3, breaks: [15, 30] });
  await expect.poll(rows).toEqual(['30 or more 3', '15 – 30 2', 'under 15 2', 'not in this dataset 1']);
});

test('maps a break that was dragged when it is let go', async () => {
  await mapIt();
  const grip = allInside<SVGElement>(panel, '.grip')[0];
  const box = grip?.getBoundingClientRect();
  if (!grip || !box) throw new Error('There is no break.');
  const at = (x: number) => ({ bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: box.y + 4 });
  const group = grip.parentElement as unknown as SVGGElement;
  group.setPointerCapture = () => {};
  group.dispatchEvent(new PointerEvent('pointerdown', at(box.x + 6)));
  group.dispatchEvent(new PointerEvent('pointermove', at(box.x + 16)));
  expect(chosen).toHaveLength(1);
  group.dispatchEvent(new PointerEvent('pointerup', at(box.x + 16)));
  expect(chosen.at(-1)?.classing.method).toBe('manual');
});

test('names the units that change class and selects them', async () => {
  await mapIt();
  inside(panel, '.methods .option:nth-child(2) input').click();
  await expect.poll(() => allInside(panel, '.changed').length).toBe(1);
  inside(panel, '.changed summary').click();
  inside(panel, '.changed button').click();
  expect(viewer.state.selection?.layer).toBe('areas');
});

test('says how well the classes of every method fit', async () => {
  await mapIt();
  const fits = allInside(panel, '.fit').map((fit) => fit.textContent.replace('Fit', '').trim());
  expect(fits.slice(0, -1).every((fit) => /^0\.\d{3}$|^1\.000$/.test(fit))).toBe(true);
});

test('crosses two figures', async () => {
  await mapIt();
  const two = allInside<HTMLInputElement>(panel, '.forms input').at(-1);
  two?.click();
  await expect.poll(() => allInside(panel, '.histogram').length).toBe(2);
  expect(chosen.at(-1)?.second?.classing.classCount).toBe(3);
  expect(allInside(panel, '#second-indicator')).toHaveLength(1);
});

test('gives the map back and keeps the choice', async () => {
  await choose('first-year', '2019');
  await expect.poll(() => viewer.state.thematic.phase).toBe('made');
  allInside(panel, '.buttons button')
    .find((button) => button.textContent.includes('Back'))
    ?.click();
  expect(chosen.at(-1)).toBeNull();
  await expect.poll(() => inside<HTMLButtonElement>(panel, 'button.primary').disabled).toBe(false);
  expect(inside<HTMLSelectElement>(panel, '#first-year').value).toBe('2019');
});

test('says why figures could not be mapped', async () => {
  await mapIt();
  const { thematic } = viewer.state;
  if (thematic.phase !== 'made') throw new Error('Nothing is mapped.');
  viewer.setThematic({ ...thematic.choice, figure: { ...thematic.choice.figure, indicator: 'nothing' } });
  await expect.poll(() => allInside(panel, '.error').length).toBe(1);
});

/** A share of green for three of the eight areas, brought by the reader. */
const greenery: OwnFigures = {
  kind: 'figures',
  id: 'own-1',
  title: { en: 'Green', zh: '绿化' },
  indicators: [
    {
      id: 'own-2',
      group: 'own',
      label: { en: 'Green share', zh: '绿化率' },
      unit: 'percent',
      format: 'integer',
      nature: 'rate',
      mean: 'none',
    },
  ],
  series: [
    {
      indicator: 'own-2',
      level: 'area',
      year: 2021,
      values: [10, 20, 30, null, null, null, null, null],
      statuses: 'ppp-----',
      sources: [0],
    },
  ],
  sources: [{ id: 'own', title: 'green.xlsx' }],
  method: { en: 'Rows matched to units.', zh: '各行与行政单元匹配。' },
  kept: false,
};

function bring(own: readonly OwnFigures[]): void {
  viewer.files.figures = own.length > 0 ? joinedFigures(fakeFigures, own) : fakeFigures;
  viewer.change({ own });
}

const labelled = () =>
  allInside<HTMLOptGroupElement>(panel, '#first-indicator optgroup').map(({ label, textContent }) => [
    label,
    textContent.trim(),
  ]);

test('lists what the reader brings while it is open, maps it with its source, and lets it go', async () => {
  expect(labelled().map(([label]) => label)).not.toContain('Your data');
  bring([greenery]);
  await expect.poll(labelled).toContainEqual(['Your data', 'Green share']);
  // What stood in the panel stands there still.
  expect(inside<HTMLSelectElement>(panel, '#first-indicator').value).toBe('income');
  await choose('first-indicator', 'own-2');
  await expect.poll(() => viewer.state.thematic.phase).toBe('made');
  expect(chosen.at(-1)?.figure).toEqual({ indicator: 'own-2', year: 2021, measure: 'value' });
  expect(shownText(panel)).toContain('Figures for 3 of 8');
  expect(shownText(panel)).toContain('Rows matched to units.');
  for (const summary of allInside(panel, '.coverage summary')) summary.click();
  expect(inside(panel, '.coverage').textContent).toContain('green.xlsx');
  bring([]);
  await expect.poll(() => inside<HTMLSelectElement>(panel, '#first-indicator').value).toBe('income');
  expect(labelled().map(([label]) => label)).not.toContain('Your data');
});

test.each(['light', 'dark'] as const)('is accessible when %s, in Chinese too', async (theme) => {
  viewer.setTheme(theme);
  await mapIt();
  for (const summary of allInside(panel, 'summary')) summary.click();
  await panel.updateComplete;
  expect(await axeViolations(panel)).toEqual([]);
  viewer.setLocale('zh');
  await panel.updateComplete;
  expect(shownText(panel)).toContain('分级方法');
  expect(shownText(panel)).not.toContain('figures.');
});
