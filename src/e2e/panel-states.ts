import type { Page } from 'playwright';
import type { QueryRequest } from '../core/query-request.js';
import type { ThematicChoice } from '../core/thematic-choice.js';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf } from './atlas-page.js';

/** What the explorer can show: how to come to it, and what is there then. */
export interface PanelState {
  readonly name: string;
  /** The panel of the explorer that it is in. */
  readonly panel: 'layers' | 'figures' | 'ask' | 'region' | 'time' | 'results' | 'legend' | 'feature';
  readonly open?: (page: Page) => Promise<void>;
  /** A selector of what must be visible. */
  readonly shows: string;
}

/** Every panel of the explorer, in the states that differ in what can be read or done. */
export const panelStates: readonly PanelState[] = [
  { name: 'layers', panel: 'layers', shows: 'jjj-layer-list li' },
  {
    name: 'layers with all details open',
    panel: 'layers',
    open: openLayers,
    shows: 'jjj-layer-list details.sources[open]',
  },
  {
    name: 'the ledger',
    panel: 'layers',
    open: (page) => openDetails(page, 'jjj-ledger'),
    shows: 'jjj-ledger details[open] table',
  },
  { name: 'search results', panel: 'layers', open: (page) => search(page, 'xiong'), shows: 'jjj-search [role=option]' },
  {
    name: 'a search without results',
    panel: 'layers',
    open: (page) => search(page, 'qqqqq'),
    shows: 'jjj-search [role=status], jjj-search .none, jjj-search p',
  },
  { name: 'the legend', panel: 'legend', shows: 'jjj-legend li' },
  {
    name: 'a county without income',
    panel: 'feature',
    open: (page) => select(page, 'income', '131003', 'county-urban'),
    shows: 'jjj-feature-panel h2',
  },
  {
    name: 'a section of railway',
    panel: 'feature',
    open: (page) => select(page, 'railways', 'jinghu-hsr-1'),
    shows: 'jjj-feature-panel h2',
  },
  { name: 'questions', panel: 'ask', open: (page) => select(page, null), shows: 'jjj-query-panel #ask' },
  { name: 'an answer', panel: 'ask', open: ask, shows: 'jjj-query-panel [role=status]' },
  { name: 'the table of results', panel: 'results', shows: 'jjj-results-table tbody tr' },
  {
    name: 'a map of figures',
    panel: 'figures',
    open: mapFigures,
    shows: 'jjj-figure-panel table',
  },
  { name: 'its legend', panel: 'legend', shows: 'jjj-legend li' },
  { name: 'the tour', panel: 'region', open: (page) => openMatter(page, 0), shows: 'jjj-tour h2' },
  { name: 'claims', panel: 'region', open: (page) => openMatter(page, 1), shows: 'jjj-claims h2' },
  { name: 'the profile', panel: 'region', open: (page) => openMatter(page, 2), shows: 'jjj-region-profile h2' },
  { name: 'inequality', panel: 'region', open: (page) => openMatter(page, 3), shows: 'jjj-inequality h2' },
  { name: 'time', panel: 'time', open: (page) => setYear(page, 2015), shows: 'jjj-time-slider [role=slider]' },
  { name: 'the chart', panel: 'time', open: openChart, shows: 'jjj-chart [role=img], jjj-chart canvas' },
];

const stationsNearby: QueryRequest = {
  ask: 'buffer',
  layers: [{ layer: 'stations' }],
  subject: { kind: 'point', lngLat: [116.4, 39.9] },
  distancesMeters: [40_000],
};

const outputPerPerson: ThematicChoice = {
  level: 'county',
  figure: { indicator: 'gdp_per_capita', year: 2020, measure: 'value' },
  classing: { method: 'natural-breaks', classCount: 5 },
  palette: 'viridis',
  form: 'areas',
};

/** Brings the explorer to a state, and waits until it is there. */
export async function openState(page: Page, { panel, open, shows }: PanelState): Promise<void> {
  await page.locator('jjj-explorer').evaluate((explorer, name) => {
    const element = explorer as HTMLElement & { panel: string; side: string };
    // As its buttons do, which are other ones on a narrow screen.
    const named = { layers: 0, figures: 1, ask: 2, region: 3 } as Record<string, number>;
    const at = named[name];
    const root = explorer.shadowRoot;
    if (at !== undefined) root?.querySelectorAll<HTMLElement>('.switch button')[at]?.click();
    else element.panel = name;
  }, panel);
  await open?.(page);
  await page.locator(shows).filter({ visible: true }).first().waitFor({ timeout: 30_000 });
}

/** Each layer with its settings, sources and list of features. */
async function openLayers(page: Page): Promise<void> {
  const more = page.locator('jjj-layer-list button.icon[aria-expanded=false]');
  while ((await more.count()) > 0) await more.first().evaluate((button) => (button as HTMLElement).click());
  await openDetails(page, 'jjj-layer-list');
}

async function openDetails(page: Page, element: string): Promise<void> {
  await page
    .locator(element)
    .locator('details')
    .evaluateAll((all) => {
      for (const each of all as HTMLDetailsElement[]) each.open = true;
    });
}

async function search(page: Page, text: string): Promise<void> {
  const field = page.locator('jjj-search input');
  if (text || (await field.inputValue())) await field.fill(text);
}

async function select(page: Page, layer: string | null, id = '', variant?: string): Promise<void> {
  await mapOf(page).evaluate(
    async (element, { ref, drawn }) => {
      const map = element as JjjMap;
      if (ref && drawn !== undefined) await map.setVariant(ref.layer, drawn);
      await map.select(ref);
      await map.whenReady();
    },
    { ref: layer === null ? null : { layer, id }, drawn: variant },
  );
}

async function ask(page: Page): Promise<void> {
  await mapOf(page).evaluate(async (element, request) => {
    const { viewer } = element as JjjMap;
    viewer?.ask(request);
    for (let wait = 0; wait < 400 && viewer?.state.question.phase === 'asking'; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (viewer?.state.question.phase !== 'answered') throw new Error(`No answer: ${viewer?.state.question.phase}.`);
  }, stationsNearby);
}

async function mapFigures(page: Page): Promise<void> {
  await mapOf(page).evaluate(async (element, choice) => {
    const { viewer } = element as JjjMap;
    viewer?.clearQuestion();
    viewer?.setThematic(choice);
    for (let wait = 0; wait < 400 && viewer?.state.thematic.phase === 'making'; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (viewer?.state.thematic.phase !== 'made') throw new Error(`No map: ${viewer?.state.thematic.phase}.`);
  }, outputPerPerson);
}

async function openMatter(page: Page, at: number): Promise<void> {
  const matter = page.locator('jjj-explorer .of-region > details').nth(at);
  if (!(await matter.evaluate((details) => (details as HTMLDetailsElement).open)))
    await matter.locator('> summary').evaluate((summary) => (summary as HTMLElement).click());
}

async function setYear(page: Page, year: number): Promise<void> {
  await mapOf(page).evaluate((element, to) => (element as JjjMap).setYear(to), year);
}

async function openChart(page: Page): Promise<void> {
  const button = page.locator('jjj-explorer .time button.chart');
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}
