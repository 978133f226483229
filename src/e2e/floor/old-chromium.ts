import { chromium, type Page } from 'playwright';
import { callText, type FloorBrowser, type FloorPage, windowSize } from './floor-browser.js';

/** Flags that this version knows for drawing in software and asking no server for anything. */
const flags = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--ignore-gpu-blocklist',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the headless shell of Chromium 109. */
export async function launchOldChromium(executablePath: string): Promise<FloorBrowser> {
  const browser = await chromium.launch({ executablePath, args: flags });
  return {
    openPage: async () => floorPage(await browser.newPage({ viewport: windowSize, locale: 'en-GB' })),
    close: () => browser.close(),
  };
}

function floorPage(page: Page): FloorPage {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    errors,
    goTo: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    evaluate: async <A, T>(run: (argument: A) => T | Promise<T>, argument: A) =>
      JSON.parse(await page.evaluate(callText(run, argument))) as T,
    click: (x, y) => page.mouse.click(x, y),
    // In software, on a busy machine, this version takes its time for a picture.
    screenshot: () => page.screenshot({ timeout: 120_000 }),
  };
}
