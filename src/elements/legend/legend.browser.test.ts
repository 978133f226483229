import { afterEach, beforeEach, expect, test } from 'vitest';
import { basemapColors } from '../../core/basemap-colors.js';
import { boundaryStrokes } from '../../core/basemap-strokes.js';
import { shieldShapes } from '../../core/route-shield.js';
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

test('interrupts all strokes of a modified line at the same places', () => {
  const planned = allInside(legend, '[data-layer="lines"] .entry').find((row) => row.textContent.includes('Planned'));
  const strokes = [...(planned?.querySelectorAll('path') ?? [])];
  expect(strokes.map((stroke) => stroke.getAttribute('stroke-dasharray'))).toEqual(['4 4', '4 4']);
});

test('shows a route shield of each class with numbers, drawn of the shapes of the map', () => {
  const shields = allInside<SVGElement>(legend, '.shield');
  expect(shields.map((shield) => shield.textContent.trim())).toEqual(['G7']);
  const shapes = [...(shields[0]?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d'));
  const width = shields[0]?.getBoundingClientRect().width ?? 0;
  expect(shapes).toEqual(shieldShapes(Math.round(width), '#c8202f').map(({ path }) => path));
});

test('says which layers are not drawn from afar', async () => {
  viewer.showLayer('sites', true);
  await legend.updateComplete;
  expect(inside(legend, '[data-layer="sites"] .what').textContent).toBe('Drawn when zoomed in.');
  expect(allInside(legend, '[data-layer="lines"] .what')).toEqual([]);
});

test('explains the ring around uncertain symbols', async () => {
  viewer.showLayer('sites', true);
  await legend.updateComplete;
  const ring = inside(legend, '[data-layer="sites"] .entry:last-child');
  expect(ring.querySelector('circle')).not.toBeNull();
  expect(ring.textContent).toContain('4 km to 33.8 km');
});

test('keeps the notice beside the legend, and tells figures from boundaries', () => {
  expect(shownText(legend)).toContain('A sample, not an inventory.');
  expect(inside(legend, '.figures summary').textContent).toBe('Figures (2020): Unsafe; Yearbook of Areas');
  expect(shownText(legend)).toContain('Boundaries: Office of Areas');
});

test('opens the whole record of a source with one click', async () => {
  const known = () => inside(legend, '.figures .record:last-of-type');
  expect(known().checkVisibility()).toBe(false);
  inside(legend, '.figures summary').click();
  await expect.poll(() => known().checkVisibility()).toBe(true);
  const words = ['Office of Areas', 'a copy at the library', 'Open Data 1.0', 'preliminary'];
  for (const word of words) expect(known().textContent).toContain(word);
  const links = allInside<HTMLAnchorElement>(legend, '.figures a').map(({ href }) => href);
  expect(links).toEqual(['https://example.org/yearbook']);
});

test('names the source of a whole column, and how its figures were made', async () => {
  viewer.setVariant('areas', 'rural');
  await legend.updateComplete;
  expect(inside(legend, '.figures summary').textContent).toBe('Figures: Unsafe');
  expect(inside(legend, '.figures').textContent).toContain('How it was derived: Estimated.');
});

test('explains the files the base map has, after the layers and closed at first', async () => {
  const labels = allInside(legend, '.basemap .label').map((label) => label.textContent);
  expect(labels).toEqual(['Province boundary', 'Prefecture boundary', 'County boundary', 'Sea, lakes and reservoirs']);
  expect(inside<HTMLDetailsElement>(legend, '.basemap').open).toBe(false);
  expect(inside(legend, '.layers').lastElementChild?.className).toBe('basemap');
  viewer.showBasemap(false);
  await legend.updateComplete;
  expect(allInside(legend, '.basemap')).toEqual([]);
});

test('draws boundaries in the strokes and inks of the map', async () => {
  viewer.setTheme('dark');
  await legend.updateComplete;
  const county = allInside(legend, '.basemap .entry')[2]?.querySelector('path');
  expect(county?.getAttribute('stroke')).toBe(basemapColors.dark.county);
  const dashes = boundaryStrokes.find(({ level }) => level === 'county')?.dashes?.map((dash) => dash * 0.7);
  expect(county?.getAttribute('stroke-dasharray')).toBe(dashes?.join(' '));
});

test('says what the boundaries are worth, and their approval number', async () => {
  expect(inside(legend, '.basemap').textContent).toContain('for orientation only');
  expect(inside(legend, '.basemap').textContent).toContain('GS(2026)1');
  viewer.setLocale('zh');
  await legend.updateComplete;
  expect(inside(legend, '.basemap').textContent).toContain('审图号：GS(2026)1');
});

test('says what a chosen year leaves out, for layers that have dates', async () => {
  const said = (layer: string) =>
    allInside(legend, `[data-layer="${layer}"] .notice`)
      .map((notice) => notice.textContent ?? '')
      .join(' ');
  expect(said('lines')).not.toContain('2013');
  viewer.setYear(2013);
  await legend.updateComplete;
  expect(said('lines')).toContain('As at the end of 2013. Features whose date is not in this dataset stay on the map');
  expect(said('areas')).not.toContain('2013');
  viewer.setLocale('zh');
  await legend.updateComplete;
  expect(said('lines')).toContain('截至2013年底');
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
  for (const summary of allInside(legend, 'summary')) summary.click();
  expect(await axeViolations(legend)).toEqual([]);
});
