import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { serveAtlas } from './atlas-server.js';
import { buildSiteIfStale } from './build-site.js';
import { browserFlags, findBrowser } from './find-browser.js';
import { sharePicture } from './share-tags.js';

/*
 * Makes the picture that services show beside a link to the atlas, from the atlas itself: `npm run share-image` after a
 * change of what the first view shows. Look at it before you commit it.
 */
const mostBytes = 300_000;
const caption = 'Jing-Jin-Ji Atlas · 京津冀图集';
const query = new URLSearchParams({ title: caption, locale: 'en', theme: 'light', panels: 'legend' });

await buildSiteIfStale(process.cwd());
const server = await serveAtlas({ root: join(process.cwd(), 'dist'), host: '127.0.0.1' });
const executablePath = findBrowser();
const browser = await chromium.launch({ args: [...browserFlags], ...(executablePath && { executablePath }) });
try {
  const { width, height } = sharePicture;
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  await page.goto(`${server.url}embed.html?${query}`);
  await drawn(page);
  mkdirSync('public', { recursive: true });
  const path = join('public', sharePicture.file);
  await page.screenshot({ path, type: 'jpeg', quality: 82 });
  const { size } = statSync(path);
  console.log(`${path}: ${size} bytes.`);
  if (size > mostBytes) throw new Error(`${path} has ${size} bytes, but services take at most ${mostBytes}.`);
} finally {
  await browser.close();
  await server.close();
}

async function drawn(page: Page): Promise<void> {
  await page.locator('jjj-map').evaluate(async (element) => {
    await customElements.whenDefined('jjj-map');
    await (element as unknown as { whenReady(): Promise<void> }).whenReady();
  });
  // The legend comes with the first picture.
  await page.locator('jjj-legend').getByText('Income', { exact: false }).first().waitFor();
}
