import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMessages } from '../../scripts/messages/message-catalogs.js';
import type { LanguageFile } from '../core/languages.js';
import type { JjjExplorer } from '../elements/explorer/explorer.js';
import type { ViewerContract } from '../viewer/viewer-contract.js';
import { type OpenAtlas, openAtlas } from './harness.js';
import { pseudoMessage } from './pseudo-language.js';
import { readDataTexts, readTexts, type ShownText } from './shown-texts.js';

let atlas: OpenAtlas;
let page: Page;

const messages = Object.fromEntries(
  [...readMessages(process.cwd()).en].map(([key, text]) => [key, pseudoMessage(text)]),
);

const pseudo: LanguageFile = { tag: 'qps', name: '[Ƥşēŭđō]', fallback: 'en', messages };

beforeAll(async () => {
  atlas = await openAtlas({ locale: 'en-GB', width: 1440, height: 900 });
  page = atlas.page;
});

afterAll(() => atlas.close());

/** Chooses what the header offers under a name. */
async function speak(name: string): Promise<void> {
  await page.locator('jjj-explorer .languages button', { hasText: name }).click();
  await page.waitForTimeout(500);
}

/** Opens each side of the explorer, so that all of it has something to say. */
async function openSides(): Promise<readonly ShownText[]> {
  const texts: ShownText[] = [];
  for (const side of [0, 1, 2, 3]) {
    await page.locator('jjj-explorer .switch button').nth(side).click();
    await page.waitForTimeout(1500);
    texts.push(...(await page.evaluate(readTexts)));
  }
  return texts;
}

/** A date or a number with its unit, which the file of a language writes apart from its messages. */
function isFigure(text: string): boolean {
  return /^[\d\s,.–-]+ \p{L}[^.:]{0,30}$/u.test(text);
}

function viewerState() {
  return page.locator('jjj-explorer').evaluate((element) => {
    const { state } = (element as JjjExplorer).viewer as ViewerContract;
    const { view, layers, selection, year, month, since, drawing, question, theme } = state;
    const set = layers.map(({ id, visible, opacity, variant }) => ({ id, visible, opacity, variant }));
    const shapes = drawing.shapes.map(({ geometry }) => geometry);
    return { view, set, selection, year, month, since, shapes, question: question.phase, theme };
  });
}

test('switching the language keeps view, selection, year, drawing, question and the open panel', async () => {
  await page.locator('jjj-explorer').evaluate(async (element) => {
    const viewer = (element as JjjExplorer).viewer as ViewerContract;
    viewer.setYear(2019);
    viewer.setView({ center: [116.1, 38.98], viewportZoom: 8.5 });
    viewer.drawing.setShapes([
      {
        kind: 'polygon',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [116, 39],
              [116.2, 39],
              [116.2, 39.2],
              [116, 39],
            ],
          ],
        },
      },
    ]);
    const [ref] = viewer.features('railways');
    if (ref) viewer.select(ref);
  });
  await page.locator('jjj-explorer .switch button').nth(2).click();
  const before = await viewerState();
  expect(before.selection).not.toBeNull();
  expect(before.shapes).toHaveLength(1);
  await speak('中文');
  expect(await page.locator('jjj-explorer').evaluate((each) => (each as JjjExplorer).viewer?.state.locale)).toBe('zh');
  expect(await viewerState()).toEqual(before);
  await expect.poll(() => page.locator('jjj-explorer .switch button').nth(2).getAttribute('aria-pressed')).toBe('true');
  await speak('English');
  expect(await viewerState()).toEqual(before);
});

test('Chinese characters stand in elements that are marked as Chinese', async () => {
  const unmarked = (await openSides()).filter(
    ({ text, lang }) => /\p{Script=Han}/u.test(text) && !lang.startsWith('zh'),
  );
  expect([...new Set(unmarked.map(({ text, where }) => `${where}: ${text}`))]).toEqual([]);
});

test('a third language from one file speaks everywhere, marks what it falls back to, and fits', async () => {
  // A page of its own, on which nothing has been said in English yet.
  await atlas.close();
  atlas = await openAtlas({ locale: 'en-GB', width: 1440, height: 900 });
  page = atlas.page;
  // As text, because the test runner rewrites imports in functions.
  await page.evaluate(
    `import(new URL('lib/jjj-atlas.js', document.baseURI).href).then((atlas) => atlas.addLanguage(${JSON.stringify(pseudo)}))`,
  );
  await speak('Ƥşēŭđō');
  expect(await page.locator('jjj-explorer').evaluate((each) => (each as JjjExplorer).viewer?.state.locale)).toBe('qps');
  const texts = await openSides();
  expect(texts.filter(({ text }) => text.includes('[')).length).toBeGreaterThan(100);
  const ofData = new Set(await page.locator('jjj-explorer').evaluate(readDataTexts));
  const plain = texts.filter(
    ({ text, lang }) => lang === 'qps' && /\p{L}{3,}/u.test(text) && !/[[\]]/.test(text) && !ofData.has(text),
  );
  expect([...new Set(plain.map(({ text }) => text))].filter((text) => !isFigure(text)).sort()).toEqual(['· WGS 84']);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
