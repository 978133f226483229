import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { QueryRequest } from '../core/query-request.js';
import type { JjjMap } from '../elements/map/map.js';
import { namesInTable, openPanel } from './ask-page.js';
import { clickCenter, flyTo, mapOf } from './atlas-page.js';
import { openAtlas } from './harness.js';
import { explorerPage, type HostFile, serveHost, smallestPolicy } from './host-site.js';
import { openEverything, setTripwires, tripped } from './tripwire.js';

const dist = join(import.meta.dirname, '../../dist');
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

const trusted = "require-trusted-types-for 'script'; trusted-types jjj-atlas lit-html";

function siteFile(path: string, atlas: string): HostFile | undefined {
  if (path === '/') return { type: 'text/html; charset=utf-8', body: explorerPage(atlas) };
  if (path === '/host.js') return { type: 'text/javascript', body: '' };
  if (path === '/host.css')
    return { type: 'text/css', body: 'html, body, jjj-explorer { display: block; height: 100%; margin: 0 }' };
  const file = join(dist, path);
  if (!existsSync(file)) return undefined;
  return { type: types[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
}

const request: QueryRequest = {
  ask: 'buffer',
  layers: [{ layer: 'industrial-clusters' }],
  subject: { kind: 'features', layer: 'railways', where: { column: 'line_zh', is: 'like', value: '京雄' } },
  distancesMeters: [10_000],
};

test.each(['same', 'another'])('the explorer works under Trusted Types from the %s origin', async (place) => {
  const atlasOrigin = place === 'same' ? '' : new URL(inject('atlasUrl')).origin;
  const policy = place === 'same' ? smallestPolicy("'self'").replace(' blob:;', ';') : smallestPolicy(atlasOrigin);
  const host = await serveHost((path) => siteFile(path, atlasOrigin), `${policy}; ${trusted}`);
  const options = { path: host.url, width: 1440, height: 900, ready: false, prepare: setTripwires };
  const atlas = await openAtlas(options);
  try {
    await atlas.whenReady();
    const { page } = atlas;
    await flyTo(page, [116.0, 38.95], 9);
    await clickCenter(page);
    await openPanel(page);
    await page.locator('jjj-draw-toolbar details.typing summary').click();
    await page.locator('jjj-draw-toolbar #positions').fill('116.3, 39.2');
    await page.locator('jjj-draw-toolbar [type=submit]').click();
    await page.locator('jjj-draw-toolbar button').first().click();
    await mapOf(page).evaluate((element, asked) => (element as JjjMap).viewer?.ask(asked), request);
    expect((await namesInTable(page)).length).toBeGreaterThan(0);
    for (const kind of ['xlsx', 'csv', 'geojson']) {
      const saved = page.waitForEvent('download');
      await page.locator(`jjj-results-table button[data-kind=${kind}]`).click();
      expect((await saved).suggestedFilename()).toContain(kind);
    }
    const panels = page.locator('jjj-explorer .switch button');
    for (let panel = 0; panel < (await panels.count()); panel += 1) {
      await panels.nth(panel).click();
      await openEverything(page);
    }
    await expect.poll(() => page.locator('jjj-chart canvas').count()).toBeGreaterThan(0);
    expect((await tripped(page)).filter((each) => each.startsWith('policy'))).toEqual([]);
    expect(atlas.consoleErrors).toEqual([]);
  } finally {
    await atlas.close();
    await host.close();
  }
});
