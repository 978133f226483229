import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAccessibilityViolations, type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { openState, panelStates } from './panel-states.js';

/** Readers whose page differs in what may go wrong. */
const readers = [
  { title: 'a wide screen, in English', options: { locale: 'en-GB', width: 1440, height: 900 }, textPercent: 100 },
  {
    title: '320 px, as a window of 1280 at 400 %, in Chinese and dark',
    options: { locale: 'zh-CN', colorScheme: 'dark', width: 320, height: 640 },
    textPercent: 100,
  },
  { title: 'text at 200 %', options: { locale: 'en-GB', width: 1280, height: 800 }, textPercent: 200 },
] as const;

describe.each(readers)('panels on $title', ({ title, options, textPercent }) => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas(options);
    await atlas.page.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`;
    }, textPercent);
  });
  afterAll(() => atlas.close());

  test.each(panelStates)('$name: no violation, nothing to scroll sideways for', async (state) => {
    const { page } = atlas;
    await openState(page, state);
    await takeScreenshot(page, `panel-${state.name}-${title}`.replace(/[^a-z0-9]+/gi, '-'));
    expect(await findAccessibilityViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow).toBe(0);
  });

  test('the page stayed quiet', () => atlas.expectQuiet());
});
