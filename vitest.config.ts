import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import { browserFlags, findBrowser } from './scripts/find-browser.js';
import { withoutReact } from './scripts/without-react.js';

const rooms = '{src,layers,geodata/build,scripts,bench}';
const special = ['browser', 'e2e', 'slow', 'floor', 'consumers', 'servers'].map((suite) => `**/*.${suite}.test.ts`);
const executablePath = findBrowser();

/**
 * How long things may take that a test waits for: on a machine with two slow cores and no graphics a picture takes
 * seconds, and minutes when the machine has other things to do. No test measures time.
 */
const patience = { expect: { poll: { timeout: 20_000, interval: 50 } } };
/** What a browser did not finish is tried once more; the report says so (`retry x1`). */
const inBrowsers = { ...patience, testTimeout: 300_000, hookTimeout: 300_000, fileParallelism: false, retry: 1 };

/**
 * Seven suites: `unit` in Node, `browser` inside Chromium, `e2e` against the built site; on demand `slow`, `floor` in the
 * oldest browsers, `servers` with MapServer over PostGIS and, with the packed package in sites of others, `consumers`.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${rooms}/**/*.test.ts`],
          exclude: [...configDefaults.exclude, ...special],
          environment: 'node',
          // Some tests write files and start other programs, on machines with other things to do.
          testTimeout: 30_000,
        },
      },
      {
        // Named ahead, else Vite finds them one by one and reloads the page in the middle of a test.
        optimizeDeps: {
          include: [
            '@tanstack/virtual-core',
            '@turf/jsts',
            'robust-predicates',
            'pinyin-pro',
            'axe-core',
            'deck.gl',
            'earcut',
            'fflate',
            'idb',
            '@cantoo/pdf-lib',
            'qr',
            'flatbuffers',
            'intl-messageformat',
            'lit',
            'lit/decorators.js',
            'lit/directive.js',
            'lit/directives/class-map.js',
            'lit/directives/if-defined.js',
            'lit/directives/live.js',
            'lit/directives/repeat.js',
            'lit/directives/style-map.js',
            'geographiclib-geodesic',
            'maplibre-gl',
            'terra-draw',
            'uplot',
            'valibot',
            'write-excel-file/universal',
          ],
        },
        resolve: { alias: withoutReact },
        worker: { format: 'es' },
        publicDir: 'public',
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          ...patience,
          testTimeout: 90_000,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({
              launchOptions: { args: [...browserFlags], ...(executablePath === undefined ? {} : { executablePath }) },
              contextOptions: { locale: 'en-GB' },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1000, height: 700 },
            screenshotFailures: false,
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['src/**/*.e2e.test.ts'],
          environment: 'node',
          globalSetup: ['src/e2e/serve-built-atlas.ts'],
          // One page at a time: software WebGL uses every core already.
          ...inBrowsers,
        },
      },
      {
        test: {
          name: 'floor',
          include: ['src/**/*.floor.test.ts'],
          environment: 'node',
          globalSetup: ['src/e2e/serve-built-atlas.ts'],
          ...inBrowsers,
        },
      },
      {
        test: {
          name: 'slow',
          include: [`${rooms}/**/*.slow.test.ts`],
          environment: 'node',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'servers',
          include: ['src/e2e/servers/*.servers.test.ts'],
          environment: 'node',
          globalSetup: ['src/e2e/serve-built-atlas.ts'],
          ...inBrowsers,
        },
      },
      {
        test: {
          name: 'consumers',
          include: ['src/e2e/consumers/*.consumers.test.ts'],
          environment: 'node',
          globalSetup: ['src/e2e/consumers/consumer-setup.ts'],
          ...inBrowsers,
        },
      },
    ],
  },
});
