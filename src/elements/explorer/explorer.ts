import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { AtlasError } from '../../core/atlas-error.js';
import { localeOfTag } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { followFirstPicture } from '../follow-first-picture.js';
import { JjjMap } from '../map/map.js';
import { MapInquiry } from '../map/map-inquiry.js';
import { slottedPanel } from '../map/map-panels.styles.js';
import { type MapProperties, mapPropertyNames } from '../map/map-properties.js';
import { ReaderPreferences } from '../map/reader-preferences.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { LanguageWatch } from '../shared/language-watch.js';
import { type MapHost, viewerChanged } from '../shared/map-host.js';
import { MapLink } from '../shared/map-link.js';
import { openSelection } from '../shared/open-selection.js';
import { showPresented } from '../shared/presented-sheet.js';
import { languageTag, readerLocale, writingDirection } from '../shared/reader-locale.js';
import { ThemeSheet } from '../shared/theme-sheet.js';
import { tokens } from '../shared/tokens.styles.js';
import { explorerStyles } from './explorer.styles.js';
import type { Dialog } from './explorer-dialogs.js';
import { explorerNarrowStyles } from './explorer-narrow.styles.js';
import type * as ExplorerView from './explorer-view.js';
import { ForwardedSlots } from './forwarded-slots.js';
import { Presenting } from './presenting.js';
import type { SheetHeight } from './sheet-height.js';

/** From here on a panel stands beside the map (explorer-narrow.styles.ts). */
const columnWidthPx = 640;

