import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount } from '../testing/deep-query.js';
import { publishedCatalog } from '../testing/published-catalog.js';
import { JjjExplorer } from './explorer.js';

let explorer: JjjExplorer;

beforeEach(async () => {
  await page.viewport(1280, 720);
  explorer = await mount(new JjjExplorer(), { catalog: publishedCatalog, locale: 'en', theme: 'light' });
  await explorer.whenReady();
  await expect.poll(() => explorer.shadowRoot?.querySelector('jjj-layer-list')?.viewer).toBe(explorer.viewer);
  await explorer.updateComplete;
});

afterEach(() => explorer.remove());

function viewer(): ViewerContract {
  if (!explorer.viewer) throw new Error('The explorer has no viewer.');
  return explorer.viewer;
}

/** The theme an element is drawn in, as its controls are. */
function schemeOf(element: Element): string {
  return getComputedStyle(inside(element, '.frame')).colorScheme;
}

function shown(selector: string): boolean {
  return inside(explorer, selector).getClientRects().length > 0;
}

async function selectFirst(): Promise<void> {
  viewer().select(viewer().features('areas')[0] ?? null);
  await explorer.updateComplete;
  await explorer.updateComplete;
}

test('joins every companion to its map', () => {
  for (const tag of ['jjj-layer-list', 'jjj-legend', 'jjj-feature-panel', 'jjj-search']) {
    expect(inside<JjjExplorer>(explorer, tag).viewer, tag).toBe(explorer.viewer);
  }
});

test('stands in three zones on a wide screen', () => {
  const [side, map, reading] = ['.side', 'jjj-map', '.reading'].map((zone) =>
    inside(explorer, zone).getBoundingClientRect(),
  );
  expect(side?.right).toBeLessThanOrEqual(map?.left ?? 0);
  expect(map?.right).toBeLessThanOrEqual(reading?.left ?? 0);
});

test.each(['figures', 'ask', 'region'] as const)(
  'opens %s in the side panel, and its elements join the map',
  async (side) => {
    const names = ['layers', 'figures', 'ask', 'region'];
    allInside<HTMLButtonElement>(explorer, '.switch button')[names.indexOf(side)]?.click();
    const tag = { figures: 'jjj-figure-panel', ask: 'jjj-query-panel', region: 'jjj-tour' }[side];
    await expect.poll(() => shown(tag)).toBe(true);
    expect(shown('jjj-layer-list')).toBe(false);
    await expect.poll(() => inside<JjjExplorer>(explorer, tag).viewer).toBe(explorer.viewer);
  },
);

test('opens the chart under the slider', async () => {
  expect(shown('jjj-time-slider')).toBe(true);
  expect(allInside(explorer, 'jjj-chart')).toEqual([]);
  inside(explorer, '.time .chart').click();
  await expect.poll(() => allInside(explorer, 'jjj-chart').length).toBe(1);
});

test('shows the feature panel while a feature is selected', async () => {
  expect(shown('.feature')).toBe(false);
  await selectFirst();
  expect(shown('.feature')).toBe(true);
  viewer().select(null);
  await explorer.updateComplete;
  await expect.poll(() => shown('.feature')).toBe(false);
});

test('keeps the legend in sight beside an open feature, and shuts it on request', async () => {
  await selectFirst();
  await expect.poll(() => shown('.legend h2 button')).toBe(true);
  const reading = inside(explorer, '.reading').getBoundingClientRect();
  const legend = () => inside(explorer, '.legend').getBoundingClientRect();
  expect(legend().bottom).toBeLessThanOrEqual(reading.bottom + 1);
  expect(legend().height).toBeGreaterThan(reading.height * 0.3);
  const button = inside(explorer, '.legend h2 button');
  button.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => shown('jjj-legend')).toBe(false);
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(legend().bottom).toBeLessThanOrEqual(reading.bottom + 1);
  viewer().select(null);
  await expect.poll(() => shown('jjj-legend')).toBe(true);
});

