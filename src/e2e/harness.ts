import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { expect, inject } from 'vitest';
import { sharedBrowser } from './browser.js';
import { type PageRecord, recordPage } from './page-record.js';

/** Which page to open, and for whom. */
export interface OpenAtlasOptions {
  /** Page under the served root, default `` (the atlas itself); or an absolute URL of another server. */
  readonly path?: string;
  /** What follows the `?`, or name by name. */
  readonly query?: string | Readonly<Record<string, string>>;
  /** What follows the `#`. */
  readonly hash?: string;
  /** Language of the browser, default `en-GB`. */
  readonly locale?: string;
  /** Size of the window in CSS pixels, default 1280 × 800. */
  readonly width?: number;
  readonly height?: number;
  /** Default `light`. */
  readonly colorScheme?: 'light' | 'dark';
  /** False returns as soon as the page has loaded, before the map is drawn. Default true. */
  readonly ready?: boolean;
  /** True lets the page have its service worker, which else would make requests of its own. Default false. */
  readonly offline?: boolean;
  /** Fingers instead of a mouse, as on a phone. Default false. */
  readonly touch?: boolean;
  /** Done to the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A page of the atlas in a browser of its own. */
export interface OpenAtlas extends PageRecord {
  readonly page: Page;
  /** Resolves when the visible layers are drawn for the present view. */
  whenReady(): Promise<void>;
  /** Fails unless the page stayed silent: no error, no failed request, no request to another origin. */
  expectQuiet(): void;
  close(): Promise<void>;
}

/**
 * Opens a page of the built atlas in a fresh browser profile and waits until its map is drawn.
 *
 * @throws {Error} when the map is not ready in time; console errors until then are in the message.
 */
export async function openAtlas(options: OpenAtlasOptions = {}): Promise<OpenAtlas> {
  const { locale = 'en-GB', width = 1280, height = 800, colorScheme = 'light' } = options;
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    serviceWorkers: options.offline ? 'allow' : 'block',
    ...(options.touch && { hasTouch: true, isMobile: true }),
  });
  const page = await context.newPage();
  const url = addressOf(options);
  const record = recordPage(context, page, url.origin);
  const atlas: OpenAtlas = {
    ...record,
    page,
    whenReady: () => whenReady(page, record),
    expectQuiet: () => expectQuiet(record),
    close: () => context.close(),
  };
  await options.prepare?.(page);
  await page.goto(url.href, { waitUntil: 'load' });
  if (options.ready !== false) await atlas.whenReady();
  return atlas;
}

/**
 * Saves a picture of the page as `<name>.png` under `$JJJ_SCREENSHOTS`, or a folder of the system's for such things.
 *
 * @returns The PNG's bytes.
 */
export function takeScreenshot(page: Page, name: string): Promise<Buffer> {
  const folder = process.env['JJJ_SCREENSHOTS'] ?? join(tmpdir(), 'jjj-atlas-screenshots');
  return page.screenshot({ path: join(folder, `${name}.png`) });
}

/** What axe finds wrong with the page, shadow trees included: one line per violation, with the elements concerned. */
export async function findAccessibilityViolations(page: Page): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      // Off unless asked for: it is new in WCAG 2.2.
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
}

function addressOf({ path = '', query = '', hash = '' }: OpenAtlasOptions): URL {
  const url = new URL(path, inject('atlasUrl'));
  const search = typeof query === 'string' ? query : new URLSearchParams(query).toString();
  if (search) url.search = search;
  if (hash) url.hash = hash;
  return url;
}

async function whenReady(page: Page, record: PageRecord): Promise<void> {
  try {
    await page.waitForFunction(() => customElements.get('jjj-map') !== undefined, undefined, { timeout: 20_000 });
    await page.evaluate(waitForMap);
  } catch (cause) {
    throw new Error(`The map was not ready. Console: ${record.consoleErrors.join('\n') || 'silent'}`, { cause });
  }
}

/** Runs in the page: finds its first map, in whichever shadow tree, and waits for it. */
async function waitForMap(): Promise<void> {
  const find = (root: ParentNode): Element | undefined => {
    const map = root.querySelector('jjj-map');
    if (map) return map;
    const hosts = [...root.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? []);
    return hosts.map(find).find((element) => element !== undefined);
  };
  const deadline = performance.now() + 60_000;
  let map = find(document);
  while (!map && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    map = find(document);
  }
  if (!map) throw new Error('There is no jjj-map on the page.');
  const timeUp = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('whenReady() did not resolve within 60 s.')), 60_000);
  });
  await Promise.race([(map as Element & { whenReady(): Promise<void> }).whenReady(), timeUp]);
}

function expectQuiet({ consoleErrors, failedRequests, foreignRequests }: PageRecord): void {
  expect({ consoleErrors, failedRequests, foreignRequests }).toEqual({
    consoleErrors: [],
    failedRequests: [],
    foreignRequests: [],
  });
}
