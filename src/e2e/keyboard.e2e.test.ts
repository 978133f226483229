import { expect, test } from 'vitest';
import { mapOf, panelName } from './atlas-page.js';
import { openAtlas } from './harness.js';

/** Presses Tab until the focused element, shadow roots looked through, answers the question. */
async function tabTo(page: import('playwright').Page, wanted: RegExp, most = 80): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      let active: Element | null = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!active) return '';
      const label = active.closest('label')?.textContent ?? '';
      return `${active.getAttribute('aria-label') ?? ''} ${label} ${active.textContent ?? ''}`.replace(/\s+/g, ' ');
    });
    if (wanted.test(name)) return;
  }
  throw new Error(`No focus stop named ${String(wanted)} within ${most} presses of Tab.`);
}

test('the keyboard alone switches a layer and opens a county from a list', async () => {
  const { page, close, expectQuiet } = await openAtlas({ locale: 'en-GB' });
  await tabTo(page, /Expressways/);
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
  await expect.poll(async () => (await view())?.center[0] ?? 0).toBeGreaterThan((before?.center[0] ?? 0) + 0.01);
  await page.keyboard.press('+');
  await expect.poll(async () => (await view())?.viewportZoom ?? 0).toBeGreaterThan((before?.viewportZoom ?? 0) + 0.5);
  await close();
});
