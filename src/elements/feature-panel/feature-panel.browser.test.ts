import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { fakeDetails } from '../testing/fake-details.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjFeaturePanel } from './feature-panel.js';

const ref = { layer: 'areas', id: '1' };
const other = { layer: 'lines', id: '2' };
let viewer: FakeViewer;
let panel: JjjFeaturePanel;

beforeEach(async () => {
  viewer = new FakeViewer();
  viewer.detailsById.set('1', fakeDetails(ref));
  panel = await mount(new JjjFeaturePanel(), { viewer });
});

afterEach(() => {
  panel.remove();
  document.querySelectorAll('body > button').forEach((button) => {
    button.remove();
  });
});

async function select(): Promise<void> {
  viewer.select(ref);
  await panel.updateComplete;
}

function row(column: string): HTMLElement {
  return inside(panel, `[data-column="${column}"]`);
}

test('says what to do while nothing is selected', () => {
  expect(shownText(panel)).toContain('Nothing is selected');
});

test('shows values with their units, and a missing value with its reason', async () => {
  await select();
  expect(row('urban').textContent).toContain('5 yuan');
  expect(row('rural').textContent).toContain('not in this dataset');
  expect(row('rural').textContent).toContain('The bulletin does not give it.');
});

test('marks what was derived or transliterated', async () => {
  await select();
  expect(row('all').textContent).toContain('derived');
  expect(inside(panel, 'h2').textContent).toContain('transliterated');
});

test('gives the source of a value in one click', async () => {
  await select();
  expect(row('urban').querySelector('.row-source')).toBeNull();
  row('urban').querySelector('button')?.click();
  await panel.updateComplete;
  expect(row('urban').querySelector('.row-source')?.textContent).toContain('Yearbook of Areas, table 3');
  expect(row('urban').querySelector('button')?.getAttribute('aria-expanded')).toBe('true');
});

test('shows markup in a value and does not run it', async () => {
  await select();
  expect(row('note').textContent).toContain('<img src=x');
  expect(allInside(panel, 'img')).toEqual([]);
  expect('hacked' in window).toBe(false);
});

test('links http(s) only, without handing over the page', async () => {
  await select();
  const links = [...row('page').querySelectorAll('a')];
  expect(links.map((link) => link.href)).toEqual(['https://example.org/a']);
  expect(links[0]?.rel).toBe('noopener noreferrer');
});

test('marks text in another language', async () => {
  await select();
  expect(row('remark').querySelector('.value')?.getAttribute('lang')).toBe('zh-CN');
  expect(inside(panel, '.other span').lang).toBe('zh-CN');
});

test('tells a timeline in the reader’s language', async () => {
  await select();
  expect(row('history').querySelector('li')?.textContent).toContain('Founded');
  viewer.setLocale('zh');
  await panel.updateComplete;
  expect(row('history').querySelector('li')?.textContent).toContain('设立');
});

test('lists the features under a click to choose from', async () => {
  viewer.change({ selection: ref, candidates: [ref, other] });
  await panel.updateComplete;
  const buttons = allInside<HTMLButtonElement>(panel, '.candidates button');
  expect(buttons.map((button) => button.getAttribute('aria-current'))).toEqual(['true', 'false']);
  buttons[1]?.click();
  expect(viewer.state.selection).toEqual(other);
});

test('takes the focus from a list and gives it back on Escape', async () => {
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  await select();
  expect(panel.shadowRoot?.activeElement).toBe(inside(panel, 'h2'));
  await userEvent.keyboard('{Escape}');
  expect(viewer.state.selection).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('leaves the focus where it is when the map was clicked', async () => {
  await select();
  expect(panel.shadowRoot?.activeElement).toBeNull();
});

test('shows the place of the feature on request', async () => {
  await select();
  inside(panel, '[aria-label="Zoom to the feature"]').click();
  expect(viewer.moves).toEqual([[1, 1, 3, 3]]);
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  viewer.setTheme(theme);
  viewer.change({ selection: ref, candidates: [ref, other] });
  await panel.updateComplete;
  row('urban').querySelector('button')?.click();
  await panel.updateComplete;
  expect(await axeViolations(panel)).toEqual([]);
});
