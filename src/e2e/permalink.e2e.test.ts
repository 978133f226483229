import { expect, test } from 'vitest';
import { flyTo, mapOf, panelName, showOnly } from './atlas-page.js';
import { openAtlas } from './harness.js';
import { countChanged } from './pixels.js';

test('an address opens the same picture, layers, language and selection', async () => {
  const first = await openAtlas({ locale: 'zh-CN' });
  await showOnly(first.page, { income: 'county-urban', highways: undefined });
  await flyTo(first.page, [115.5, 38.9], 8.2);
  await mapOf(first.page).evaluate(async (element) => {
    const map = element as import('../elements/map/map.js').JjjMap;
    map.viewer?.setOpacity('income', 0.6);
    map.viewer?.select({ layer: 'income', id: '130638' });
    await map.whenReady();
  });
  expect(await panelName(first.page)).toContain('雄县');
  await expect.poll(() => new URL(first.page.url()).hash).toContain('130638');
  const { hash } = new URL(first.page.url());
  await first.page.mouse.move(5, 5);
  const picture = await mapOf(first.page).screenshot();
  const second = await openAtlas({ locale: 'en-GB', hash: hash.slice(1) });
  expect(await panelName(second.page)).toContain('雄县');
  await second.page.mouse.move(5, 5);
  const { changed, total } = await countChanged(picture, await mapOf(second.page).screenshot());
  expect(changed / total).toBeLessThan(0.005);
  expect(new URL(second.page.url()).hash).toBe(hash);
  second.expectQuiet();
  await second.close();
  await first.close();
});

test('a mutilated address still opens the atlas', async () => {
  const atlas = await openAtlas({ hash: 'v=9/abc/999&l=no-such-layer,income*7!&lang=xx&s=&d=0' });
  expect(await mapOf(atlas.page).isVisible()).toBe(true);
  expect(atlas.consoleErrors).toEqual([]);
  await atlas.close();
});
