import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { catalog } from '../../layers/index.js';
import type { JjjExplorer } from '../elements/explorer/explorer.js';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf } from './atlas-page.js';
import { type OpenAtlas, openAtlas } from './harness.js';
import { explorerPage, type HostFile, type HostSite, serveHost, smallestPolicy } from './host-site.js';
import { injectionPayloads } from './injection-payloads.js';
import { deepText, openEverything, setTripwires, tripped } from './tripwire.js';

const geodata = join(import.meta.dirname, '../../public/geodata');

/** Replaces every text that is in two languages, and every title, by a payload: one after the other. */
function withPayloads(text: string): string {
  let next = 0;
  const payload = () => injectionPayloads[next++ % injectionPayloads.length];
  const isText = (value: unknown) => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return keys.length === 2 && keys.includes('en') && keys.includes('zh');
  };
  const free = new Set(['title', 'publisher', 'where', 'caveat', 'licence', 'derived']);
  return JSON.stringify(JSON.parse(text), (key, value: unknown) => {
    if (isText(value) && Object.values(value as object).every((each) => typeof each === 'string')) {
      return { en: payload(), zh: payload() };
    }
    return free.has(key) && typeof value === 'string' ? payload() : value;
  });
}

const features = injectionPayloads.map((payload, index) => ({
  type: 'Feature',
  id: `f${index}`,
  properties: { name: payload, note: payload, [payload]: payload, nested: { __proto__: null, text: payload } },
  geometry: { type: 'Point', coordinates: [116 + (index % 10) * 0.1, 39 + Math.floor(index / 10) * 0.1] },
}));

const hostLayers = (url: string) =>
  injectionPayloads.map((payload, index) => ({
    id: `h${index}`,
    title: payload,
    description: payload,
    notice: payload,
    source: `${url}hostile.geojson`,
    visible: index === 0,
    name: 'name',
    labelsFrom: 0,
    symbology: { kind: 'symbols', classes: [{ value: null, label: payload }], column: 'none' },
    record: {
      attribution: payload,
      licence: payload,
      source: payload,
      publisher: payload,
      caveat: payload,
      vintage: payload,
    },
  }));

let host: HostSite;
let atlas: OpenAtlas | undefined;
let origin: string;

