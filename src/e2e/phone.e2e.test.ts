import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flyTo, mapOf, panelName, showOnly } from './atlas-page.js';
import { findAccessibilityViolations, type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { middleVertex, sourceFeature, sourceText } from './source-table.js';

const handle = (page: Page) => page.locator('jjj-explorer .sheet-handle');
const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen.`);
  return box;
};

/** Height of the open panel; 0 when none is. */
async function sheetPx(page: Page): Promise<number> {
  const [above, below] = [await boxOf(page, 'jjj-explorer .sheet-head'), await boxOf(page, 'jjj-explorer .tabs')];
  return Math.round(below.y - above.y - above.height);
}

/** Controls that are smaller than a finger needs, by their name and size; a label counts as its field. */
async function smallTargets(page: Page, leastPx: number): Promise<string[]> {
  return page.evaluate((least) => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        if (!element.matches('button, select, input, summary, [role=slider], [role=option], a.back')) continue;
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.sr-only')) continue;
        const target = element.closest('label') ?? element;
        const { width, height } = target.getBoundingClientRect();
        if (width === 0 || Math.min(width, height) >= least - 0.5) continue;
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.localName;
        found.push(`${element.localName}.${element.className} "${name.slice(0, 30)}" ${width}×${height}`);
      }
    };
    visit(document);
    return found;
  }, leastPx);
}

describe('at 360 × 640 with fingers', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ width: 360, height: 640, touch: true });
  });
  afterAll(() => atlas.close());

  test('the sheet opens, grows and closes by tap, and leaves the picture a third of the screen', async () => {
    const { page } = atlas;
    expect(await sheetPx(page)).toBe(0);
    await page.locator('.tab-legend').tap();
    const half = await sheetPx(page);
    expect(half).toBeGreaterThan(150);
    await handle(page).tap();
    const full = await sheetPx(page);
    expect(full).toBeGreaterThan(half + 20);
    expect((await boxOf(page, 'jjj-map .map')).height).toBeGreaterThanOrEqual(640 / 3);
    await handle(page).tap();
    expect(await sheetPx(page)).toBe(half);
    await page.locator('.sheet-close').tap();
    expect(await sheetPx(page)).toBe(0);
    await handle(page).tap();
    expect(await page.locator('.tab-legend').getAttribute('aria-expanded')).toBe('true');
    await page.locator('.tab-legend').tap();
    expect(await sheetPx(page)).toBe(0);
  });

  test('a dragged handle comes to rest at the nearest height', async () => {
    const { page } = atlas;
    const drag = async (by: number) => {
      const { x, y, height } = await boxOf(page, '.sheet-handle');
      await page.mouse.move(x + 100, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + 100, y + height / 2 - by / 2);
      await page.mouse.move(x + 100, y + height / 2 - by);
      await page.waitForTimeout(200);
      await page.mouse.up();
    };
    const height = () => page.locator('jjj-explorer .frame').first().getAttribute('class');
    await drag(190);
    expect(await height()).toContain('sheet-half');
    await drag(80);
    expect(await height()).toContain('sheet-full');
    await drag(-260);
    expect(await height()).toContain('sheet-closed');
  });

  test('keys do the same, and the handle says how high the sheet is', async () => {
    const { page } = atlas;
    await handle(page).focus();
    const state = async () => [await handle(page).getAttribute('aria-expanded'), await handle(page).textContent()];
    expect((await state())[0]).toBe('false');
    await page.keyboard.press('Enter');
    expect((await state())[0]).toBe('true');
    expect(await handle(page).textContent()).toMatch(/Legend[\s\S]*lower part of the screen/);
    await page.keyboard.press('ArrowUp');
    expect(await handle(page).textContent()).toMatch(/most of the screen/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect((await state())[0]).toBe('false');
    expect(await findAccessibilityViolations(page)).toEqual([]);
  });

  test.each(['layers', 'figures', 'ask', 'region', 'time', 'legend'])('%s fits, and can be hit', async (panel) => {
    const { page } = atlas;
    await page.locator(`.tab-${panel}`).tap();
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await smallTargets(page, 24)).toEqual([]);
    await takeScreenshot(page, `phone-${panel}`);
    await page.locator(`.tab-${panel}`).tap();
  });

  test('what stands around the panels suits a finger', async () => {
    const chrome = 'jjj-explorer .tabs button, jjj-explorer header button, jjj-map .zoom button';
    const heights = await atlas.page
      .locator(chrome)
      .evaluateAll((buttons) =>
        buttons.filter((button) => button.checkVisibility()).map((button) => button.getBoundingClientRect().height),
      );
    expect(heights.length).toBeGreaterThan(10);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
  });

  test('a finger that rests beside a line identifies it; one that moves on does not', async () => {
    const { page } = atlas;
    const line = sourceFeature('railways', 'id', 'jinghu-hsr-1');
    await showOnly(page, { railways: undefined });
    await flyTo(page, middleVertex(line), 11);
    const press = (byPx: number, movedPx: number) =>
      page
        .locator('jjj-map canvas')
        .first()
        .evaluate(
          async (canvas, { byPx, movedPx }) => {
            const { left, top, width, height } = canvas.getBoundingClientRect();
            const at = (type: string, moved: number) =>
              canvas.dispatchEvent(
                new PointerEvent(type, {
                  pointerType: 'touch',
                  isPrimary: true,
                  bubbles: true,
                  composed: true,
                  clientX: left + width / 2 + byPx + moved,
                  clientY: top + height / 2,
                }),
              );
            at('pointerdown', 0);
            at('pointermove', movedPx);
            await new Promise((resolve) => setTimeout(resolve, 700));
            const menu = new PointerEvent('contextmenu', { pointerType: 'touch', bubbles: true, cancelable: true });
            canvas.dispatchEvent(menu);
            at('pointerup', movedPx);
            return menu.defaultPrevented;
          },
          { byPx, movedPx },
        );
    expect(await press(0, 40)).toBe(true);
    expect(await page.locator('jjj-feature-panel h2').count()).toBe(0);
    await press(16, 2);
    expect(await panelName(page)).toContain(sourceText(line, 'line_en'));
    expect(await page.locator('.tab-feature').getAttribute('aria-expanded')).toBe('true');
    await takeScreenshot(page, 'phone-long-press');
  });

  test('the page stayed quiet', () => atlas.expectQuiet());
});

describe('pictures for a person to look at', () => {
  test.each([
    { name: 'phone-320-zh', locale: 'zh-CN', width: 320, height: 568 },
    { name: 'phone-390-en', locale: 'en-GB', width: 390, height: 844 },
    { name: 'phone-landscape-en', locale: 'en-GB', width: 640, height: 360 },
    { name: 'tablet-zh', locale: 'zh-CN', width: 768, height: 1024 },
  ])('$name opens without a sideways scroll bar and with a third of the screen for the map', async (options) => {
    const atlas = await openAtlas({ ...options, touch: true });
    const { page } = atlas;
    await takeScreenshot(page, options.name);
    await page.locator('.tab-legend').tap();
    await mapOf(page).evaluate((element) => (element as import('../elements/map/map.js').JjjMap).whenReady());
    await takeScreenshot(page, `${options.name}-legend`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const { width, height } = await boxOf(page, 'jjj-map');
    expect(width * height).toBeGreaterThanOrEqual((options.width * options.height) / 3);
    expect(await smallTargets(page, 24)).toEqual([]);
    await atlas.close();
  });
});
