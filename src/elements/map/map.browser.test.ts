import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { axeViolations } from '../testing/axe-check.js';
import { allInside, inside, mount, shownText } from '../testing/deep-query.js';
import { publishedCatalog } from '../testing/published-catalog.js';
import { JjjMap } from './map.js';

const middle = [116.5, 39] as const;
let map: JjjMap;

afterEach(() => {
  map.remove();
  history.replaceState(null, '', location.pathname + location.search);
  vi.restoreAllMocks();
});

async function ready(properties: Partial<JjjMap> = {}): Promise<JjjMap> {
  map = await mount(new JjjMap(), { catalog: publishedCatalog, locale: 'en', theme: 'light', ...properties });
  await map.whenReady();
  await map.updateComplete;
  return map;
}

function nextEvent<K extends keyof HTMLElementEventMap>(type: K): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    document.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[K]), { once: true });
  });
}

test('draws a catalog, tells that it is ready, and answers what lies at a position', async () => {
  const readyEvent = nextEvent('jjj-ready');
  await ready();
  await readyEvent;
  const [found] = await map.featuresAt(middle);
  expect(found?.layer).toBe('areas');
  expect(found?.properties['adcode']).toBe(found?.id);
});

test('shows a layer, and says so', async () => {
  await ready();
  const changed = nextEvent('jjj-layers-changed');
  await map.showLayer('points', true);
  expect((await changed).detail.layers.find(({ id }) => id === 'points')?.visible).toBe(true);
});

test('moves where the host says, and says where', async () => {
  await ready();
  const changed = nextEvent('jjj-view-changed');
  await map.flyTo({ center: [117, 39.5], zoom: 8, animate: false });
  const { center, zoom, bbox } = (await changed).detail;
  expect(center.map((degrees) => Math.round(degrees * 1000) / 1000)).toEqual([117, 39.5]);
  expect(zoom).toBeCloseTo(8);
  expect(bbox?.[0]).toBeLessThan(117);
});

test('shows the whole region when no area is named', async () => {
  await ready({ center: [100, 20], zoom: 9 });
  const changed = nextEvent('jjj-view-changed');
  await map.fitBbox(undefined, { animate: false });
  const [west, south, east, north] = publishedCatalog.bbox;
  const { bbox } = (await changed).detail;
  expect(bbox?.[0]).toBeLessThan(west);
  expect(bbox?.[1]).toBeLessThan(south);
  expect(bbox?.[2]).toBeGreaterThan(east);
  expect(bbox?.[3]).toBeGreaterThan(north);
});

test('keeps every other layer working when a file is missing, and tries again on request', async () => {
  await ready();
  const failed = nextEvent('jjj-error');
  await map.showLayer('absent', true);
  const { detail } = await failed;
  expect(detail).toMatchObject({ layer: 'absent' });
  expect(detail.message).toContain('no-such-file.fgb');
  await expect.poll(() => shownText(map)).toContain('no-such-file.fgb');
  expect(await map.featuresAt(middle)).toHaveLength(1);
  const again = nextEvent('jjj-error');
  inside(map, '.notice .retry').click();
  expect((await again).detail.layer).toBe('absent');
});

test('reports a layer id that the catalog does not have', async () => {
  const failed = nextEvent('jjj-error');
  await ready({ layers: ['points', 'nothing'] });
  expect((await failed).detail.code).toBe('layer-unknown');
  const shown = map.viewer?.state.layers.filter((layer) => layer.visible).map(({ id }) => id);
  expect(shown).toEqual(['points']);
});

test('says what is wrong with a catalog in place of the map', async () => {
  const failed = nextEvent('jjj-error');
  map = await mount(new JjjMap(), { catalog: { ...publishedCatalog, layers: [{}] } as never, locale: 'en' });
  expect((await failed).detail.code).toBe('catalog-invalid');
  await expect(map.whenReady()).rejects.toThrow('layers');
  await expect.poll(() => inside(map, '.failure').textContent).toContain('layers');
});

test('says why there is no picture without WebGL2, and still answers', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const failed = nextEvent('jjj-error');
  await ready();
  expect((await failed).detail.code).toBe('webgl-unavailable');
  expect(inside(map, '.failure').textContent).toContain('WebGL2');
  expect(map.viewer?.features('areas')).toHaveLength(3);
});

test('speaks the other language when the host changes it', async () => {
  await ready();
  map.locale = 'zh';
  await expect.poll(() => inside(map, '.frame').lang).toBe('zh-CN');
  expect(inside(map, '.zoom button').getAttribute('aria-label')).toBe('放大');
});

test('moves by buttons, for a pointer that cannot drag', async () => {
  await ready();
  map.viewer?.setView({ center: middle, viewportZoom: 9 }, { animate: false });
  const move = inside(map, '.pan button');
  expect([move.getAttribute('aria-expanded'), allInside(map, '.pan button').length]).toEqual(['false', 1]);
  move.click();
  await expect.poll(() => allInside(map, '.pan button').length).toBe(5);
  const longitude = () => map.viewer?.state.view?.center[0] ?? 0;
  const press = (label: string) => inside(map, `.pan [aria-label="${label}"]`).click();
  press('Move the map east');
  await expect.poll(longitude).toBeGreaterThan(middle[0] + 0.1);
  press('Move the map west');
  await expect.poll(longitude).toBeCloseTo(middle[0], 2);
});

