import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LngLat } from '../../core/bbox.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { followFirstPicture } from '../follow-first-picture.js';
import type { LayerChoice } from '../map/chosen-catalog.js';
import { JjjMap } from '../map/map.js';
import { parseLayerIds, parseLngLat } from '../map/map-settings.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { type MapHost, viewerChanged } from '../shared/map-host.js';
import { MapLink } from '../shared/map-link.js';
import { languageTag, localeOfTag, readerLocale } from '../shared/reader-locale.js';
import { ThemeStates } from '../shared/theme-states.js';
import { tokens } from '../shared/tokens.styles.js';
import { explorerStyles } from './explorer.styles.js';
import { explorerNarrowStyles } from './explorer-narrow.styles.js';
import { explorerPanelStyles } from './explorer-panels.styles.js';
import { explorerPrintStyles } from './explorer-print.styles.js';
import type * as ExplorerView from './explorer-view.js';

/** From here on a panel stands beside the map (explorer-narrow.styles.ts). */
const columnWidthPx = 640;

/**
 * The whole atlas: a map with its layers, legend, search and feature panel. Layers, map and reading matter stand side by
 * side where there is room; on a narrow screen the panels open one at a time below the map.
 *
 * @slot - More for the side panel, below the layers.
 * @slot header - More for the header, before the language switch.
 * @event jjj-ready - As of the map inside.
 * @event jjj-feature-selected - As of the map inside.
 * @event jjj-view-changed - As of the map inside.
 * @event jjj-layers-changed - As of the map inside.
 * @event jjj-place-found - As of the search inside.
 * @event jjj-error - As of the map inside.
 * @csspart frame - Everything the element draws.
 * @csspart header - Title, language and appearance.
 * @csspart side - Search and layers.
 * @csspart time - The time slider and its chart.
 * @csspart results - The table of results.
 * @csspart reading - The selected feature and the legend.
 * @csspart legend - The legend.
 * @csspart map - The map.
 * @csspart feature - The selected feature.
 * @cssproperty --jjj-explorer-height - Height of the element, 640px unless set.
 * @cssproperty --jjj-color-surface - Ground of everything but the map.
 * @cssproperty --jjj-color-text - Colour of text.
 * @cssproperty --jjj-color-accent - Colour of what is chosen, of links and focus rings.
 */
export class JjjExplorer extends LitElement implements MapHost {
  static override styles = [
    tokens,
    controls,
    explorerStyles,
    explorerPanelStyles,
    explorerNarrowStyles,
    explorerPrintStyles,
  ];

  /** As `catalog` of the map. */
  @property() catalog: string | Catalog | undefined;
  /** As `layers` of the map. */
  @property({ converter: { fromAttribute: parseLayerIds } }) layers: readonly LayerChoice[] | undefined;
  /** As `center` of the map. */
  @property({ converter: { fromAttribute: parseLngLat } }) center: LngLat | undefined;
  /** As `zoom` of the map. */
  @property({ type: Number }) zoom: number | undefined;
  /** As `locale` of the map; the reader may change it. */
  @property() locale: string | undefined;
  /** As `theme` of the map; the reader may change it. */
  @property() theme: 'light' | 'dark' | 'auto' = 'auto';
  /** As `basemap` of the map. */
  @property() basemap: 'atlas' | 'none' = 'atlas';
  /** As `geodataBase` of the map. */
  @property({ attribute: 'geodata-base' }) geodataBase: string | undefined;
  /** As `permalink` of the map. */
  @property({ type: Boolean }) permalink = false;

  /** The map inside; null before the first rendering. */
  @query('jjj-map') readonly map: JjjMap | null | undefined;
  @state() private view: typeof ExplorerView | undefined;
  @state() private panel: ExplorerView.Panel;
  /** Whether a panel stands beside the map, where it would be an empty column; below it, none is the larger map. */
  @state() private hasColumn = false;
  @state() private legendShut = false;
  @state() private side: ExplorerView.Side = 'layers';
  @state() private resultsShut = false;
  @state() private chartOpen = false;
  @state() private matter: ExplorerView.Matter = 'tour';
  /** Whether the dialog with code for other pages is there, open or not. */
  @state() private embedding = false;
  readonly #opened = new Set<ExplorerView.Side>();
  readonly #themeStates = new ThemeStates(this);

  constructor() {
    super();
    // An explorer is the nearest map host of itself, so it follows its own viewer as its companions do.
    new MapLink(
      this,
      () => '',
      (now, previous) => this.#stateChanged(now, previous),
    );
  }

