import { expect, test } from 'vitest';
import { mapOf, panelName } from './atlas-page.js';
import { focusByTab } from './focus-stops.js';
import { openAtlas } from './harness.js';

test('the keyboard alone switches a layer and opens a county from a list', async () => {
  const { page, close, expectQuiet } = await openAtlas({ locale: 'en-GB' });
  await focusByTab(page, /Expressways/);
  await page.keyboard.press('Space');
  await expect
    .poll(() =>
      mapOf(page).evaluate(
        (element) =>
          (element as import('../elements/map/map.js').JjjMap).viewer?.state.layers.find(({ id }) => id === 'highways')
            ?.visible,
      ),
    )
    .toBe(true);
  await page.locator('jjj-search input').focus();
  await page.keyboard.type('Langfang');
  await page.locator('jjj-search [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await panelName(page)).toContain('Langfang');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('jjj-feature-panel h2').count()).toBe(0);
  expectQuiet();
  await close();
});

test('arrows move the map and + brings it nearer', async () => {
  const { page, close } = await openAtlas();
  const view = () =>
    mapOf(page).evaluate((element) => (element as import('../elements/map/map.js').JjjMap).viewer?.state.view);
  const before = await view();
  await page.locator('jjj-map canvas').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await view())?.center[0] ?? 0, { timeout: 10_000 })
    .toBeGreaterThan((before?.center[0] ?? 0) + 0.01);
  await page.keyboard.press('+');
  await expect
    .poll(async () => (await view())?.viewportZoom ?? 0, { timeout: 10_000 })
    .toBeGreaterThan((before?.viewportZoom ?? 0) + 0.5);
  await close();
});