test('Escape takes the tip away that hides the map', async () => {
  await ready();
  map.viewer?.hover(map.viewer.features('areas')[0] ?? null);
  await expect.poll(() => allInside(map, '.tooltip').length).toBe(1);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await expect.poll(() => allInside(map, '.tooltip').length).toBe(0);
});

test('keeps its map through a move within the page', async () => {
  await ready();
  const viewer = map.viewer;
  const section = document.body.appendChild(document.createElement('section'));
  section.append(map);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(map.viewer).toBe(viewer);
  section.remove();
});

test('ends when it leaves the page, and comes back as it was', async () => {
  await ready();
  await map.showLayer('points', true);
  map.remove();
  await expect.poll(() => map.viewer).toBeUndefined();
  document.body.append(map);
  await map.whenReady();
  expect(map.viewer?.state.layers.find(({ id }) => id === 'points')?.visible).toBe(true);
});

test('leaves the address of a host page alone', async () => {
  await ready();
  await map.showLayer('points', true);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(location.hash).toBe('');
});

test('with permalink, keeps the address in step and follows it', async () => {
  await ready({ permalink: true });
  await map.showLayer('points', true);
  await expect.poll(() => location.hash).toContain('points');
  location.hash = location.hash.replace('lang=en', 'lang=zh');
  await expect.poll(() => map.viewer?.state.locale).toBe('zh');
});

test('begins with what the address says', async () => {
  location.hash = '#v=7.5/39.2/117.1&l=-areas,points&lang=zh';
  await ready({ permalink: true });
  const state = map.viewer?.state;
  expect(state?.locale).toBe('zh');
  expect(state?.layers.map(({ id, visible }) => `${id} ${visible}`)).toEqual([
    'areas false',
    'points true',
    'absent false',
  ]);
  expect(state?.view?.viewportZoom).toBeCloseTo(7.5);
});

test('begins with the state that the host gives, follows another, and leaves the address alone', async () => {
  await ready({ state: 'v=7.5/39.2/117.1&l=-areas,points&lang=zh' });
  expect(map.viewer?.state.locale).toBe('zh');
  expect(map.viewer?.state.view?.viewportZoom).toBeCloseTo(7.5);
  expect(map.viewer?.state.layers.find(({ id }) => id === 'areas')?.visible).toBe(false);
  map.state = 'v=7.5/39.2/117.1&l=areas,points&lang=en';
  await expect.poll(() => map.viewer?.state.layers.find(({ id }) => id === 'areas')?.visible).toBe(true);
  expect(location.hash).toBe('');
});

test.each([
  ['v=99/0/0', 'v=99/0/0'],
  [`g=${'x'.repeat(20_000)}`, '20002'],
])('says what it cannot understand of a state and draws the rest', async (state, said) => {
  const failed = nextEvent('jjj-error');
  await ready({ state });
  expect((await failed).detail).toMatchObject({ code: 'value-invalid' });
  expect((await failed).detail.error.message).toContain(said);
  expect(map.viewer?.state.layers.find(({ id }) => id === 'areas')?.visible).toBe(true);
});

test('names whose the data is, and where the middle of the map is', async () => {
  await ready();
  expect(inside(map, '.attribution').textContent).toContain('OpenStreetMap');
  expect(inside(map, '.coordinates').textContent).toMatch(/\d+\.\d{5}, \d+\.\d{5} · WGS 84/);
});

test('writes the position in degrees, minutes and seconds on request', async () => {
  await ready();
  inside(map, '.coordinates').focus();
  await userEvent.keyboard('{Enter}');
  await map.updateComplete;
  expect(inside(map, '.coordinates').textContent).toMatch(/\d+°\d\d′\d\d″N \d+°\d\d′\d\d″E · WGS 84/);
});

test('folds the owners of the data into one row where it is narrow, all of them one press away', async () => {
  await ready();
  map.style.inlineSize = '300px';
  expect(inside(map, '.attribution').getClientRects()).toHaveLength(1);
  expect(getComputedStyle(inside(map, '.attribution')).whiteSpace).toBe('nowrap');
  inside(map, '.more').click();
  await map.updateComplete;
  expect(getComputedStyle(inside(map, '.attribution')).whiteSpace).toBe('normal');
});

test('can be reached, panned and cleared from the keyboard', async () => {
  await ready();
  const canvas = inside<HTMLCanvasElement>(map, 'canvas[tabindex]');
  expect(canvas.getAttribute('aria-label')).toContain('Arrow keys');
  canvas.focus();
  const moved = nextEvent('jjj-view-changed');
  await userEvent.keyboard('{ArrowRight}');
  await moved;
  map.viewer?.select({ layer: 'areas', id: (await map.featuresAt(middle))[0]?.id ?? '' });
  expect(map.viewer?.state.selection).not.toBeNull();
  const cleared = nextEvent('jjj-feature-selected');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => map.viewer?.state.selection).toBeNull();
  await cleared;
});

test.each(['light', 'dark'] as const)('has no accessibility violation when %s', async (theme) => {
  await ready({ theme });
  expect(await axeViolations(map)).toEqual([]);
});
