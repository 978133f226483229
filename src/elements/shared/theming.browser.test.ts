import { afterEach, expect, test } from 'vitest';
import { JjjExplorer } from '../explorer/explorer.js';
import { inside, mount } from '../testing/deep-query.js';
import { publishedCatalog } from '../testing/published-catalog.js';

let explorer: JjjExplorer;

afterEach(() => {
  explorer.remove();
  document.documentElement.removeAttribute('style');
});

async function open(properties: Partial<JjjExplorer> = {}): Promise<JjjExplorer> {
  explorer = await mount(new JjjExplorer(), { catalog: publishedCatalog, locale: 'en', ...properties });
  await explorer.whenReady();
  return explorer;
}

function groundOf(element: Element): string {
  return getComputedStyle(element).backgroundColor;
}

const [white, night] = ['rgb(255, 255, 255)', 'rgb(21, 25, 30)'];

test('takes the palette and the font of the page, in every element', async () => {
  const page = document.documentElement.style;
  page.setProperty('--jjj-color-surface', '#fffbe6');
  page.setProperty('--jjj-color-text', '#000080');
  page.fontFamily = 'Georgia';
  await open({ theme: 'light' });
  const map = inside(explorer, 'jjj-map');
  await expect.poll(() => explorer.shadowRoot?.querySelector('jjj-layer-list')).toBeTruthy();
  for (const element of [explorer, map, inside(explorer, 'jjj-layer-list'), inside(explorer, 'jjj-legend')]) {
    const { color, fontFamily } = getComputedStyle(inside(element, '.frame'));
    expect([groundOf(element), color, fontFamily], element.localName).toEqual([
      'rgb(255, 251, 230)',
      'rgb(0, 0, 128)',
      'Georgia',
    ]);
  }
  page.setProperty('--jjj-font', 'Arial');
  expect(getComputedStyle(inside(map, '.frame')).fontFamily).toBe('Arial');
});

test('follows the colour scheme that the page names, and what it becomes', async () => {
  document.documentElement.style.colorScheme = 'dark';
  await open();
  const map = inside(explorer, 'jjj-map');
  await expect.poll(() => [groundOf(explorer), groundOf(map)]).toEqual([night, night]);
  expect(explorer.viewer?.state.theme).toBe('dark');
  document.documentElement.style.colorScheme = 'light';
  await expect.poll(() => [groundOf(explorer), groundOf(map)]).toEqual([white, white]);
  expect(explorer.viewer?.state.theme).toBe('light');
});

test('has the theme it is told, whatever the page has', async () => {
  document.documentElement.style.colorScheme = 'dark';
  await open({ theme: 'light' });
  expect(groundOf(explorer)).toBe(white);
  explorer.theme = 'dark';
  await expect.poll(() => groundOf(inside(explorer, 'jjj-map'))).toBe(night);
  expect(getComputedStyle(inside(explorer, '.frame')).colorScheme).toBe('dark');
  expect([explorer.getAttribute('style'), explorer.getAttributeNames()]).toEqual([null, []]);
});
