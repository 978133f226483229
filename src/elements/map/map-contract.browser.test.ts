import { afterEach, expect, test } from 'vitest';
import type { LayerDefinition } from '../../core/layer-definition.js';
import { JjjExplorer } from '../explorer/explorer.js';
import { JjjFeaturePanel } from '../feature-panel/feature-panel.js';
import { inside, mount, shownText } from '../testing/deep-query.js';
import { publishedCatalog } from '../testing/published-catalog.js';
import { JjjMap } from './map.js';

const onPage: Element[] = [];
const [areas, points] = publishedCatalog.layers;
if (!areas || !points) throw new Error('The published catalog is too small.');
/** For tests that draw again and again, which software graphics on a busy machine need their time for. */
const drawnOften = { timeout: 120_000 };
const own: LayerDefinition = { ...points, id: 'own', title: { en: 'Own', zh: '自有' }, visible: true };

afterEach(() => {
  for (const element of onPage.splice(0)) element.remove();
});

async function ready<T extends JjjMap | JjjExplorer>(element: T, properties: Partial<T> = {}): Promise<T> {
  onPage.push(element);
  await mount<JjjMap | JjjExplorer>(element, {
    catalog: publishedCatalog,
    locale: 'en',
    theme: 'light',
    ...properties,
  });
  await element.whenReady();
  return element;
}

function heard<K extends keyof HTMLElementEventMap>(type: K): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    document.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[K]), { once: true });
  });
}

test('writes what the page set into attributes, and not what the reader changes', drawnOften, async () => {
  const map = await ready(new JjjMap(), {
    layers: ['areas', 'points'],
    center: [116.5, 39.25],
    zoom: 7.5,
    year: 2020,
    dataBudget: 8_000_000,
    permalink: false,
  });
  const attributes = () => Object.fromEntries(map.getAttributeNames().map((name) => [name, map.getAttribute(name)]));
  const written = {
    layers: 'areas points',
    center: '116.5,39.25',
    zoom: '7.5',
    year: '2020',
    locale: 'en',
    theme: 'light',
    'data-budget': '8',
  };
  expect(attributes()).toEqual(written);
  await map.setTheme('dark');
  await map.setLocale('zh');
  await map.setYear(2010);
  await map.flyTo({ center: [117, 39], animate: false });
  await map.whenReady();
  expect(attributes()).toEqual(written);
  map.removeAttribute('year');
  map.layers = [own];
  await map.updateComplete;
  expect(map.year).toBeUndefined();
  expect(map.hasAttribute('layers')).toBe(false);
});

test('says what of an attribute makes no sense, and draws the rest', async () => {
  const map = new JjjMap();
  map.setAttribute('zoom', 'far');
  const failed = heard('jjj-error');
  await ready(map);
  expect((await failed).detail).toMatchObject({ code: 'value-invalid', message: expect.stringContaining('zoom') });
});

test('adds layers from definitions and URLs beside ids; one that fails leaves the rest', async () => {
  const failed = heard('jjj-error');
  const map = await ready(new JjjMap(), { layers: ['points', own, './no-such-layer.json'] });
  expect((await failed).detail.error.details['url'] ?? (await failed).detail.error.details['path']).toContain(
    'no-such-layer.json',
  );
  const shown = map.viewer?.state.layers.filter(({ visible }) => visible).map(({ id }) => id);
  expect(shown).toEqual(['points', 'own']);
  expect(shownText(map)).toContain('no-such-layer.json');
});

test('says where in its definition a layer is wrong', async () => {
  const failed = heard('jjj-error');
  await ready(new JjjMap(), { layers: [{ ...own, opacity: 7 }] });
  expect((await failed).detail.error.message).toContain('own (opacity)');
});

