import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { mapOf } from './atlas-page.js';
import { openAtlas, takeScreenshot } from './harness.js';
import { countChanged } from './pixels.js';

/** A site of somebody else: another origin, a strict policy, and its own older deck.gl already loaded. */
let host: Server;
let hostUrl: string;

const hostScript = `globalThis.deck = { VERSION: '8.9.36', own: true };
globalThis.luma = { VERSION: '8.5.21', own: true };
globalThis.violations = [];
addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));`;

const hostStyle = 'jjj-map { display: block; width: 800px; height: 600px; } * { color: red; font-size: 40px; }';

beforeAll(async () => {
  const atlas = new URL(inject('atlasUrl'));
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${atlas.origin}`,
    "style-src 'self'",
    `worker-src ${atlas.origin} blob:`,
    'img-src data: blob:',
    `connect-src ${atlas.origin}`,
    "base-uri 'none'",
  ].join('; ');
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/host.css">
    <script src="/host.js"></script><script type="module" src="${atlas.origin}/lib/jjj-atlas.js"></script></head>
    <body><h1>City hall</h1><jjj-map></jjj-map></body></html>`;
  host = createServer((request, response) => {
    const [type, body] =
      request.url === '/host.js'
        ? ['text/javascript', hostScript]
        : request.url === '/host.css'
          ? ['text/css', hostStyle]
          : ['text/html; charset=utf-8', page];
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy });
    response.end(body);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});

afterAll(() => new Promise((resolve) => host.close(resolve)));

test('a map from another origin draws under a strict policy beside another deck.gl, and leaves it alone', async () => {
  const { page, consoleErrors, failedRequests, foreignRequests, close } = await openAtlas({ path: hostUrl });
  const shown = await mapOf(page).screenshot();
  await takeScreenshot(page, 'hostile-host');
  await mapOf(page).evaluate(async (element) => {
    const map = element as import('../elements/map/map.js').JjjMap;
    await map.showLayer('income', false);
    await map.whenReady();
  });
  const { changed, total } = await countChanged(shown, await mapOf(page).screenshot());
  expect((100 * changed) / total).toBeGreaterThan(10);
  const left = await page.evaluate(() => {
    const { deck, luma, violations } = globalThis as unknown as Record<string, Record<string, unknown>>;
    return { deck: deck?.['VERSION'], luma: luma?.['VERSION'], violations, hash: location.hash };
  });
  expect(left).toEqual({ deck: '8.9.36', luma: '8.5.21', violations: [], hash: '' });
  const origins = new Set(foreignRequests.map((url) => new URL(url).origin));
  expect([...origins]).toEqual([new URL(inject('atlasUrl')).origin]);
  expect({ consoleErrors, failedRequests }).toEqual({ consoleErrors: [], failedRequests: [] });
  await close();
});
