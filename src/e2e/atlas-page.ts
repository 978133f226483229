import type { Page } from 'playwright';
import type { JjjMap } from '../elements/map/map.js';

/** The map of the open page. Playwright's CSS selectors look through open shadow roots. */
export function mapOf(page: Page) {
  return page.locator('jjj-map').first();
}

/** Shows exactly these layers, each with the variant named for it, and waits until they are drawn. */
export async function showOnly(page: Page, layers: Readonly<Record<string, string | undefined>>): Promise<void> {
  await mapOf(page).evaluate(async (element, wanted) => {
    const map = element as JjjMap;
    await Promise.all((map.viewer?.state.layers ?? []).map(({ id }) => map.showLayer(id, id in wanted)));
    for (const [id, variant] of Object.entries(wanted)) if (variant) map.viewer?.setVariant(id, variant);
    await map.whenReady();
  }, layers);
}

/** Goes to a place without animation and waits for the picture. */
export async function flyTo(page: Page, center: readonly [lng: number, lat: number], zoom: number): Promise<void> {
  await mapOf(page).evaluate(
    async (element, view) => {
      const map = element as JjjMap;
      await map.flyTo({ center: view.center, zoom: view.zoom, animate: false });
      await map.whenReady();
    },
    { center, zoom },
  );
}

/** Clicks the middle of the map, where {@link flyTo} put its place. */
export async function clickCenter(page: Page): Promise<void> {
  await page.mouse.click(...(await centerOf(page)));
}

/** Points at the middle of the map. */
export async function pointAtCenter(page: Page): Promise<void> {
  const [x, y] = await centerOf(page);
  await page.mouse.move(x - 3, y - 3);
  await page.mouse.move(x, y);
}

async function centerOf(page: Page): Promise<[x: number, y: number]> {
  // Not the middle of the element: under the picture it has a line with coordinates and attribution.
  const box = await page.locator('jjj-map canvas').first().boundingBox();
  if (!box) throw new Error('The map has no canvas on the page.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** What the feature panel says: column → text of its value. */
export async function panelRows(page: Page): Promise<ReadonlyMap<string, string>> {
  const panel = page.locator('jjj-feature-panel').first();
  await panel.locator('h2').first().waitFor();
  const rows = await panel
    .locator('[data-column]')
    .evaluateAll((elements) =>
      elements.map((element) => [
        element.getAttribute('data-column') ?? '',
        element.querySelector('dd')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      ]),
    );
  return new Map(rows.map(([column = '', text = '']) => [column, text]));
}

/** Heading of the feature panel. */
export async function panelName(page: Page): Promise<string> {
  const heading = page.locator('jjj-feature-panel h2').first();
  await heading.waitFor();
  return (await heading.textContent())?.replace(/\s+/g, ' ').trim() ?? '';
}