test('adds and removes layers with the reader’s state kept', drawnOften, async () => {
  const map = await ready(new JjjMap(), { layers: [own] });
  const [feature] = await map.features('areas');
  await map.select(feature ?? null);
  await map.setOpacity('areas', 0.4);
  await map.setTime({ year: 2015 });
  await map.setTheme('dark');
  await map.flyTo({ center: [117, 39.5], zoom: 8, animate: false });
  await map.whenReady();
  map.layers = [own, { ...own, id: 'second' }];
  await map.updateComplete;
  await map.whenReady();
  const state = map.viewer?.state;
  expect(state?.layers.map(({ id }) => id)).toEqual(['areas', 'points', 'absent', 'own', 'second']);
  expect(state?.layers.find(({ id }) => id === 'areas')?.opacity).toBe(0.4);
  expect(state).toMatchObject({ year: 2015, theme: 'dark', selection: feature });
  expect(state?.view?.viewportZoom).toBeCloseTo(8);
});

test(
  'takes a new array with the same content for no change, and removes what is no longer there',
  drawnOften,
  async () => {
    const map = await ready(new JjjMap(), { layers: [own] });
    const [feature] = await map.features('areas');
    await map.select(feature ?? null);
    const { viewer } = map;
    map.layers = [structuredClone(own)];
    await map.updateComplete;
    expect(map.viewer).toBe(viewer);
    map.layers = [];
    await map.updateComplete;
    await map.whenReady();
    expect(map.viewer?.state.layers.map(({ id }) => id)).toEqual(['areas', 'points', 'absent']);
    expect(map.viewer?.state.selection).toEqual(feature);
  },
);

test('a method rejects for what does not exist, and nothing is shown of it', async () => {
  const map = await ready(new JjjMap());
  await expect(map.showLayer('nothing', true)).rejects.toMatchObject({ code: 'layer-unknown' });
  await expect(map.setTime({ year: 2020, month: 13 })).rejects.toMatchObject({ code: 'value-invalid' });
  expect(map.shadowRoot?.querySelector('.notice')).toBeNull();
});

test('keeps feature panels closed where the page prevents it, and the feature highlighted', async () => {
  const map = await ready(new JjjMap());
  const panel = new JjjFeaturePanel();
  onPage.push(panel);
  panel.viewer = map.viewer;
  await mount(panel);
  map.addEventListener('jjj-feature-selected', (event) => event.preventDefault(), { once: true });
  const [first, second] = await map.features('areas');
  const told = heard('jjj-feature-selected');
  await map.select(first ?? null);
  expect((await told).detail).toMatchObject({ ...first, candidates: [] });
  await panel.updateComplete;
  expect(panel.shadowRoot?.querySelector('h2')).toBeNull();
  expect(map.viewer?.state.selection).toEqual(first);
  await map.select(second ?? null);
  await expect.poll(() => panel.shadowRoot?.querySelector('h2'), { timeout: 10_000 }).not.toBeNull();
});

test('keeps a notice away where the page prevents it', async () => {
  const map = await ready(new JjjMap());
  map.addEventListener('jjj-error', (event) => event.preventDefault(), { once: true });
  const failed = heard('jjj-error');
  await map.showLayer('absent', true);
  expect((await failed).defaultPrevented).toBe(true);
  await map.updateComplete;
  expect(map.shadowRoot?.querySelector('.notice')).toBeNull();
});

/** A panel of a page, much too large. */
function panel(slot: string): HTMLElement {
  const element = document.createElement('div');
  element.slot = slot;
  element.style.cssText = 'inline-size: 900px; block-size: 900px; max-inline-size: none';
  element.textContent = slot;
  return element;
}

const boxes = (map: Element, selectors: readonly string[]) =>
  selectors
    .flatMap((each) => [...(map.shadowRoot?.querySelectorAll(each) ?? [])])
    .map((each) => each.getBoundingClientRect());

function overlap(one: DOMRect, other: DOMRect): boolean {
  const [wide, high] = [
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  ];
  return wide > 0.5 && high > 0.5;
}

test.each([390, 900])('panels of the page leave buttons, scale bar and each other free in %i pixels', async (width) => {
  const map = new JjjMap();
  map.style.inlineSize = `${width}px`;
  map.append(...['top-start', 'top-end', 'bottom-start', 'bottom-end', 'header'].map(panel));
  await ready(map);
  const found = boxes(map, ['.panel', '.controls', '.maplibregl-ctrl-scale', '.foot', '.head']);
  expect(found).toHaveLength(8);
  expect(found.every((box) => box.width > 0 && box.height > 0)).toBe(true);
  found.forEach((one, index) => {
    for (const other of found.slice(index + 1)) expect(overlap(one, other)).toBe(false);
  });
});

