import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { axeViolations } from '../testing/axe-check.js';
import { inside, mount } from '../testing/deep-query.js';
import { publishedCatalog } from '../testing/published-catalog.js';
import { JjjMap } from './map.js';

let map: JjjMap;
afterEach(() => map.remove());

/** Software graphics are slow on a busy machine. */
const patient = { timeout: 10_000 };
const keys = () => inside(map, 'jjj-map-keys');
const option = () => keys().shadowRoot?.querySelector('[role=option]');
const status = () => keys().shadowRoot?.querySelector('[role=status]')?.textContent;
const list = () => keys().shadowRoot?.querySelector<HTMLElement>('[role=listbox]');

async function walking(properties: Partial<JjjMap> = {}): Promise<void> {
  map = await mount(new JjjMap(), { catalog: publishedCatalog, locale: 'en', theme: 'light', ...properties });
  await map.whenReady();
  inside<HTMLCanvasElement>(map, 'canvas[tabindex]').focus();
  await customElements.whenDefined('jjj-map-keys');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => list()?.matches(':focus'), patient).toBe(true);
}

test('stands on a feature, whose option says which of how many it is', async () => {
  await walking();
  expect(list()?.getAttribute('aria-label')).toBeTruthy();
  expect(list()?.getAttribute('aria-activedescendant')).toBe(option()?.id);
  expect(option()?.getAttribute('aria-setsize')).toBe(String(map.viewer?.state.walk?.count));
  expect(option()?.textContent?.trim()).toBe(
    map.viewer?.name(map.viewer.state.walk?.at ?? { layer: '', id: '' })?.text,
  );
  expect(await axeViolations(map)).toEqual([]);
});

test('has another option at every place, so that it is read anew', async () => {
  await walking();
  const before = option()?.id;
  const { place, count } = map.viewer?.state.walk ?? {};
  await userEvent.keyboard(place === count ? '{Home}' : '{End}');
  await expect.poll(() => option()?.id, patient).not.toBe(before);
  expect(list()?.getAttribute('aria-activedescendant')).toBe(option()?.id);
});

test('says where nothing lies in a direction', async () => {
  await walking();
  for (let press = 0; press < 4; press++) await userEvent.keyboard('{ArrowUp}');
  await expect.poll(status, patient).toBe('Nothing farther north.');
});

test('selects with Enter and keeps the selection on the way back to the map', async () => {
  await walking();
  await userEvent.keyboard('{Enter}');
  const at = map.viewer?.state.walk?.at;
  await expect.poll(() => map.viewer?.state.selection, patient).toEqual(at);
  expect(option()?.getAttribute('aria-selected')).toBe('true');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => inside(map, 'canvas[tabindex]').matches(':focus'), patient).toBe(true);
  expect(map.viewer?.state.walk).toBeNull();
  expect(map.viewer?.state.selection).toEqual(at);
});

test('gives the focus back to the map when its layer goes', async () => {
  await walking();
  map.viewer?.showLayer(map.viewer.state.walk?.at.layer ?? '', false);
  await expect.poll(() => inside(map, 'canvas[tabindex]').matches(':focus'), patient).toBe(true);
});

test('says in Chinese where nothing is shown', async () => {
  map = await mount(new JjjMap(), { catalog: publishedCatalog, locale: 'zh', theme: 'dark' });
  await map.whenReady();
  for (const { id } of map.viewer?.state.layers ?? []) map.viewer?.showLayer(id, false);
  inside<HTMLCanvasElement>(map, 'canvas[tabindex]').focus();
  await customElements.whenDefined('jjj-map-keys');
  await userEvent.keyboard('{Enter}');
  await expect.poll(status, patient).toContain('没有可浏览的要素');
});
