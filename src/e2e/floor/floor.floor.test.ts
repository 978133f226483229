import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { countChanged, countDrawn } from '../pixels.js';
import * as atlas from './atlas-in-floor.js';
import { launchFirefox } from './firefox.js';
import type { FloorBrowser, FloorPage } from './floor-browser.js';
import { launchOldChromium } from './old-chromium.js';

/** Set by `npm run test:floor`, which fetches what it can. */
const browsers = [
  { name: 'Chromium 109', program: process.env['JJJ_OLD_CHROMIUM'], agent: 'Chrome/109.', launch: launchOldChromium },
  { name: 'Firefox ESR', program: process.env['JJJ_FIREFOX'], agent: 'Firefox/', launch: launchFirefox },
] as const;
const beijing = [116.4, 40.0] as const;

describe.each(browsers)('$name', ({ name, program, agent, launch }) => {
  let browser: FloorBrowser;
  let page: FloorPage;
  const shot = async (title: string): Promise<Buffer> => {
    const folder = process.env['JJJ_SCREENSHOTS'] ?? join(tmpdir(), 'jjj-atlas-screenshots');
    mkdirSync(folder, { recursive: true });
    const picture = await page.screenshot();
    writeFileSync(join(folder, `${name.toLowerCase().replace(' ', '-')}-${title}.png`), picture);
    return picture;
  };

  describe.skipIf(!program)('of the floor (skipped when not to be had)', () => {
    beforeAll(async () => {
      browser = await launch(program ?? '');
      page = await browser.openPage();
      await page.goTo(inject('atlasUrl'));
      await atlas.whenDrawn(page);
    });
    afterAll(() => browser?.close());

    test('is the browser meant, and draws base map and layers', async () => {
      expect(await page.evaluate(() => navigator.userAgent, undefined)).toContain(agent);
      const first = await shot('first');
      expect(await countDrawn(first)).toBeGreaterThan(200_000);
      await atlas.showLayers(page, []);
      const { changed } = await countChanged(first, await shot('base'));
      expect(changed).toBeGreaterThan(50_000);
      await atlas.showLayers(page, ['income', 'railways', 'stations']);
    });

    test('follows the colour scheme of the page', async () => {
      const light = await shot('light');
      expect(await atlas.setPageScheme(page, 'dark')).toBe('rgb(21, 25, 30)');
      const { changed, total } = await countChanged(light, await shot('dark'));
      expect(changed / total).toBeGreaterThan(0.5);
      expect(await atlas.setPageScheme(page, 'light')).toBe('rgb(255, 255, 255)');
      expect((await countChanged(light, await page.screenshot())).changed / total).toBeLessThan(0.01);
    });

    test('says what was clicked', async () => {
      const { x, y } = await atlas.centerMap(page, beijing, 7);
      await page.click(x, y);
      expect(await atlas.textIn(page, 'jjj-feature-panel', 'h2')).toContain('Beijing');
      await shot('panel');
    });

    test('explains its colours', async () => {
      expect(await atlas.textIn(page, 'jjj-legend', '[data-layer=income] li.entry .label')).toMatch(/\d/);
    });

    test('answers a question with a distance', async () => {
      const summary = await atlas.ask(page, {
        ask: 'buffer',
        layers: [{ layer: 'industrial-clusters' }],
        subject: { kind: 'features', layer: 'stations', variant: 'high-speed' },
        distancesMeters: [10_000],
      });
      expect(summary).toMatch(/\d+ features lie within the distance/);
      expect(await atlas.textIn(page, 'jjj-results-table', 'tbody tr:not(.room)')).not.toBe('');
      await shot('question');
    });

    test('maps figures', async () => {
      const choice = {
        level: 'county',
        figure: { indicator: 'income_urban', year: 2020, measure: 'value' },
        classing: { method: 'natural-breaks', classCount: 6 },
        palette: 'yellow-orange-brown',
        form: 'areas',
      } as const;
      expect(await atlas.mapFigures(page, choice)).toBe('made');
      await atlas.press(page, '.switch button', 1);
      expect(await atlas.textIn(page, 'jjj-figure-panel', 'h2, h3, legend, label')).not.toBe('');
      await shot('figures');
      await atlas.mapFigures(page, null);
    });

    test('draws a chart through time', async () => {
      await atlas.press(page, 'button.chart');
      expect(await atlas.chartPixels(page)).toBeGreaterThan(500);
      await shot('chart');
    });

    test('opens what there is to read of the region', async () => {
      await atlas.press(page, '.switch button', 3);
      await atlas.press(page, 'details[name=matter] > summary', 1);
      expect(await atlas.textIn(page, 'jjj-claims', 'h2')).not.toBe('');
    });

    test('speaks Chinese', async () => {
      await page.evaluate(() => {
        document
          .querySelector<HTMLElement & { viewer?: { setLocale(locale: string): void } }>('jjj-explorer')
          ?.viewer?.setLocale('zh');
        return null;
      }, undefined);
      await atlas.whenDrawn(page);
      expect(await atlas.textIn(page, 'jjj-claims', 'h2')).toMatch(/[\u4e00-\u9fff]/);
      await shot('chinese');
    });

    test('had nothing to complain of', () => {
      expect(page.errors).toEqual([]);
    });
  });
});
