import type { Page } from 'playwright';
import type { JjjMap } from '../elements/map/map.js';

/** What graphics and workers a page of maps takes. */
export interface PageLoad {
  /** WebGL contexts that are not lost. */
  readonly contexts: number;
  readonly workers: number;
  /** Ids of maps that were composed, of those that have a stage, and of those that show a still. */
  readonly composed: readonly string[];
  readonly awake: readonly string[];
  readonly still: readonly string[];
}

/** Counts the page's WebGL contexts from now on; for an init script. */
export function countContexts(): void {
  const made: WeakRef<WebGL2RenderingContext>[] = [];
  const plain = HTMLCanvasElement.prototype.getContext as (kind: string, options?: unknown) => unknown;
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: string, options?: unknown) {
      const context = plain.call(this, kind, options);
      if (context instanceof WebGL2RenderingContext && !made.some((each) => each.deref() === context))
        made.push(new WeakRef(context));
      return context;
    },
  });
  const living = () => made.filter((each) => each.deref()?.isContextLost() === false).length;
  Object.assign(globalThis, { livingContexts: living });
}

/** What the page takes now. */
export async function loadOf(page: Page): Promise<PageLoad> {
  const inPage = await page.evaluate(() => {
    const maps = [...document.querySelectorAll('jjj-map')];
    const having = (selector: string) =>
      maps.filter(({ shadowRoot }) => shadowRoot?.querySelector(selector)).map(({ id }) => id);
    return {
      contexts: (globalThis as unknown as { livingContexts(): number }).livingContexts(),
      composed: maps.filter(({ composed }) => composed).map(({ id }) => id),
      awake: having('.maplibregl-canvas'),
      still: having('.still'),
    };
  });
  return { ...inPage, workers: page.workers().length };
}

/** Waits until a map is awake and has no still over it any more. */
export async function waitAwake(page: Page, id: string): Promise<void> {
  await page.waitForFunction(
    (each) => {
      const root = document.getElementById(each)?.shadowRoot;
      return Boolean(root?.querySelector('.maplibregl-canvas') && !root.querySelector('.still'));
    },
    id,
    { timeout: 60_000 },
  );
}

/** Waits until a map has given its graphics back. */
export async function waitResting(page: Page, id: string): Promise<void> {
  await page.waitForFunction(
    (each) => {
      const root = document.getElementById(each)?.shadowRoot;
      return Boolean(root && !root.querySelector('.maplibregl-canvas'));
    },
    id,
    { timeout: 60_000 },
  );
}

/** Waits until a map is drawn, or its data is here where it cannot be seen. */
export async function whenReady(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).evaluate((element) => (element as JjjMap).whenReady());
}

/** Where a map looks, to five decimals, and what it was set to. */
export async function settingOf(page: Page, id: string): Promise<unknown> {
  return page.locator(`#${id}`).evaluate((element) => {
    const state = (element as JjjMap).viewer?.state;
    if (!state?.view) return undefined;
    const { view, selection, year, drawing, thematic, question } = state;
    const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
    return {
      center: view.center.map(round),
      zoom: round(view.viewportZoom),
      selection,
      year,
      shapes: drawing.shapes.length,
      thematic: thematic.phase,
      question: question.phase,
    };
  });
}
