import { expect, test } from 'vitest';
import { mapOf, panelName } from './atlas-page.js';
import { findAccessibilityViolations, openAtlas } from './harness.js';

test.each([
  { locale: 'en-GB', colorScheme: 'light', width: 1440, height: 900 },
  { locale: 'zh-CN', colorScheme: 'dark', width: 390, height: 844 },
] as const)('axe finds no violation with a feature open ($locale, $colorScheme, $width px)', async (options) => {
  const atlas = await openAtlas(options);
  await mapOf(atlas.page).evaluate(async (element) => {
    const map = element as import('../elements/map/map.js').JjjMap;
    map.viewer?.select({ layer: 'income', id: '110100' });
    await map.whenReady();
  });
  expect(await panelName(atlas.page)).not.toBe('');
  expect(await findAccessibilityViolations(atlas.page)).toEqual([]);
  atlas.expectQuiet();
  await atlas.close();
});

test('the language is switched live, values included', async () => {
  const atlas = await openAtlas({ locale: 'en-GB' });
  await mapOf(atlas.page).evaluate(async (element) => {
    const map = element as import('../elements/map/map.js').JjjMap;
    map.viewer?.select({ layer: 'railways', id: 'jinghu-hsr-1' });
    await map.whenReady();
    map.viewer?.setLocale('zh');
    await map.whenReady();
  });
  expect(await panelName(atlas.page)).toContain('京沪高速铁路');
  const speed = atlas.page.locator('jjj-feature-panel [data-column="class"] dd');
  expect(await speed.textContent()).toContain('高速');
  expect(await atlas.page.locator('jjj-legend [part~="frame"]').first().textContent()).toContain('城际');
  await atlas.close();
});
