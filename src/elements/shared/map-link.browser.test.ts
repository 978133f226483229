import { afterEach, beforeAll, expect, test } from 'vitest';
import { JjjLegend } from '../legend/legend.js';
import { mount, shownText } from '../testing/deep-query.js';
import { FakeMap } from '../testing/fake-map.js';
import { FakeViewer } from '../testing/fake-viewer.js';

beforeAll(() => {
  customElements.define('jjj-explorer', FakeMap);
});

afterEach(() => document.body.replaceChildren());

function fakeMap(tag = 'jjj-explorer'): HTMLElement & { viewer?: FakeViewer } {
  return document.createElement(tag);
}

test('a companion joins the map around it', async () => {
  const map = document.body.appendChild(fakeMap());
  map.viewer = new FakeViewer();
  const legend = new JjjLegend();
  map.append(legend);
  expect(legend.viewer).toBe(map.viewer);
});

test('a companion joins the map named by its id, also when the map is added later', async () => {
  const legend = await mount(new JjjLegend(), { htmlFor: 'later' });
  expect(shownText(legend)).toContain('has no map yet');
  const map = fakeMap();
  map.id = 'later';
  document.body.append(map);
  map.viewer = new FakeViewer();
  await expect.poll(() => legend.viewer).toBe(map.viewer);
});

test('a companion waits for a map that is not upgraded yet', async () => {
  const map = document.body.appendChild(fakeMap('jjj-map'));
  const legend = new JjjLegend();
  map.append(legend);
  expect(legend.viewer).toBeUndefined();
  customElements.define('jjj-map', class extends FakeMap {});
  map.viewer = new FakeViewer();
  await expect.poll(() => legend.viewer).toBe(map.viewer);
});

test('a companion inside a shadow root finds the map around its host', () => {
  const map = document.body.appendChild(fakeMap());
  map.viewer = new FakeViewer();
  const wrapper = map.appendChild(document.createElement('div'));
  const legend = new JjjLegend();
  wrapper.attachShadow({ mode: 'open' }).append(legend);
  expect(legend.viewer).toBe(map.viewer);
});

test('a companion lets go when it leaves the page, and follows a new viewer', async () => {
  const map = document.body.appendChild(fakeMap());
  map.viewer = new FakeViewer();
  const legend = new JjjLegend();
  map.append(legend);
  const second = new FakeViewer();
  map.viewer = second;
  expect(legend.viewer).toBe(second);
  legend.remove();
  expect(legend.viewer).toBeUndefined();
});

test('a movement of the pointer does not draw a companion again', async () => {
  const viewer = new FakeViewer();
  const legend = await mount(new JjjLegend(), { viewer });
  viewer.change({ pointer: [1, 2], hover: { layer: 'areas', id: '1' } });
  expect(legend.isUpdatePending).toBe(false);
  viewer.setLocale('zh');
  expect(legend.isUpdatePending).toBe(true);
});