  /** What companions nested in the explorer talk to. */
  get viewer(): ViewerContract | undefined {
    return this.map?.viewer;
  }

  /** Resolves when the visible layers are drawn for the present view, or have failed. */
  async whenReady(): Promise<void> {
    await this.updateComplete;
    return this.map?.whenReady();
  }

  protected override firstUpdated(): void {
    new ResizeObserver(() => {
      this.hasColumn = this.clientWidth >= columnWidthPx;
    }).observe(this);
    void import('./explorer-view.js').then((view) => {
      this.view = view;
      void import('../question-companions.js');
      followFirstPicture(() => void import('../statistics-companions.js'));
    });
  }

  protected override willUpdate(): void {
    this.#themeStates.show(this.viewer?.state.theme ?? (this.theme === 'auto' ? undefined : this.theme));
  }

  protected override render(): TemplateResult {
    const viewer = this.viewer;
    const locale = viewer?.state.locale ?? localeOfTag(this.locale ?? '') ?? readerLocale(this);
    const options = this.#options(viewer, locale);
    const legend = this.legendShut ? 'legend-shut' : '';
    const shut = this.resultsShut ? 'results-shut' : '';
    const classes = `frame panel-${options.panel ?? 'none'} side-${options.side} ${shut} ${options.featureOpen ? legend : 'feature-empty'}`;
    return html`<div class=${classes} part="frame" lang=${languageTag(locale)}>
      <header part="header">${this.view?.explorerHeader(options) ?? nothing}</header>
      ${this.#map()} ${this.view?.explorerPanels(options) ?? nothing} ${this.embedding ? this.#embedDialog() : nothing}
    </div>`;
  }

  #map(): TemplateResult {
    return html`<jjj-map
      id="map"
      part="map"
      exportparts="controls, tooltip, notices, notice, foot, attribution, coordinates"
      .catalog=${this.catalog}
      .layers=${this.layers}
      .center=${this.center}
      .zoom=${this.zoom}
      .locale=${this.locale ?? readerLocale(this)}
      .theme=${this.theme}
      .basemap=${this.basemap}
      .geodataBase=${this.geodataBase}
      .permalink=${this.permalink}
      @jjj-viewer-changed=${() => this.dispatchEvent(new Event(viewerChanged))}
    ></jjj-map>`;
  }

  #embedDialog(): TemplateResult {
    return html`<jjj-embed-dialog
      for="map"
      .catalog=${this.catalog}
      .layers=${this.layers}
      .geodataBase=${this.geodataBase}
    ></jjj-embed-dialog>`;
  }

  /** The dialog is fetched when it is first wanted. */
  async #embed(): Promise<void> {
    await import('./embed-dialog.js');
    this.embedding = true;
    await this.updateComplete;
    await this.renderRoot.querySelector('jjj-embed-dialog')?.open();
  }

  #options(viewer: ViewerContract | undefined, locale: Locale): ExplorerView.ExplorerViewOptions {
    return {
      viewer,
      locale,
      panel: this.panel ?? (this.hasColumn ? 'layers' : undefined),
      side: this.side,
      opened: this.#opened,
      open: (panel) => {
        this.panel = panel;
        const side = this.view?.sides.find((each) => each === panel);
        if (!side) return;
        this.side = side;
        this.#opened.add(side);
      },
      featureOpen: Boolean(viewer?.state.selection) || (viewer?.state.candidates.length ?? 0) > 0,
      legendShut: this.legendShut,
      shutLegend: (shut) => {
        this.legendShut = shut;
      },
      resultsShut: this.resultsShut,
      shutResults: (shut) => {
        this.resultsShut = shut;
      },
      chartOpen: this.chartOpen,
      openChart: (open) => {
        this.chartOpen = open;
      },
      matter: this.matter,
      openMatter: (matter) => {
        this.matter = matter;
      },
      embed: () => void this.#embed(),
    };
  }

  /** A narrow screen shows the feature when one is selected, and the map when it no longer is. */
  #stateChanged(now: ViewerState, previous: ViewerState | undefined): void {
    if (now.selection === (previous?.selection ?? null)) return;
    if (now.selection) this.panel = 'feature';
    else if (this.panel === 'feature') this.panel = undefined;
  }
}

// The map is part of the explorer, whatever else the page has loaded.
defineElement('jjj-map', JjjMap);
defineElement('jjj-explorer', JjjExplorer);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-explorer': JjjExplorer;
  }
}
