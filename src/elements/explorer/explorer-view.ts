import { html, nothing, type TemplateResult } from 'lit';
import { type Language, spokenLanguages } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { dataText } from '../shared/data-text.js';
import '../companions.js';
import type { Say } from '../shared/companion-element.js';
import { type GlyphName, glyph } from '../shared/glyphs.js';
import { type Dialog, fetchDialog, openDialog, otherDialogs, readingDialog } from './explorer-dialogs.js';

import { sheetHead } from './sheet-head.js';
import type { SheetHeight } from './sheet-height.js';

/** The dialogs of the explorer; they come with its view. */
export const dialogs = { fetch: fetchDialog, open: openDialog, atHeader: readingDialog, others: otherDialogs };
export { adoptViewStyles } from './explorer-view-styles.js';
export { watchDrops } from './watch-drops.js';

/** What the side panel shows where there is room for it beside the map. */
export type Side = 'layers' | 'figures' | 'ask' | 'region';

/** What can stand in the side panel, in the order of its switch. */
export const sides: readonly Side[] = ['layers', 'figures', 'ask', 'region'];

/** The panel open where there is room for one only. */
export type Panel = Side | 'time' | 'results' | 'legend' | 'feature' | undefined;

/** What there is to read of the region. */
export const matters = ['tour', 'claims', 'profile', 'inequality', 'words'] as const;
export type Matter = (typeof matters)[number];

const matterElements: Readonly<Record<Matter, TemplateResult>> = {
  tour: html`<jjj-tour for="map"></jjj-tour>`,
  claims: html`<jjj-claims for="map"></jjj-claims>`,
  profile: html`<jjj-region-profile for="map"></jjj-region-profile>`,
  inequality: html`<jjj-inequality for="map"></jjj-inequality>`,
  words: html`<jjj-map-text for="map"></jjj-map-text>`,
};

/** What the explorer shows around its map. */
export interface ExplorerViewOptions {
  readonly viewer: ViewerContract | undefined;
  readonly locale: Locale;
  readonly panel: Panel;
  readonly side: Side;
  /** Sides that were opened so far: what the others have to say is not fetched yet. */
  readonly opened: ReadonlySet<Side>;
  readonly open: (panel: Panel) => void;
  /** How high the panels stand where they lie over the lower part of the screen, and how to change that. */
  readonly sheet: SheetHeight;
  readonly restSheet: (height: SheetHeight) => void;
  /** The panel that is open, or was last. */
  readonly lastPanel: NonNullable<Panel>;
  /** Direction of the page, for what it puts into slots. */
  readonly direction: string;
  /** Whether the feature panel has something to show. */
  readonly featureOpen: boolean;
  /** Whether the legend under an open feature is shut, where both share a column. */
  readonly legendShut: boolean;
  readonly shutLegend: (shut: boolean) => void;
  /** Whether the table of results is shut, and how to shut it. */
  readonly resultsShut: boolean;
  readonly shutResults: (shut: boolean) => void;
  /** Whether the chart under the slider is open, and how to open it. */
  readonly chartOpen: boolean;
  readonly openChart: (open: boolean) => void;
  /** What of the region is being read. */
  readonly matter: Matter;
  readonly openMatter: (matter: Matter) => void;
  /** Opens one of the dialogs. @param opener - The button that does. */
  readonly openDialog: (dialog: Dialog, opener: HTMLElement) => void;
}

/** Title, language, code for other pages, appearance. */
export function explorerHeader(options: ExplorerViewOptions): TemplateResult {
  const { viewer, locale, direction } = options;
  const say: Say = (key, values) => translate(locale, key, values);
  const dark = viewer?.state.theme === 'dark';
  const label = say('explorer.appearance-dark');
  return html`<h1>${dataText(locale, viewer?.catalog.title)}</h1>
    <slot name="header" dir=${direction}></slot>
    <div class="languages" role="group" aria-label=${say('explorer.language')}>
      ${spokenLanguages().map((language) => languageButton(viewer, locale, language))}
    </div>
    ${dialogButton(options, 'embed', 'code', say('explorer.embed'))}
    ${dialogButton(options, 'reading', 'reading', say('explorer.reading-settings'))}
    ${dialogButton(options, 'print', 'print', say('explorer.print'))}
    ${dialogButton(options, 'save', 'download', say('explorer.save'))}
    <button
      class="icon appearance"
      aria-pressed=${dark ? 'true' : 'false'}
      aria-label=${label}
      title=${label}
      @click=${() => viewer?.setTheme(dark ? 'light' : 'dark')}
    >
      ${glyph('moon')}
    </button>`;
}

