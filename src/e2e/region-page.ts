import type { Locator, Page } from 'playwright';
import type { ThematicChoice } from '../core/thematic-choice.js';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf } from './atlas-page.js';

const elements = ['jjj-tour', 'jjj-claims', 'jjj-region-profile', 'jjj-inequality'] as const;

/** Opens a side panel of the explorer by its place in the switch: layers, figures, questions, region. */
export async function openSide(page: Page, side: 'layers' | 'figures' | 'ask' | 'region'): Promise<void> {
  const place = ['layers', 'figures', 'ask', 'region'].indexOf(side);
  await page.locator('jjj-explorer .switch button').nth(place).click();
}

/** Opens one matter of the side for reading the region. */
export async function openMatter(page: Page, element: (typeof elements)[number]): Promise<Locator> {
  await openSide(page, 'region');
  const found = page.locator(element);
  if ((await found.count()) === 0)
    await page.locator('details[name=matter] > summary').nth(elements.indexOf(element)).click();
  await found.locator('h2').first().waitFor();
  return found;
}

/** What the map is set to. */
export interface MapSetting {
  /** Ids of the visible layers, each with its variant. */
  readonly layers: Readonly<Record<string, string>>;
  readonly thematic: ThematicChoice | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly since: number | null;
  readonly bbox: readonly number[];
  readonly selection: { readonly layer: string; readonly id: string } | null;
  readonly profile: readonly string[];
}

/** Waits for the reader's map of figures, if there is one, and for the picture, and reads what the map is set to. */
export async function readSetting(page: Page): Promise<MapSetting> {
  return mapOf(page).evaluate(async (element) => {
    const map = element as JjjMap;
    for (let wait = 0; wait < 400 && map.viewer?.state.thematic.phase === 'making'; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await map.whenReady();
    const state = map.viewer?.state;
    if (!state) throw new Error('The map has no viewer.');
    const { thematic, year, month, since, selection, profile } = state;
    if (thematic.phase === 'failed') throw new Error(`The map of figures failed: ${thematic.error.message}`);
    return {
      layers: Object.fromEntries(state.layers.flatMap(({ id, visible, variant }) => (visible ? [[id, variant]] : []))),
      thematic: thematic.phase === 'none' ? null : thematic.choice,
      year,
      month,
      since,
      bbox: [...(state.viewBbox ?? [])],
      selection: selection && { layer: selection.layer, id: String(selection.id) },
      profile,
    };
  });
}

/** Text of an element without line breaks. */
export async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}
