import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount } from '../testing/deep-query.js';
import { fakeDetails } from '../testing/fake-details.js';
import { FakeViewer } from '../testing/fake-viewer.js';
import { JjjFeatureSearch } from './feature-search.js';

let viewer: FakeViewer;
let search: JjjFeatureSearch;

beforeEach(async () => {
  viewer = new FakeViewer();
  viewer.detailsById.set('2', fakeDetails({ layer: 'areas', id: '2' }));
  search = await mount(new JjjFeatureSearch(), { viewer });
});

afterEach(() => search.remove());

function results(): string[] {
  return allInside(search, '.results button').map((button) => button.textContent.replace(/\s+/g, ' ').trim());
}

test('lists nothing before something is typed', () => {
  expect(results()).toEqual([]);
});

test('finds features of visible layers, and names the layer of each', async () => {
  await userEvent.fill(inside(search, 'input'), 'feature 3');
  await search.updateComplete;
  expect(results()).toEqual(['Feature 3 Lines', 'Feature 3 Income']);
});

test('finds a feature by its name in the other language', async () => {
  await userEvent.fill(inside(search, 'input'), '北区');
  await search.updateComplete;
  expect(results()).toContain('Feature 2 Income');
});

test('says how many match, and that none does', async () => {
  await userEvent.fill(inside(search, 'input'), 'nowhere');
  await search.updateComplete;
  expect(inside(search, '[role=status]').textContent).toBe('No match');
  expect(inside(search, '.results').textContent).toContain('nowhere');
});

test('opens a match from the keyboard alone and keeps the focus in the field', async () => {
  await userEvent.click(inside(search, 'input'));
  await userEvent.keyboard('feature 2{ArrowDown}{ArrowDown}{Enter}');
  await search.updateComplete;
  expect(viewer.state.selection).toEqual({ layer: 'areas', id: '2' });
  expect(viewer.moves).toEqual([[1, 1, 3, 3]]);
  expect(results()).toEqual([]);
  expect(search.shadowRoot?.activeElement?.localName).toBe('input');
});

test('clears on Escape', async () => {
  await userEvent.fill(inside(search, 'input'), 'feature');
  await userEvent.keyboard('{Escape}');
  await search.updateComplete;
  expect(results()).toEqual([]);
});

test('lists all features of one layer', async () => {
  search.layer = 'lines';
  await search.updateComplete;
  expect(results()).toEqual(['Feature 1', 'Feature 2', 'Feature 3', 'Feature 4']);
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  viewer.setTheme(theme);
  await userEvent.fill(inside(search, 'input'), 'feature');
  await search.updateComplete;
  expect(await axeViolations(search)).toEqual([]);
});