function dialogButton(options: ExplorerViewOptions, dialog: Dialog, sign: GlyphName, label: string): TemplateResult {
  const open = ({ currentTarget }: Event) =>
    currentTarget instanceof HTMLElement && options.openDialog(dialog, currentTarget);
  return html`<button
    class=${`icon ${dialog === 'reading' ? 'reading-settings' : dialog}`}
    aria-haspopup="dialog"
    aria-label=${label}
    title=${label}
    ?disabled=${!options.viewer}
    @click=${open}
  >
    ${glyph(sign)}
  </button>`;
}

function languageButton(viewer: ViewerContract | undefined, now: Locale, { locale, tag, name }: Language) {
  return html`<button
    lang=${tag}
    aria-pressed=${now === locale ? 'true' : 'false'}
    @click=${() => viewer?.setLocale(locale)}
  >
    ${name}
  </button>`;
}

/** Opens the dialog for the reader's own data; files can be dropped anywhere, too. */
function addButton({ viewer, openDialog }: ExplorerViewOptions, say: Say): TemplateResult {
  const open = ({ currentTarget }: Event) => currentTarget instanceof HTMLElement && openDialog('add', currentTarget);
  return html`<button class="add-data" aria-haspopup="dialog" ?disabled=${!viewer} @click=${open}>
    ${glyph('plus')} ${say('own-offer.add')}
  </button>`;
}

/** The panels, and the buttons that choose one where there is room for one only. */
export function explorerPanels(options: ExplorerViewOptions): TemplateResult {
  const { viewer, locale, opened } = options;
  const say: Say = (key, values) => translate(locale, key, values);
  const version = viewer?.catalog.dataVersion;
  return html`<div class="tabs" role="group" aria-label=${say('explorer.panels')}>
      ${sides.map((side) => tab(options, side, say(`explorer.${side}`)))}
      ${viewer?.catalog.time ? tab(options, 'time', say('explorer.time')) : nothing}
      ${hasResults(viewer) ? tab(options, 'results', say('explorer.results')) : nothing}
      ${tab(options, 'legend', say('explorer.legend'))} ${tab(options, 'feature', say('explorer.feature'))}
    </div>
    ${sheet(options, say)}
    <section class="side" id="side" part="side" aria-label=${say('explorer.layers')}>
      <jjj-search for="map"></jjj-search>
      <div class="switch" role="group" aria-label=${say('explorer.side')}>
        ${sides.map((side) => sideButton(options, side, say(`explorer.${side}`)))}
      </div>
      <div class="of-layers">
        <h2 class="sr-only">${say('explorer.layers')}</h2>
        ${addButton(options, say)}
        <jjj-layer-list for="map"></jjj-layer-list>
        ${basemaps(viewer)}
        <slot dir=${options.direction}></slot>
        <jjj-ledger for="map"></jjj-ledger>
        ${version === undefined ? nothing : html`<p class="version">${say('explorer.data-version', { version })}</p>`}
      </div>
      <div class="of-ask">
        <h2 class="sr-only">${say('explorer.ask')}</h2>
        <jjj-draw-toolbar for="map"></jjj-draw-toolbar>
        <jjj-query-panel for="map"></jjj-query-panel>
      </div>
      <div class="of-figures">
        <h2 class="sr-only">${say('explorer.figures')}</h2>
        ${opened.has('figures') ? html`<jjj-figure-panel for="map"></jjj-figure-panel>` : nothing}
      </div>
      <div class="of-region">${opened.has('region') ? regionPanels(options, say) : nothing}</div>
    </section>
    ${timeStrip(options, say)}
    ${hasResults(viewer) ? results(options, say) : nothing}
    <section class="reading" id="reading" part="reading" aria-label=${say('explorer.reading')}>
      <section class="feature" part="feature" aria-label=${say('explorer.feature')}>
        <jjj-feature-panel for="map"></jjj-feature-panel>
      </section>
      <section class="legend" part="legend" aria-label=${say('explorer.legend')}>
        <h2>${legendHeading(options, say)}</h2>
        <jjj-legend for="map" id="legend"></jjj-legend>
      </section>
    </section>`;
}

