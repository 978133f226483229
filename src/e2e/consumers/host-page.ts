import type { BrowserContext, Locator, Page } from 'playwright';
import { sharedBrowser } from '../browser.js';
import { type PageRecord, recordPage } from '../page-record.js';
import { countContexts } from './context-census.js';

/** A page of a site that has embedded the map, in a browser of its own. */
export interface HostPage extends PageRecord {
  readonly page: Page;
  /** Its only map. */
  readonly map: Locator;
  readonly context: BrowserContext;
  /** Details of the events `jjj-feature-selected` that reached the document so far. */
  selections(): Promise<readonly unknown[]>;
  /** What the page's policy refused. */
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface Heard {
  readonly selections: unknown[];
  readonly violations: string[];
}

/** Opens a page, counting its WebGL contexts and listening to its document from the beginning. */
export async function openHostPage(url: string): Promise<HostPage> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 900, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await countContexts(context);
  await context.addInitScript(() => {
    const heard: Heard = { selections: [], violations: [] };
    Object.assign(globalThis, { heard });
    document.addEventListener('jjj-feature-selected', (event) => {
      heard.selections.push((event as CustomEvent<unknown>).detail);
    });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      heard.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  const page = await context.newPage();
  const record = recordPage(context, page, new URL(url).origin);
  await page.goto(url, { waitUntil: 'load' });
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);
  return {
    ...record,
    page,
    context,
    map: page.locator('jjj-map'),
    selections: async () => (await heard()).selections,
    violations: async () => (await heard()).violations,
    close: () => context.close(),
  };
}

/** Waits until the map has drawn what it now shows. */
export async function whenDrawn(map: Locator): Promise<void> {
  await map.evaluate(async (element) => {
    await customElements.whenDefined('jjj-map');
    const drawn = element as import('../../elements/map/map.js').JjjMap;
    await drawn.updateComplete;
    await drawn.whenReady();
  });
}

/** A picture of the map without the line below it. */
export function pictureOf(map: Locator): Promise<Buffer> {
  return map.locator('canvas').first().screenshot();
}

/** Clicks the middle of the map's picture, and takes the pointer away again. */
export async function clickMiddle(page: Page, map: Locator): Promise<void> {
  const box = await map.locator('canvas').first().boundingBox();
  if (!box) throw new Error('The map has no picture on the page.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.move(0, 0);
}