test('switches the language of everything at once', async () => {
  inside(explorer, '.languages [lang=zh-CN]').click();
  await expect.poll(() => inside(explorer, 'h1').textContent).toBe('测试图集');
  expect(inside(inside(explorer, 'jjj-layer-list'), '.name').textContent).toContain('图层');
  expect(inside(explorer, '.languages [lang=zh-CN]').getAttribute('aria-pressed')).toBe('true');
});

test('switches the appearance of everything at once', async () => {
  inside(explorer, 'header .appearance').click();
  await expect.poll(() => schemeOf(explorer)).toBe('dark');
  await expect.poll(() => schemeOf(inside(explorer, 'jjj-legend'))).toBe('dark');
});

test('gives code for other pages in a dialog, copies it and says so', async () => {
  const button = inside(explorer, 'header .embed');
  button.focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => explorer.shadowRoot?.querySelector('jjj-embed-dialog')?.shadowRoot?.querySelector('dialog')?.open)
    .toBe(true);
  const dialog = inside(explorer, 'jjj-embed-dialog');
  expect(inside<HTMLTextAreaElement>(dialog, '.code-element').value).toContain(' state="v=');
  expect(inside<HTMLTextAreaElement>(dialog, '.code-element').value).not.toContain('<jjj-time-slider');
  inside<HTMLInputElement>(dialog, 'label:last-of-type input').click();
  await expect.poll(() => inside<HTMLTextAreaElement>(dialog, '.code-element').value).toContain('<jjj-time-slider');
  expect(inside(dialog, '.warning').textContent).toContain('catalog');
  expect(dialog.shadowRoot?.querySelector('.own')).toBeNull();
  const [first] = viewer().catalog.layers;
  if (first) await viewer().own.addReference({ ...first, id: 'mine' });
  await expect.poll(() => dialog.shadowRoot?.querySelector('.own')?.textContent).toContain('stay in your browser');
  expect(await axeViolations(dialog)).toEqual([]);
  inside(dialog, 'section button').click();
  await expect.poll(() => inside(dialog, '[role=status]').textContent).toMatch(/^Copied: Element$/);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => explorer.shadowRoot?.activeElement).toBe(button);
});

test('opens a feature from the layer list with the keyboard alone', async () => {
  const list = inside(explorer, 'jjj-layer-list');
  inside(list, '[data-layer=areas] .head button').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => allInside(list, '.features summary').length).toBe(1);
  inside(list, '.features summary').focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => allInside(list, 'jjj-feature-search').length).toBe(1);
  await userEvent.keyboard('{Tab}{ArrowDown}{Enter}');
  await expect.poll(() => viewer().state.selection?.layer).toBe('areas');
  const panel = inside(explorer, 'jjj-feature-panel');
  await expect.poll(() => panel.shadowRoot?.activeElement?.localName).toBe('h2');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => viewer().state.selection).toBeNull();
  expect(list.shadowRoot?.activeElement?.localName).toBe('jjj-feature-search');
});

test('shows one panel at a time below the map on a narrow screen, nothing overlapping', async () => {
  await page.viewport(390, 844);
  await expect.poll(() => shown('.tabs')).toBe(true);
  expect(shown('.side') || shown('.reading')).toBe(false);
  const tab = (name: string) => inside<HTMLButtonElement>(explorer, `.tab-${name}`);
  tab('layers').click();
  await expect.poll(() => shown('.side')).toBe(true);
  tab('legend').click();
  await expect.poll(() => shown('.legend')).toBe(true);
  expect(shown('.side')).toBe(false);
  tab('time').click();
  await expect.poll(() => shown('.time')).toBe(true);
  tab('legend').click();
  await expect.poll(() => shown('.time')).toBe(false);
  const boxes = ['header', 'jjj-map', '.sheet-head', '.reading', '.tabs'].map((zone) =>
    inside(explorer, zone).getBoundingClientRect(),
  );
  boxes.slice(1).forEach((box, index) => {
    expect(box.top).toBeGreaterThanOrEqual((boxes[index]?.bottom ?? 0) - 1);
  });
  await selectFirst();
  await expect.poll(() => shown('.feature')).toBe(true);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  viewer().setTheme(theme);
  await selectFirst();
  await expect.poll(() => schemeOf(explorer)).toBe(theme);
  expect(await axeViolations(explorer)).toEqual([]);
});