/** Base maps to choose from and tiles of other servers, as soon as there are any. */
function basemaps(viewer: ViewerContract | undefined): TemplateResult | typeof nothing {
  if (!viewer || (viewer.state.basemap.offered.length === 0 && viewer.state.tiles.length === 0)) return nothing;
  void import('../basemaps/basemaps.js');
  return html`<jjj-basemaps for="map"></jjj-basemaps>`;
}

function sheet({ sheet, restSheet, lastPanel }: ExplorerViewOptions, say: Say): TemplateResult {
  const head = { height: sheet, title: say(`explorer.${lastPanel}`), controls: panelIds[lastPanel], rest: restSheet };
  return sheetHead(head, say);
}

/** The slider under the map, and the chart that follows it. */
function timeStrip({ viewer, chartOpen, openChart }: ExplorerViewOptions, say: Say): TemplateResult | typeof nothing {
  if (!viewer?.catalog.time) return nothing;
  return html`<section class="time" id="time" part="time" aria-label=${say('explorer.time')}>
    <jjj-time-slider for="map"></jjj-time-slider>
    <button class="chart" aria-expanded=${chartOpen ? 'true' : 'false'} @click=${() => openChart(!chartOpen)}>
      ${glyph('chart')} ${say('explorer.chart')}
    </button>
    ${chartOpen ? html`<jjj-chart for="map" plot-height="150"></jjj-chart>` : nothing}
  </section>`;
}

/** Reading the region: each matter opens by itself, and is fetched when it does. */
function regionPanels({ matter, openMatter }: ExplorerViewOptions, say: Say): TemplateResult[] {
  return matters.map(
    (each) => html`<details
      name="matter"
      ?open=${matter === each}
      @toggle=${(event: Event) => (event.currentTarget as HTMLDetailsElement).open && openMatter(each)}
    >
      <summary>${say(`explorer.${each}`)}</summary>
      ${matter === each ? matterElements[each] : nothing}
    </details>`,
  );
}

/** Whether the question has an answer with features. */
function hasResults(viewer: ViewerContract | undefined): boolean {
  const question = viewer?.state.question;
  return question !== undefined && 'answer' in question && (question.answer?.features.length ?? 0) > 0;
}

function sideButton({ side, open }: ExplorerViewOptions, name: Side, label: string): TemplateResult {
  return html`<button aria-pressed=${side === name ? 'true' : 'false'} @click=${() => open(name)}>
    ${glyph(panelGlyphs[name])} ${label}
  </button>`;
}

/** The table of results below the map. */
function results({ resultsShut, shutResults }: ExplorerViewOptions, say: Say): TemplateResult {
  return html`<section class="results" id="results" part="results" aria-label=${say('explorer.results')}>
    <h2>
      <button
        aria-expanded=${resultsShut ? 'false' : 'true'}
        aria-controls="results-table"
        @click=${() => shutResults(!resultsShut)}
      >
        ${say('explorer.results')} ${glyph(resultsShut ? 'less' : 'more')}
      </button>
    </h2>
    <jjj-results-table for="map" id="results-table"></jjj-results-table>
  </section>`;
}

/** The legend's name; under an open feature a button that shuts the legend and opens it again. */
function legendHeading({ featureOpen, legendShut, shutLegend }: ExplorerViewOptions, say: Say): TemplateResult {
  if (!featureOpen) return html`${say('explorer.legend')}`;
  return html`<button
    aria-expanded=${legendShut ? 'false' : 'true'}
    aria-controls="legend"
    @click=${() => shutLegend(!legendShut)}
  >
    ${say('explorer.legend')} ${glyph(legendShut ? 'less' : 'more')}
  </button>`;
}

const panelIds = {
  layers: 'side',
  figures: 'side',
  ask: 'side',
  region: 'side',
  time: 'time',
  results: 'results',
  legend: 'reading',
  feature: 'reading',
} as const;
const panelGlyphs = {
  layers: 'layers',
  figures: 'bars',
  ask: 'target',
  region: 'book',
  time: 'clock',
  results: 'table',
  legend: 'legend',
  feature: 'info',
} as const;

function tab({ panel, open }: ExplorerViewOptions, name: NonNullable<Panel>, label: string): TemplateResult {
  const expanded = panel === name;
  return html`<button
    class=${`tab-${name}`}
    aria-expanded=${expanded ? 'true' : 'false'}
    aria-controls=${panelIds[name]}
    @click=${() => open(expanded ? undefined : name)}
  >
    ${glyph(panelGlyphs[name])} ${label}
  </button>`;
}
