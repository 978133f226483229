import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSiteIfStale } from '../build-site.js';
import { browserFlags, findBrowser } from '../find-browser.js';
import {
  isInstalled,
  openToServers,
  type ServerStart,
  type StartedServer,
  startApache,
  startNginx,
  startTomcat,
} from './started-server.js';
import { writeRelease } from './write-release.js';

const root = process.cwd();
let folder: string;
let release: string;
let browser: Browser;

beforeAll(async () => {
  await buildSiteIfStale(root);
  folder = mkdtempSync(join(tmpdir(), 'jjj-release-'));
  openToServers(folder);
  const { path } = writeRelease(root);
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(root, path))))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  release = join(folder, readdirSync(folder)[0] ?? '');
  const executablePath = findBrowser();
  browser = await chromium.launch({ args: [...browserFlags], ...(executablePath && { executablePath }) });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('holds pages, package, geodata, settings, licence and words for the publisher, and no more', () => {
  expect(readdirSync(release).sort()).toEqual(['LICENSE', 'README.md', 'nginx', 'site']);
  const site = readdirSync(join(release, 'site'));
  expect(site).toEqual(
    expect.arrayContaining(['index.html', 'embed.html', 'share.jpg', 'lib', 'geodata', '.htaccess']),
  );
  expect(readdirSync(join(release, 'site/lib')).filter((name) => name.endsWith('.map'))).toEqual([]);
});

test('is the same, byte for byte, when it is written again', () => {
  const bytes = () => readFileSync(join(root, writeRelease(root).path));
  expect(bytes().equals(bytes())).toBe(true);
});

test.each(['site/web.config', 'site/WEB-INF/web.xml'])('%s is XML', async (path) => {
  const page = await browser.newPage();
  const problem = await page.evaluate(
    (text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return parsed.querySelector('parsererror')?.textContent ?? null;
    },
    readFileSync(join(release, path), 'utf8'),
  );
  await page.close();
  expect(problem).toBeNull();
});

interface Case {
  readonly name: keyof typeof isInstalled;
  readonly start: ServerStart;
  /** Tomcat cannot send the policy; there the pages alone carry it. */
  readonly sendsPolicy: boolean;
  readonly keepsHashed: boolean;
}

const cases: readonly Case[] = [
  { name: 'nginx', start: startNginx, sendsPolicy: true, keepsHashed: true },
  { name: 'apache', start: startApache, sendsPolicy: true, keepsHashed: true },
  { name: 'tomcat', start: startTomcat, sendsPolicy: false, keepsHashed: false },
];

for (const { name, start, sendsPolicy, keepsHashed } of cases) {
  describe.skipIf(!isInstalled[name]())(`${name} with the settings of the release (skipped when not installed)`, () => {
    let server: StartedServer;
    const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      fetch(`${server.url}${path}`, { method, headers: { Origin: 'https://city.example', ...headers } });

    beforeAll(async () => {
      const work = join(folder, name);
      mkdirSync(work);
      openToServers(work);
      server = await start(release, work);
    });

    afterAll(() => server?.stop());

    test('names each kind of file', async () => {
      const library = readdirSync(join(release, 'site/lib'));
      const wasm = library.find((file) => file.endsWith('.wasm')) ?? 'none.wasm';
      const types = ['', 'lib/jjj-atlas.js', 'geodata/railways.json', 'geodata/railways.fgb', `lib/${wasm}`];
      const answers = await Promise.all(types.map((path) => ask(path)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      const sent = answers.map(({ headers }) => headers.get('content-type')?.toLowerCase().replaceAll(' ', ''));
      expect(sent).toEqual([
        expect.stringMatching(/^text\/html(;charset=utf-8)?$/),
        expect.stringMatching(/^text\/javascript(;charset=utf-8)?$/),
        expect.stringMatching(/^application\/json(;charset=utf-8)?$/),
        'application/flatgeobuf',
        'application/wasm',
      ]);
    });

    test('sends parts of geodata uncompressed, and text compressed', async () => {
      const compressing = { 'Accept-Encoding': 'gzip' };
      const part = await ask('geodata/railways.fgb', { Range: 'bytes=0-7', ...compressing });
      expect(part.status).toBe(206);
      expect(part.headers.get('content-range')).toMatch(/^bytes 0-7\/\d+$/);
      expect(part.headers.get('content-encoding')).toBeNull();
      expect(new TextDecoder().decode((await part.arrayBuffer()).slice(0, 3))).toBe('fgb');
      const whole = await ask('geodata/railways.fgb', compressing);
      expect(whole.headers.get('content-encoding')).toBeNull();
      expect((await ask('geodata/railways.json', compressing)).headers.get('content-encoding')).toBe('gzip');
    });

    test('lets other sites read, and says so before', async () => {
      const { headers } = await ask('geodata/railways.fgb', { Range: 'bytes=0-7' });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toMatch(/Content-Range/);
      const asking = { 'Access-Control-Request-Method': 'GET', 'Access-Control-Request-Headers': 'Range' };
      const before = await ask('geodata/railways.fgb', asking, 'OPTIONS');
      expect(before.status).toBeLessThan(300);
      expect(before.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('range');
    });

    test('keeps what changes its name, and asks again for the rest', async () => {
      const hashed = readdirSync(join(release, 'site/lib')).find((file) => file.startsWith('shell.')) ?? '';
      const kept = (await ask(`lib/${hashed}`)).headers.get('cache-control');
      if (keepsHashed) expect(kept).toBe('public, max-age=31536000, immutable');
      const again = await Promise.all(
        ['', 'lib/jjj-atlas.js', 'geodata/railways.fgb', 'service-worker.js'].map(async (path) =>
          (await ask(path)).headers.get('cache-control'),
        ),
      );
      for (const caching of again) expect(caching).toMatch(/^(no-cache|max-age=0)$/);
    });

    test('gives pages their policy and shows nobody its settings', async () => {
      const page = await ask('embed.html');
      const policy = page.headers.get('content-security-policy');
      if (sendsPolicy) expect(policy).toContain('frame-ancestors *');
      expect(await page.text()).toContain('http-equiv="Content-Security-Policy"');
      if (sendsPolicy) expect((await ask('lib/jjj-atlas.js')).headers.get('content-security-policy')).toBeNull();
      // Other servers' settings are no secret, so that Tomcat may show the two that it does not know.
      const secret = sendsPolicy ? ['.htaccess', 'web.config', 'WEB-INF/web.xml'] : ['WEB-INF/web.xml'];
      const statuses = await Promise.all(secret.map(async (path) => (await ask(path)).status));
      for (const status of statuses) expect([403, 404]).toContain(status);
    });

    test('draws the atlas', async () => {
      const page = await browser.newPage();
      const wrong: string[] = [];
      page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
      page.on('response', (response) => response.status() >= 400 && wrong.push(response.url()));
      await page.goto(server.url);
      await page.waitForFunction(() => document.querySelector('jjj-explorer')?.viewer !== undefined, undefined, {
        timeout: 60_000,
      });
      await page.evaluate(() => document.querySelector('jjj-explorer')?.whenReady());
      const loaded = await page.evaluate(
        () =>
          document.querySelector('jjj-explorer')?.viewer?.state.layers.filter(({ status }) => status.phase === 'loaded')
            .length,
      );
      expect(loaded).toBeGreaterThan(1);
      expect(wrong).toEqual([]);
      await page.close();
    });
  });
}