function fileAt(path: string): HostFile | undefined {
  const pages: Readonly<Record<string, string>> = {
    '/': explorerPage(origin, 'catalog="/catalog.json" geodata-base="/geodata/" permalink'),
    '/plain': explorerPage(origin),
    '/bare': explorerPage(origin).replace('jjj-explorer', 'jjj-map').replace('jjj-explorer', 'jjj-map'),
  };
  const page = pages[path];
  if (page) return { type: 'text/html; charset=utf-8', body: page };
  if (path === '/host.js') return { type: 'text/javascript', body: '' };
  if (path === '/host.css')
    return { type: 'text/css', body: 'jjj-explorer, jjj-map { display: block; height: 800px }' };
  if (path === '/catalog.json') return { type: 'application/json', body: withPayloads(JSON.stringify(catalog)) };
  const collection = {
    type: 'FeatureCollection',
    features: features.map((each) => ({ ...each, properties: { ...each.properties, none: null } })),
  };
  if (path === '/hostile.geojson') return { type: 'application/geo+json', body: JSON.stringify(collection) };
  const file = join(geodata, path.replace(/^\/geodata\//, ''));
  if (!path.startsWith('/geodata/') || !existsSync(file)) return undefined;
  const isJson = path.endsWith('.json');
  const body = readFileSync(file);
  return {
    type: isJson ? 'application/json' : 'application/octet-stream',
    body: isJson ? withPayloads(body.toString()) : body,
  };
}

beforeAll(async () => {
  origin = new URL(inject('atlasUrl')).origin;
  const policy = `${smallestPolicy(origin)} 'self'`
    .replace("form-action 'none' 'self'", "form-action 'none'")
    .replace('connect-src', "connect-src 'self'");
  host = await serveHost((path) => {
    const file = fileAt(path);
    // Reported, not enforced: what gets in does run, and is caught twice.
    return file && { ...file, headers: { 'Content-Security-Policy-Report-Only': policy } };
  });
});

afterEach(() => atlas?.close());
afterAll(() => host.close());

async function open(path: string): Promise<Page> {
  atlas = await openAtlas({ path: host.url + path, width: 1440, height: 900, ready: false, prepare: setTripwires });
  await atlas.whenReady();
  return atlas.page;
}

async function expectUnharmed(page: Page): Promise<void> {
  expect(await tripped(page)).toEqual([]);
  expect(`${new URL(page.url()).origin}/`).toBe(host.url);
  expect(page.context().pages()).toHaveLength(1);
  expect(page.frames()).toHaveLength(1);
  const foreign = atlas?.requests.filter((url) => ![origin, new URL(host.url).origin].includes(new URL(url).origin));
  expect(foreign).toEqual([]);
}

/** As a text node has them: the network carries no lone surrogate. */
const shown = (payload: string) => payload.replace('\uD800', '\uFFFD');

test('there are enough payloads, all different', () => {
  expect(new Set(injectionPayloads).size).toBe(injectionPayloads.length);
  expect(injectionPayloads.length).toBeGreaterThanOrEqual(60);
});

test('texts of catalog, sidecars, figures, networks, story and names are shown as texts', async () => {
  const page = await open('');
  for (let panel = 0; panel < (await page.locator('jjj-explorer .switch button').count()); panel += 1) {
    await page.locator('jjj-explorer .switch button').nth(panel).click();
    await openEverything(page);
  }
  const text = await deepText(page);
  const seen = injectionPayloads.filter((payload) => text.includes(shown(payload)));
  expect(seen.length).toBeGreaterThan(40);
  await expectUnharmed(page);
});

test('texts of a layer definition and of a GeoJSON file are shown as texts, each of them', async () => {
  const page = await open('plain');
  await page.locator('jjj-explorer').evaluate((element, layers) => {
    (element as JjjExplorer).layers = layers as never;
  }, hostLayers(host.url));
  await page.waitForFunction(() => {
    const explorer = document.querySelector('jjj-explorer') as JjjExplorer | null;
    return explorer?.viewer?.state.layers.some(({ id }) => id === 'h0');
  });
  await atlas?.whenReady();
  await openEverything(page);
  const titles = await page.locator('jjj-layer-list .name').allTextContents();
  for (const payload of injectionPayloads) expect(titles.map(shown)).toContain(shown(payload));
  for (const [index, payload] of injectionPayloads.entries()) {
    await mapOf(page).evaluate((element, id) => (element as JjjMap).viewer?.select({ layer: 'h0', id }), `f${index}`);
    await expect
      .poll(() => page.locator('jjj-feature-panel h2').first().textContent())
      .toContain(shown(payload).trim().slice(0, 40));
    const text = (await page.locator('jjj-feature-panel').first().locator('[data-column]').allTextContents()).join(
      '\n',
    );
    expect(text).toContain(shown(payload));
  }
  await expectUnharmed(page);
});

test('permalinks are read as far as they make sense', async () => {
  const page = await open('');
  for (const payload of injectionPayloads) {
    for (const encoded of [encodeURIComponent(shown(payload)), payload.replaceAll('&', '')]) {
      await page.evaluate((value) => {
        location.hash = [
          'v',
          'l',
          'lang',
          's',
          'y',
          'm',
          'since',
          't',
          'p',
          'q',
          'g',
          'd',
          'b',
          '__proto__',
          'constructor',
        ]
          .map((key) => `${key}=${key === 's' ? 'income/' : ''}${value}`)
          .join('&');
      }, encoded);
    }
  }
  await page.waitForTimeout(500);
  await expectUnharmed(page);
});

test('attributes of a host are values, whatever they say', async () => {
  const page = await open('bare');
  for (const payload of injectionPayloads) {
    await mapOf(page).evaluate(async (element, value) => {
      for (const name of [
        'layers',
        'center',
        'zoom',
        'locale',
        'theme',
        'basemap',
        'year',
        'month',
        'since',
        'data-budget',
      ]) {
        element.setAttribute(name, value);
      }
      // An address of another site is what a host may well mean.
      if (/^https?:/.test(value)) return;
      for (const name of ['catalog', 'geodata-base', 'credentials', 'trusted-origins'])
        element.setAttribute(name, value.slice(0, 500));
      await new Promise((resolve) => setTimeout(resolve, 30));
    }, payload);
  }
  await page.waitForTimeout(500);
  expect(await tripped(page)).toEqual([]);
  expect(page.frames()).toHaveLength(1);
});
