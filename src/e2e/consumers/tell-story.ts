import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeScreenshot } from '../harness.js';
import { colorsAt } from '../map-colors.js';
import { countChanged, countDrawn } from '../pixels.js';
import { contextsOf } from './context-census.js';
import { clickMiddle, type HostPage, openHostPage, pictureOf, whenDrawn } from './host-page.js';
import { parkProperties } from './our-parks.js';

/** A consumer: the name of its project, and how its page comes to be. */
export interface Consumer {
  readonly name: string;
  /** Makes the site and serves it. Called once. */
  open(): Promise<{ readonly url: string; close(): Promise<void> }>;
}

/** The park's magenta over whatever lies below it. */
const parkColor = /^#[b-e][0-9a-f][0-5][0-9a-f][6-9a-e][0-9a-f]$/;
const clickTimeout = { timeout: 20_000 };

/**
 * Tests one site that embeds the map as a reader and its owner would: the map is drawn, a click carries attributes, the
 * owner's layer comes, the theme changes, and leaving gives everything back.
 */
export function tellStory({ name, open }: Consumer): void {
  let site: { readonly url: string; close(): Promise<void> } | undefined;
  let host: HostPage;

  beforeAll(async () => {
    site = await open();
    host = await openHostPage(site.url);
    await host.map.waitFor({ timeout: 30_000 });
  });

  afterAll(async () => {
    await host?.close();
    await site?.close();
  });

  test('the map is drawn', async () => {
    await whenDrawn(host.map);
    await takeScreenshot(host.page, `consumer-${name}`);
    const picture = await pictureOf(host.map);
    expect(await countDrawn(picture)).toBeGreaterThan(20_000);
  });

  test('a click says which feature, with its attributes', async () => {
    await clickMiddle(host.page, host.map);
    await expect.poll(() => host.page.locator('output').textContent(), clickTimeout).toBe('Langfang');
    expect((await host.selections()).at(-1)).toMatchObject({
      layer: 'income',
      properties: { adcode: '131000', name_en: 'Langfang', name_zh: '廊坊市' },
    });
  });

  test('a layer of the site is drawn over ours, and clicked like ours', async () => {
    await host.page.getByRole('button', { name: 'Our parks' }).click();
    await expect.poll(() => colorInTheMiddle(host), { timeout: 60_000 }).toMatch(parkColor);
    await whenDrawn(host.map);
    await takeScreenshot(host.page, `consumer-${name}-layer`);
    await clickMiddle(host.page, host.map);
    await expect.poll(() => host.page.locator('output').textContent(), clickTimeout).toBe(parkProperties.name_en);
    expect((await host.selections()).at(-1)).toMatchObject({ layer: 'parks', properties: parkProperties });
  });

  test('the theme changes', async () => {
    const light = await pictureOf(host.map);
    await host.page.getByRole('button', { name: 'Dark map' }).click();
    await whenDrawn(host.map);
    const dark = await pictureOf(host.map);
    const { changed, total } = await countChanged(light, dark);
    expect(changed / total).toBeGreaterThan(0.5);
  });

  test('leaving gives back every context and every worker', async () => {
    expect((await contextsOf(host.page)).alive).toBe(1);
    await host.page.getByRole('button', { name: 'Close the map' }).click();
    await expect.poll(async () => (await contextsOf(host.page)).alive, { timeout: 20_000 }).toBe(0);
    await expect.poll(() => host.page.workers().length).toBe(0);
    expect(await host.map.count()).toBe(0);
    expect((await contextsOf(host.page)).lostWhileShown).toBe(0);
  });

  test('the page stayed quiet', async () => {
    const { consoleErrors } = host;
    // A FlatGeobuf file may have a description beside it; that of the site has none.
    const failedRequests = host.failedRequests.filter((failed) => !failed.endsWith('/parks.json: 404'));
    const violations = await host.violations();
    expect({ consoleErrors, failedRequests, violations }).toEqual({
      consoleErrors: [],
      failedRequests: [],
      violations: [],
    });
  });
}

/** The most frequent colour around the middle, where the name of a place may lie above what is drawn. */
async function colorInTheMiddle({ map }: HostPage): Promise<string> {
  const canvas = map.locator('canvas').first();
  const box = (await canvas.count()) > 0 ? await canvas.boundingBox() : null;
  if (!box) return 'no picture';
  const steps = [-3, -2, -1, 0, 1, 2, 3];
  const points = steps.flatMap((column) =>
    steps.map((row) => [box.width / 2 + 12 * column, box.height / 2 + 12 * row] as const),
  );
  const colors = await colorsAt(await canvas.screenshot(), points);
  const times = (color: string) => colors.filter((each) => each === color).length;
  return [...colors].sort((one, other) => times(other) - times(one))[0] ?? '';
}
