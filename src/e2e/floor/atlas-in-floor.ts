import type { QueryRequest } from '../../core/query-request.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import type { JjjExplorer } from '../../elements/explorer/explorer.js';
import type { ViewerState } from '../../viewer/state.js';
import type { FloorPage } from './floor-browser.js';

/*
 * What the tests do in a page of the atlas. Every function given to `evaluate` goes there as text, so it uses nothing
 * of this module.
 */

/** Waits until the map has drawn the present view. */
export function whenDrawn(page: FloorPage): Promise<null> {
  return page.evaluate(async () => {
    for (let wait = 0; wait < 400 && !document.querySelector<JjjExplorer>('jjj-explorer')?.map; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await document.querySelector<JjjExplorer>('jjj-explorer')?.whenReady();
    return null;
  }, undefined);
}

/** Shows exactly these layers. */
export async function showLayers(page: FloorPage, layers: readonly string[]): Promise<void> {
  await page.evaluate((wanted) => {
    const viewer = document.querySelector<JjjExplorer>('jjj-explorer')?.viewer;
    for (const { id } of viewer?.state.layers ?? []) viewer?.showLayer(id, wanted.includes(id));
    return null;
  }, layers);
  await whenDrawn(page);
}

/** Sets the colour scheme of the page around the explorer, and waits for the picture. */
export async function setPageScheme(page: FloorPage, scheme: 'light' | 'dark'): Promise<string> {
  const surface = await page.evaluate(async (wanted) => {
    document.documentElement.style.colorScheme = wanted;
    const explorer = document.querySelector<JjjExplorer>('jjj-explorer');
    for (let wait = 0; wait < 200 && explorer?.viewer?.state.theme !== wanted; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await explorer?.updateComplete;
    return explorer ? getComputedStyle(explorer).backgroundColor : '';
  }, scheme);
  await whenDrawn(page);
  return surface;
}

/** Puts a place into the middle of the map. @returns where that is in the window, CSS pixels. */
export async function centerMap(page: FloorPage, center: readonly [number, number], zoom: number) {
  await page.evaluate(
    async (view) => {
      const map = document.querySelector<JjjExplorer>('jjj-explorer')?.map;
      await map?.flyTo({ center: view.center, zoom: view.zoom, animate: false });
      return null;
    },
    { center, zoom },
  );
  await whenDrawn(page);
  return page.evaluate(() => {
    const canvas = document.querySelector<JjjExplorer>('jjj-explorer')?.map?.shadowRoot?.querySelector('canvas');
    const { left = 0, top = 0, width = 0, height = 0 } = canvas?.getBoundingClientRect() ?? {};
    return { x: left + width / 2, y: top + height / 2 };
  }, undefined);
}

/** Text of the first match inside a companion of the explorer, once there is one. */
export function textIn(page: FloorPage, companion: string, selector: string): Promise<string> {
  return page.evaluate(
    async ([tag, inner]) => {
      const find = () =>
        document
          .querySelector('jjj-explorer')
          ?.shadowRoot?.querySelector(tag)
          ?.shadowRoot?.querySelector(inner)
          ?.textContent?.replace(/\s+/g, ' ')
          .trim();
      for (let wait = 0; wait < 400 && !find(); wait++) await new Promise((resolve) => setTimeout(resolve, 50));
      return find() ?? '';
    },
    [companion, selector] as const,
  );
}

/** Clicks something of the explorer's own shadow tree: the `index`-th match, once it is there. */
export function press(page: FloorPage, selector: string, index = 0): Promise<null> {
  return page.evaluate(
    async ([wanted, place]) => {
      const find = () =>
        document.querySelector('jjj-explorer')?.shadowRoot?.querySelectorAll<HTMLElement>(wanted)[place];
      for (let wait = 0; wait < 200 && !find(); wait++) await new Promise((resolve) => setTimeout(resolve, 50));
      find()?.click();
      return null;
    },
    [selector, index] as const,
  );
}

/** Asks a question. @returns what became of it: the sentence of the answer, or the error. */
export function ask(page: FloorPage, request: QueryRequest): Promise<string> {
  return page.evaluate(async (asked) => {
    const viewer = document.querySelector<JjjExplorer>('jjj-explorer')?.viewer;
    viewer?.ask(asked);
    const question = () => viewer?.state.question as ViewerState['question'];
    for (let wait = 0; wait < 600 && ['none', 'asking'].includes(question().phase); wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const ended = question();
    return 'answer' in ended && ended.answer ? ended.answer.summary.en : JSON.stringify(ended).slice(0, 300);
  }, request);
}

/** Maps figures, or none. @returns the phase it came to. */
export async function mapFigures(page: FloorPage, choice: ThematicChoice | null): Promise<string> {
  const phase = await page.evaluate(async (wanted) => {
    const viewer = document.querySelector<JjjExplorer>('jjj-explorer')?.viewer;
    viewer?.setThematic(wanted);
    for (let wait = 0; wait < 400 && viewer?.state.thematic.phase === 'making'; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return viewer?.state.thematic.phase ?? '';
  }, choice);
  await whenDrawn(page);
  return phase;
}

/** How many pixels of the chart's canvas are drawn on, once some are. */
export function chartPixels(page: FloorPage): Promise<number> {
  return page.evaluate(async () => {
    const count = () => {
      const chart = document.querySelector('jjj-explorer')?.shadowRoot?.querySelector('jjj-chart');
      const canvas = chart?.shadowRoot?.querySelector('canvas');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let drawn = 0;
      for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha] !== 0) drawn++;
      return drawn;
    };
    for (let wait = 0; wait < 200 && count() === 0; wait++) await new Promise((resolve) => setTimeout(resolve, 50));
    return count();
  }, undefined);
}
