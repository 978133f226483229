import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findAccessibilityViolations,
  type OpenAtlas,
  type OpenAtlasOptions,
  openAtlas,
  takeScreenshot,
} from './harness.js';
import { openState, panelStates } from './panel-states.js';
import { cutTexts, enlargeText, spaceText } from './text-fit.js';

/** Readers whose page differs in what may go wrong. */
const readers: readonly {
  readonly title: string;
  readonly options: OpenAtlasOptions;
  readonly opened?: (page: Page) => Promise<void>;
}[] = [
  { title: 'a wide screen, in English', options: { locale: 'en-GB', width: 1440, height: 900 } },
  {
    title: '320 px, as a window of 1280 at 400 %, in Chinese and dark',
    options: { locale: 'zh-CN', colorScheme: 'dark', width: 320, height: 640 },
  },
  { title: 'text at 200 %', options: { width: 1280, height: 800 }, opened: (page) => enlargeText(page, 200) },
  { title: 'spaced text', options: { width: 1280, height: 800, prepare: spaceText } },
];

describe.each(readers)('panels on $title', ({ title, options, opened }) => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas(options);
    await opened?.(atlas.page);
  });
  afterAll(() => atlas.close());

  test.each(panelStates)('$name: no violation, nothing cut off, nothing to scroll sideways for', async (state) => {
    const { page } = atlas;
    await openState(page, state);
    await takeScreenshot(page, `panel-${state.name}-${title}`.replace(/[^a-z0-9]+/gi, '-'));
    expect(await findAccessibilityViolations(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow).toBe(0);
  });

  test('the page stayed quiet', () => atlas.expectQuiet());
});
