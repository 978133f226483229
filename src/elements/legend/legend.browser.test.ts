import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjLegend } from './legend.js';

let viewer: FakeViewer;
let legend: JjjLegend;

beforeEach(async () => {
  viewer = new FakeViewer();
  legend = await mount(new JjjLegend(), { viewer });
});

afterEach(() => legend.remove());

function entries(layer: string): string[] {
  const rows = allInside(legend, `[data-layer="${layer}"] .entry`);
  return rows.map(
    (row) => `${row.querySelector('.label')?.textContent} ${row.querySelector('.count span')?.textContent}`,
  );
}

test('explains visible layers only, topmost first', async () => {
  const titles = () => allInside(legend, 'h3').map((title) => title.textContent);
  expect(titles()).toEqual(['Lines', 'Income']);
  viewer.showLayer('sites', true);
  await legend.updateComplete;
  expect(titles()).toEqual(['Sites', 'Lines', 'Income']);
});

test('counts the features of each class, and those without a value', () => {
  expect(entries('areas')).toEqual(['20 or more 1', '10 – 20 1', 'under 10 1', 'not in this dataset 1']);
});

test('names what a choropleth shows, its unit and its year', () => {
  expect(inside(legend, '[data-layer="areas"] .what').textContent).toBe('Urban income, yuan, 2020');
});

test('follows the variant that is drawn', async () => {
  viewer.setVariant('areas', 'rural');
  await legend.updateComplete;
  expect(entries('areas')).toEqual(['20 or more 0', '10 – 20 0', 'under 10 2', 'not in this dataset 2']);
});

test('draws a line with every stroke of the definition', () => {
  const fast = allInside(legend, '[data-layer="lines"] .entry')[0];
  const strokes = [...(fast?.querySelectorAll('path') ?? [])];
  expect(strokes.map((stroke) => stroke.getAttribute('stroke-width'))).toEqual(['4', '2']);
  expect(strokes[1]?.getAttribute('stroke-dasharray')).toBe('6 4');
});

test('keeps the notice and the source beside the legend', () => {
  expect(shownText(legend)).toContain('A sample, not an inventory.');
  expect(shownText(legend)).toContain('Source: Office of Areas');
});

test('says so when nothing is shown', async () => {
  for (const { id } of viewer.catalog.layers) viewer.showLayer(id, false);
  await legend.updateComplete;
  expect(shownText(legend)).toContain('No layer is shown');
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  viewer.setTheme(theme);
  viewer.showLayer('sites', true);
  await legend.updateComplete;
  expect(await axeViolations(legend)).toEqual([]);
});
