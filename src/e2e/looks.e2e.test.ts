import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf } from './atlas-page.js';
import { findAccessibilityViolations, type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { countChanged } from './pixels.js';

const menuButton = (page: Page) => page.locator('jjj-explorer button.reading-settings');
const setting = (page: Page, selector: string) => page.locator(`jjj-reading-settings ${selector}`);
const readingOf = (page: Page) => mapOf(page).evaluate((element) => (element as JjjMap).viewer?.state.reading);

async function openMenu(page: Page): Promise<void> {
  await menuButton(page).click();
  await page.locator('jjj-reading-settings [role=group]').waitFor();
}

/** Waits until the picture is as the settings say. */
async function drawn({ page, whenReady }: OpenAtlas): Promise<Buffer> {
  await whenReady();
  await page.waitForTimeout(300);
  return mapOf(page).screenshot();
}

let atlas: OpenAtlas;
afterEach(() => atlas.close());

describe('the settings for reading', () => {
  beforeEach(async () => {
    atlas = await openAtlas({ width: 1440, height: 900 });
  });

  test('draw patterns on the map and in the legend, and are kept for the next visit but not in the link', async () => {
    const { page } = atlas;
    const before = await drawn(atlas);
    await openMenu(page);
    await setting(page, '#patterns').check();
    await page.keyboard.press('Escape');
    const { changed, total } = await countChanged(before, await drawn(atlas));
    expect((100 * changed) / total).toBeGreaterThan(3);
    const classes = page.locator('jjj-legend [data-layer=income] .sample.boxed');
    // The lowest class alone has no pattern.
    const paths = await classes
      .locator('svg.pattern path')
      .evaluateAll((all) => all.map((each) => each.getAttribute('d')));
    expect(paths.filter((path) => path === '')).toHaveLength(1);
    expect(new Set(paths).size).toBe(paths.length);
    await takeScreenshot(page, 'patterns-light');
    expect(page.url()).not.toContain('pattern');
    await page.reload();
    await atlas.whenReady();
    expect(await readingOf(page)).toMatchObject({ patterns: true, presenting: false });
    atlas.expectQuiet();
  });

  test('give the focus back to their button, by Escape, by their cross and by the button itself', async () => {
    const { page } = atlas;
    const shut = [
      () => page.keyboard.press('Escape'),
      () => page.locator('jjj-reading-dialog button.icon').click(),
      () => menuButton(page).click(),
    ];
    for (const close of shut) {
      await openMenu(page);
      await expect.poll(() => page.evaluate(focusedInside)).toContain('jjj-reading-dialog');
      await close();
      await expect.poll(() => page.locator('jjj-reading-settings').isVisible()).toBe(false);
      expect(await page.evaluate(focusedInside)).toContain('reading-settings');
    }
  });

  test('are reached with the keyboard alone and have no accessibility violation, also in Chinese', async () => {
    const { page } = atlas;
    await menuButton(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('jjj-reading-settings [role=group]').waitFor();
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await mapOf(page).evaluate((element) => (element as JjjMap).setLocale('zh'));
    await expect.poll(() => setting(page, '.frame').textContent()).toContain('对比度');
    expect(await findAccessibilityViolations(page)).toEqual([]);
  });
});

/** Runs in the page: the ground of what is chosen, in the reader's own colours. */
function highlight(): string {
  const probe = document.createElement('p');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.backgroundColor = 'Highlight';
  document.body.append(probe);
  const color = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return color;
}

/** Runs in the page: names of what has the focus, from the outermost shadow tree inwards. */
function focusedInside(): string {
  const names: string[] = [];
  for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null) {
    names.push(`${at.localName}.${at.className}`);
  }
  return names.join(' ');
}

test.each(['light', 'dark'] as const)(
  'more contrast is drawn where the system asks for it, until the reader chooses (%s)',
  async (colorScheme) => {
    const prepare = (page: Page) => page.emulateMedia({ contrast: 'more' });
    atlas = await openAtlas({ width: 1440, height: 900, colorScheme, prepare });
    const { page } = atlas;
    expect(await readingOf(page)).toMatchObject({ contrast: 'more', contrastFrom: 'system' });
    const ink = () => page.locator('jjj-legend .frame').evaluate((frame) => getComputedStyle(frame).color);
    expect(await ink()).toBe(colorScheme === 'dark' ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)');
    const strong = await drawn(atlas);
    await takeScreenshot(page, `contrast-more-${colorScheme}`);
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await openMenu(page);
    await setting(page, 'input[value=normal]').check();
    await page.keyboard.press('Escape');
    const { changed, total } = await countChanged(strong, await drawn(atlas));
    expect((100 * changed) / total).toBeGreaterThan(5);
    expect(await ink()).not.toBe('rgb(0, 0, 0)');
    await page.emulateMedia({ contrast: 'no-preference' });
    await page.emulateMedia({ contrast: 'more' });
    expect(await readingOf(page)).toMatchObject({ contrast: 'normal', contrastFrom: 'reader' });
    atlas.expectQuiet();
  },
);

test.each(['light', 'dark'] as const)(
  'in forced colours everything is readable and what is pressed is seen (%s)',
  async (colorScheme) => {
    const prepare = (page: Page) => page.emulateMedia({ forcedColors: 'active' });
    atlas = await openAtlas({ width: 1440, height: 900, colorScheme, prepare });
    const { page } = atlas;
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const theme = await mapOf(page).evaluate((element) => (element as JjjMap).viewer?.state.theme);
    expect(theme).toBe(colorScheme);
    for (const side of ['layers', 'figures', 'ask', 'region']) {
      await page
        .locator('jjj-explorer .switch button')
        .nth(['layers', 'figures', 'ask', 'region'].indexOf(side))
        .click();
      await page.waitForTimeout(500);
      await takeScreenshot(page, `forced-${colorScheme}-${side}`);
      expect(await ground('.switch button[aria-pressed=true]')).toBe(await page.evaluate(highlight));
      expect(await findAccessibilityViolations(page)).toEqual([]);
    }
    const sample = page.locator('jjj-legend .sample.boxed').first();
    expect(await sample.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    const fill = sample.locator('rect').first();
    expect(await fill.evaluate((element) => getComputedStyle(element).fill)).not.toBe('rgb(0, 0, 0)');
    atlas.expectQuiet();
  },
);

test('where the reader wants less motion nothing moves by itself: the map jumps, and no element is animated', async () => {
  atlas = await openAtlas();
  const moved = await mapOf(atlas.page).evaluate(async (element) => {
    const map = element as JjjMap;
    await map.flyTo({ center: [115, 38], zoom: 9 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { view: map.viewer?.state.view, running: document.getAnimations().length };
  });
  expect(moved.view?.viewportZoom).toBeCloseTo(9, 5);
  expect(moved.view?.center[0]).toBeCloseTo(115, 5);
  expect(moved.running).toBe(0);
  const longest = await atlas.page.locator('jjj-explorer, jjj-explorer *').evaluateAll((all) =>
    Math.max(
      ...all.flatMap((each) => {
        const { transitionDuration, animationDuration } = getComputedStyle(each);
        return `${transitionDuration}, ${animationDuration}`.split(', ').map(Number.parseFloat);
      }),
    ),
  );
  expect(longest).toBeLessThan(0.001);
});