/**
 * The whole atlas: a map with its layers, legend, search and feature panel. Layers, map and reading matter stand side by
 * side where there is room; on a narrow screen the panels open one at a time below the map.
 *
 * @slot - More for the side panel, below the layers.
 * @slot header - More for the header, before the language switch.
 * @slot top-start - Panels over the map, in its upper corner at the start of the line.
 * @slot top-end - Panels below the zoom buttons.
 * @slot bottom-start - Panels above the scale bar.
 * @slot bottom-end - Panels in the lower corner at the end of the line.
 * @slot loading - In place of the progress bar.
 * @slot error - In place of the sentence that says why there is no picture.
 * @slot attribution - The publisher's own lines beside the owners of the data, such as the map approval number.
 * @slot placeholder - A picture for where no map can be drawn.
 * @event {ReadyEvent} jjj-ready - The visible layers are drawn for the first view, or have failed.
 * @event {FeatureSelectedEvent} jjj-feature-selected - Another feature is selected, or none. Cancelable: feature panels stay closed.
 * @event {FeatureHoveredEvent} jjj-feature-hovered - The pointer is on another feature, or on none. Cancelable: there is no tip.
 * @event {ViewChangedEvent} jjj-view-changed - The map shows another place or scale.
 * @event {LayersChangedEvent} jjj-layers-changed - A layer was shown, hidden, moved, changed, added or taken away.
 * @event {LoadingChangedEvent} jjj-loading-changed - Other layers are being read, or none is any more.
 * @event {TimeChangedEvent} jjj-time-changed - The map shows another time.
 * @event {ThematicChangedEvent} jjj-thematic-changed - Figures are mapped, or no longer.
 * @event {QuestionChangedEvent} jjj-question-changed - A question is asked, answered, ended or taken away.
 * @event {DrawingChangedEvent} jjj-drawing-changed - A shape was drawn, changed, chosen or taken away.
 * @event {ProfileChangedEvent} jjj-profile-changed - Other units are compared.
 * @event {AppearanceChangedEvent} jjj-appearance-changed - Language, light or dark, base map or simulated colour vision is another.
 * @event {AtlasErrorEvent} jjj-error - A layer or the map failed; the detail has a `code` and the sentence shown. Cancelable: there is no notice.
 * @event {PlaceFoundEvent} jjj-place-found - A place was chosen in the search. Cancelable: the map does not go there.
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
export class JjjExplorer extends MapInquiry implements MapHost {
  static override styles = [
    tokens,
    controls,
    explorerStyles,
    explorerNarrowStyles,
    css`
      jjj-map > slot[name$='-start']::slotted(*),
      jjj-map > slot[name$='-end']::slotted(*) {
        ${slottedPanel}
      }
    `,
  ];

  /** The map inside; null before the first rendering. */
  @query('jjj-map') readonly map: JjjMap | null | undefined;
  @state() private view: typeof ExplorerView | undefined;
  @state() private panel: ExplorerView.Panel;
  /** Whether the panels take most of a narrow screen. */
  @state() private tall = false;
  /** Whether a panel stands beside the map, where it would be an empty column; below it, none is the larger map. */
  @state() private hasColumn = false;
  @state() private legendShut = false;
  @state() private side: ExplorerView.Side = 'layers';
  @state() private resultsShut = false;
  @state() private chartOpen = false;
  @state() private matter: ExplorerView.Matter = 'tour';
  /** The dialogs that were wanted so far. */
  @state() private dialogs: ReadonlySet<Dialog> = new Set();
  readonly #presenting = new Presenting(this);
  readonly #opened = new Set<ExplorerView.Side>();
  #lastPanel: NonNullable<ExplorerView.Panel> = 'layers';
  readonly #preferences = new ReaderPreferences(this);
  readonly #themeSheet = new ThemeSheet(this);
  readonly #slots = new ForwardedSlots(this);

  constructor() {
    super();
    new LanguageWatch(this);
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

  override async whenComposed(): Promise<ViewerContract> {
    await this.updateComplete;
    if (this.map) return this.map.whenComposed();
    throw new AtlasError('drawing-failed', 'The explorer has no map. Put it on a page.', {
      details: { reason: 'no jjj-map' },
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { map } = this;
    if (map) for (const name of mapPropertyNames) if (changed.has(name)) handOn(this, map, name);
  }

  protected override firstUpdated(): void {
    new ResizeObserver(() => {
      this.hasColumn = this.clientWidth >= columnWidthPx;
    }).observe(this);
    void import('./explorer-view.js').then((view) => {
      view.adoptViewStyles(this.renderRoot);
      view.watchDrops(this, (files) => void this.#addFiles(files));
      this.view = view;
      void import('../question-companions.js');
      followFirstPicture(() => void import('../statistics-companions.js'));
    });
  }

  protected override willUpdate(): void {
    const { theme, reading } = this.viewer?.state ?? {};
    this.#themeSheet.show(theme ?? this.#preferences.theme(this.theme), reading?.contrast);
    showPresented(this, reading?.presenting);
  }

  protected override render(): TemplateResult {
    const viewer = this.viewer;
    const locale = viewer?.state.locale ?? localeOfTag(this.locale ?? '') ?? readerLocale(this);
    const options = this.#options(viewer, locale);
    const legend = this.legendShut ? 'legend-shut' : '';
    const shut = this.resultsShut ? 'results-shut' : '';
    const presenting = viewer?.state.reading.presenting ? 'presenting' : '';
    const classes = `frame ${presenting} panel-${options.panel ?? 'none'} sheet-${options.sheet} side-${options.side} ${shut} ${options.featureOpen ? legend : 'feature-empty'}`;
    return html`<div class=${classes} part="frame" lang=${languageTag(locale)} dir=${writingDirection(locale)}>
      <header part="header">${this.view?.explorerHeader(options) ?? nothing}</header>
      ${this.view?.dialogs.atHeader(this.dialogs) ?? nothing}
      ${this.#map()} ${this.view?.explorerPanels(options) ?? nothing}
      ${this.view?.dialogs.others(this.dialogs, this) ?? nothing}
    </div>`;
  }

  #map(): TemplateResult {
    return html`<jjj-map
      id="map"
      part="map"
      exportparts="controls, tooltip, notices, notice, failure, foot, attribution, datum, coordinates, panel, loading, poster"
      .locale=${this.locale ?? readerLocale(this)}
      .theme=${this.#preferences.theme(this.theme)}
      @jjj-viewer-changed=${() => this.dispatchEvent(new Event(viewerChanged))}
      >${this.#slots.rendered(this.#preferences.direction)}</jjj-map
    >`;
  }

  async #addFiles(files: readonly File[]): Promise<void> {
    await this.#openDialog('add', this);
    await this.renderRoot.querySelector('jjj-add-data')?.take(files);
  }

  async #openDialog(dialog: Dialog, opener: HTMLElement): Promise<void> {
    await this.view?.dialogs.fetch(dialog);
    this.dialogs = new Set([...this.dialogs, dialog]);
    await this.updateComplete;
    await this.view?.dialogs.open(this.renderRoot, dialog, opener);
  }

  #options(viewer: ViewerContract | undefined, locale: Locale): ExplorerView.ExplorerViewOptions {
    return {
      viewer,
      locale,
      panel: this.panel ?? (this.hasColumn ? 'layers' : undefined),
      side: this.side,
      opened: this.#opened,
      open: (panel) => this.#openPanel(panel),
      sheet: this.panel === undefined ? 'closed' : this.tall ? 'full' : 'half',
      restSheet: (height) => this.#restSheet(height),
      lastPanel: this.panel ?? this.#lastPanel,
      direction: this.#preferences.direction,
      featureOpen: viewer !== undefined && hasFeature(viewer.state),
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
        if (matter === 'words') void import('../reader-companions.js');
      },
      openDialog: (dialog, opener) => void this.#openDialog(dialog, opener),
    };
  }

  #openPanel(panel: ExplorerView.Panel): void {
    this.#lastPanel = this.panel ?? this.#lastPanel;
    this.panel = panel;
    const side = this.view?.sides.find((each) => each === panel);
    if (!side) return;
    this.side = side;
    this.#opened.add(side);
  }

  #restSheet(height: SheetHeight): void {
    if (height === 'closed') this.#openPanel(undefined);
    else if (this.panel === undefined) this.#openPanel(this.#lastPanel);
    this.tall = height === 'full';
  }

  /** A narrow screen shows the feature when one is selected, and the map when it no longer is. */
  #stateChanged(now: ViewerState, previous: ViewerState | undefined): void {
    this.#presenting.follow(this.viewer, now);
    if (now.selection === (previous?.selection ?? null)) return;
    if (openSelection(now).selection) this.panel = 'feature';
    else if (this.panel === 'feature') this.panel = undefined;
  }
}

function hasFeature(now: ViewerState): boolean {
  const { selection, candidates } = openSelection(now);
  return selection !== null || candidates.length > 0;
}

/** The explorer's own properties are those of its map. */
function handOn<K extends (typeof mapPropertyNames)[number]>(from: MapProperties, to: MapProperties, name: K): void {
  to[name] = from[name];
}

// The map is part of the explorer, whatever else the page has loaded.
defineElement('jjj-map', JjjMap);
defineElement('jjj-explorer', JjjExplorer);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-explorer': JjjExplorer;
  }
}
