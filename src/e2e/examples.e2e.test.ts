import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openAtlas } from './harness.js';

const examples = readdirSync(new URL('../../examples/', import.meta.url)).filter((file) => file.endsWith('.html'));

test.each(examples)('examples/%s draws its map, and answers what it asks, without a complaint', async (file) => {
  const atlas = await openAtlas({ path: `examples/${file}` });
  expect(atlas.requests.some((url) => url.endsWith('.fgb'))).toBe(true);
  if (file.startsWith('ask-')) await expect.poll(() => atlas.page.locator('#answer li').count()).toBeGreaterThan(0);
  atlas.expectQuiet();
  await atlas.close();
});
