import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openAtlas } from './harness.js';

const examples = readdirSync(new URL('../../examples/', import.meta.url)).filter((file) => file.endsWith('.html'));

/** What a page says once everything it needs has come. */
const more: Readonly<Record<string, { readonly shows: RegExp }>> = {
  'map-gaps.html': { shows: /24 of 24 borders/ },
  'move-through-time.html': { shows: /2,583 km/ },
  'claims-and-figures.html': { shows: /Mislabelled/ },
};

test.each(examples)('examples/%s draws its map, and answers what it asks, without a complaint', async (file) => {
  const atlas = await openAtlas({ path: `examples/${file}` });
  expect(atlas.requests.some((url) => url.endsWith('.fgb'))).toBe(true);
  if (file.startsWith('ask-')) await expect.poll(() => atlas.page.locator('#answer li').count()).toBeGreaterThan(0);
  const { shows } = more[file] ?? {};
  if (shows !== undefined) await atlas.page.getByText(shows).first().waitFor();
  atlas.expectQuiet();
  await atlas.close();
});