test('a slot with nothing in it takes no room', async () => {
  const map = await ready(new JjjMap());
  expect(boxes(map, ['.panel', '.head']).every(({ width, height }) => width * height === 0)).toBe(true);
  expect(inside(map, '.stage').getBoundingClientRect().top).toBeCloseTo(map.getBoundingClientRect().top);
});

test('shows the page’s own words in place of the failure, and its picture', async () => {
  const map = new JjjMap();
  map.innerHTML = '<p slot="error">Call us.</p><p slot="placeholder">A picture.</p>';
  onPage.push(map);
  await mount(map, { catalog: { ...publishedCatalog, layers: [{}] } as never });
  await expect.poll(() => map.shadowRoot?.querySelector('.failure')).not.toBeNull();
  const [error, placeholder] = [...map.children];
  expect(error?.getClientRects()).toHaveLength(1);
  expect(placeholder?.getClientRects()).toHaveLength(1);
  expect(inside(map, '.failure button').getClientRects()).toHaveLength(0);
});

test('an explorer has the same methods, hands on properties and slots, and keeps its panel closed on request', async () => {
  const explorer = new JjjExplorer();
  explorer.innerHTML = '<p slot="bottom-end">Ours</p><p slot="attribution">审图号 X</p>';
  explorer.setAttribute('year', '2015');
  await ready(explorer);
  expect(explorer.map?.year).toBe(2015);
  expect(explorer.viewer?.state.year).toBe(2015);
  const [ours, lines] = [...explorer.children];
  const foot = () => (explorer.map ? inside(explorer.map, '.foot').getBoundingClientRect() : undefined);
  expect(ours?.getBoundingClientRect().bottom).toBeLessThanOrEqual(foot()?.top ?? 0);
  expect(lines?.getBoundingClientRect().top).toBeGreaterThanOrEqual(foot()?.top ?? 0);
  explorer.addEventListener('jjj-feature-selected', (event) => event.preventDefault());
  await explorer.select((await explorer.features('areas'))[0] ?? null);
  await explorer.updateComplete;
  expect(inside(explorer, '.feature').getClientRects()).toHaveLength(0);
  const changed = heard('jjj-time-changed');
  await explorer.setTime({ year: 2020, since: 2010 });
  expect((await changed).detail).toEqual({ year: 2020, month: null, since: 2010 });
});

test(
  'an explorer reads attributes as a map does, writes its own back and hands all of them on',
  drawnOften,
  async () => {
    const explorer = new JjjExplorer();
    const written = {
      layers: 'areas',
      basemap: 'none',
      'trusted-origins': 'https://one.example https://two.example',
      state: 'pv=1&y=2012',
      sync: 'elsewhere',
    };
    for (const [name, value] of Object.entries(written)) explorer.setAttribute(name, value);
    await ready(explorer);
    const { map } = explorer;
    expect(map?.trustedOrigins).toEqual(['https://one.example', 'https://two.example']);
    expect(map).toMatchObject({ layers: ['areas'], basemap: 'none', state: written.state, sync: 'elsewhere' });
    expect(explorer.viewer?.state).toMatchObject({ basemapShown: false, year: 2012 });
    explorer.trustedOrigins = ['https://three.example'];
    explorer.state = undefined;
    await explorer.updateComplete;
    expect([explorer.getAttribute('trusted-origins'), explorer.hasAttribute('state')]).toEqual([
      'https://three.example',
      false,
    ]);
  },
);

test('an explorer follows a map of the page that has the id of the map inside it', drawnOften, async () => {
  const map = new JjjMap();
  map.id = 'map';
  await ready(map, { center: [117, 39.5], zoom: 8 });
  const explorer = await ready(new JjjExplorer(), { sync: 'map' });
  await expect.poll(() => explorer.viewer?.state.view?.viewportZoom, { timeout: 10_000 }).toBeCloseTo(8);
  expect(explorer.viewer?.state.view?.center[0]).toBeCloseTo(117);
});
