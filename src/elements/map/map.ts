import { html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Bbox, LngLat } from '../../core/bbox.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { LedgerEntry } from '../../core/ledger.js';
import type { Locale } from '../../core/localized-text.js';
import type { QueryAnswer, QueryOptions } from '../../core/query-answer.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import type { MapHost } from '../shared/map-host.js';
import { languageTag, localeOfTag, readerLocale } from '../shared/reader-locale.js';
import { ThemeStates } from '../shared/theme-states.js';
import { tokens } from '../shared/tokens.styles.js';
import { VisionFilter, visionFilterStyles } from '../shared/vision-filter.js';
import type { LayerChoice } from './chosen-catalog.js';
import { mapStyles } from './map.styles.js';
import { MapLife } from './map-life.js';
import { mapNoticesStyles } from './map-notices.styles.js';
import { mapPrintStyles } from './map-print.styles.js';
import { type MapReading, type MapSettings, parseLayerIds, parseLngLat, parseMegabytes } from './map-settings.js';
import type { FlyToOptions, FoundFeature } from './map-words.js';
import { PointerTip } from './pointer-tip.js';
import { ReaderPreferences } from './reader-preferences.js';

/**
 * A map of the layers of a catalog. It may stand alone, or be joined by companions that nest in it or name its id.
 *
 * @slot - Companions, drawn over the map in its upper corner at the start of the line.
 * @slot placeholder - What stands here before the map, and where no picture can be drawn; see `placeholder()`.
 * @event jjj-ready - The visible layers are drawn for the first view, or have failed.
 * @event jjj-feature-selected - Another feature is selected, or none.
 * @event jjj-view-changed - The map shows another place or scale.
 * @event jjj-layers-changed - A layer was shown, hidden, moved or changed.
 * @event jjj-error - A layer or the map failed; the detail has a `code` and the sentence shown.
 * @csspart frame - Everything the element draws.
 * @csspart map - The picture.
 * @csspart controls - Zoom buttons and north arrow.
 * @csspart tooltip - Name and key figure at the pointer.
 * @csspart notices - What went wrong, over the picture.
 * @csspart notice - One of them.
 * @csspart layer-notice - One about a layer, which a layer list beside the map says as well.
 * @csspart failure - Why there is no picture.
 * @csspart foot - The line under the picture.
 * @csspart coordinates - The position in that line.
 * @csspart attribution - Whose the data is.
 * @cssproperty --jjj-map-height - Height of the element, 448px unless set.
 * @cssproperty --jjj-color-surface - Ground of buttons, tips and the line under the picture.
 * @cssproperty --jjj-color-text - Colour of text.
 * @cssproperty --jjj-color-accent - Colour of focus rings and links.
 * @cssproperty --jjj-font - Font family of everything but the labels of the map.
 */
export class JjjMap extends LitElement implements MapHost {
  static override styles = [tokens, controls, mapStyles, mapNoticesStyles, mapPrintStyles, visionFilterStyles];

  /** The catalog, or the URL of one; left out, the one the package brings. */
  @property() catalog: string | Catalog | undefined;
  /** Ids of the layers to show, or definitions of layers to add. As an attribute: ids separated by spaces. */
  @property({ converter: { fromAttribute: parseLayerIds } }) layers: readonly LayerChoice[] | undefined;
  /** WGS 84 degrees. As an attribute: `lon,lat`. */
  @property({ converter: { fromAttribute: parseLngLat } }) center: LngLat | undefined;
  /** Viewport zoom as MapLibre counts it. */
  @property({ type: Number }) zoom: number | undefined;
  /** `en` or `zh`; left out, the language of the page around the map, else of the browser. */
  @property() locale: string | undefined;
  @property() theme: 'light' | 'dark' | 'auto' = 'auto';
  /** `none` draws the layers on an empty ground. */
  @property() basemap: 'atlas' | 'none' = 'atlas';
  /** URL of the folder with the geodata; left out, the one published with the atlas. */
  @property({ attribute: 'geodata-base' }) geodataBase: string | undefined;
  /** Features with a date that begin after the end of this year are hidden; left out, none are. */
  @property({ type: Number }) year: number | undefined;
  /** 1 to 12: the year counts to the end of this month; left out, to its own end. */
  @property({ type: Number }) month: number | undefined;
  /** What opened after the end of this year is highlighted, up to `year`; left out, nothing is. */
  @property({ type: Number }) since: number | undefined;
  /** Memory for the data of each large file, bytes; 64,000,000 unless set. As an attribute: megabytes. */
  @property({ attribute: 'data-budget', converter: { fromAttribute: parseMegabytes } }) dataBudget: number | undefined;
  /** Whether cookies go with requests for files of other origins too, as `fetch` has it. */
  @property() credentials: RequestCredentials | undefined;
  /** Sent with every request for a file, such as `Authorization`. */
  @property({ attribute: false }) requestHeaders: Readonly<Record<string, string>> | undefined;
  /**
   * A whole state of the map, as permalinks carry it after their `#`: view, layers, time, mapped figures, question. It goes
   * before the other settings, and what cannot be understood of it is told as `jjj-error`.
   */
  @property() state: string | undefined;
  /** Keeps the page's address in step with the map. Off unless the page is the map's own. */
  @property({ type: Boolean }) permalink = false;

  @query('.map') private readonly container: HTMLElement | null | undefined;
  readonly #life = new MapLife(
    this,
    () => this.container,
    () => this.#settings(),
  );
  readonly #tip = new PointerTip(this);
  readonly #preferences = new ReaderPreferences(this);
  readonly #themeStates = new ThemeStates(this);
  readonly #visionFilter = new VisionFilter(this);

  /** What companions talk to; undefined until the map is composed. */
  get viewer(): ViewerContract | undefined {
    return this.#life.work?.viewer;
  }

  /**
   * Resolves when the visible layers are drawn for the present view, or have failed.
   *
   * @throws {AtlasError} when there is no catalog to draw.
   */
  async whenReady(): Promise<void> {
    return (await this.#life.viewer).whenReady();
  }

  /** Moves the map. */
  async flyTo({ center, zoom, animate = this.#preferences.motion }: FlyToOptions): Promise<void> {
    const viewer = await this.#life.viewer;
    const { view } = viewer.state;
    const to = center ?? view?.center;
    const viewportZoom = zoom ?? view?.viewportZoom;
    if (to && viewportZoom !== undefined) viewer.setView({ center: to, viewportZoom }, { animate });
  }

  /** Shows an area, WGS 84 degrees, with a margin; without one, the whole region of the catalog. */
  async fitBbox(
    bbox?: Bbox,
    { animate = this.#preferences.motion }: { readonly animate?: boolean } = {},
  ): Promise<void> {
    const viewer = await this.#life.viewer;
    viewer.fitBbox(bbox ?? viewer.catalog.bbox, { animate });
  }

  /** Features of visible layers at a position, topmost layer first. */
  async featuresAt(lngLat: LngLat): Promise<readonly FoundFeature[]> {
    return (await this.#life.viewer).featuresAt(lngLat);
  }

  /** Shows or hides a layer. An unknown id is told as `jjj-error`. */
  async showLayer(id: string, visible: boolean): Promise<void> {
    const viewer = await this.#life.viewer;
    this.#life.work?.attempt(() => viewer.showLayer(id, visible));
  }

  /**
   * Asks a question: partial answers as features arrive, the complete one last. The map shows nothing of it; the panel's
   * question is `viewer.ask`.
   *
   * @throws {AtlasError} (when iterated) when the question is not valid, needs more data than allowed, or a file cannot
   * be read. Rejects with the signal's reason on abort.
   */
  async *query(request: QueryRequest, options: QueryOptions = {}): AsyncGenerator<QueryAnswer> {
    yield* (await this.#life.viewer).query(request, options);
  }

  /** What reading each file has cost so far: requests, bytes fetched and used, and the size of the file. */
  async ledger(): Promise<readonly LedgerEntry[]> {
    return (await this.#life.viewer).state.ledger;
  }

  protected override willUpdate(): void {
    this.#themeStates.show(this.viewer?.state.theme ?? this.#preferences.theme(this.theme));
  }

  protected override render(): TemplateResult {
    const locale = this.viewer?.state.locale ?? this.#locale();
    const { work, broken } = this.#life;
    const vision = this.viewer?.state.vision;
    return html`<div class="frame" part="frame" lang=${languageTag(locale)} @keydown=${this.#onKey}>
      <div class="stage" @pointermove=${this.#tip.follow}>
        <div class="map" part="map" ?data-color-vision=${this.#visionFilter.isOn(vision)}></div>
        ${this.#visionFilter.definition(vision)}
        ${work ? work.chrome() : beforeWork(broken)}
        <div class="corner"><slot></slot></div>
      </div>
      ${work ? work.foot() : html`<div class="foot"></div>`}
    </div>`;
  }

  protected override updated(): void {
    this.#tip.place();
  }

  #settings(): MapSettings {
    const { catalog, layers, center, zoom, geodataBase, permalink, state, year, month, since } = this;
    const theme = this.#preferences.theme(this.theme);
    const basemapShown = this.basemap !== 'none';
    const places = { catalog, layers, center, zoom, geodataBase, permalink, state, year, month, since };
    return { ...places, locale: this.#locale(), theme, basemapShown, reading: this.#reading() };
  }

  #reading(): MapReading {
    const { dataBudget, credentials, requestHeaders } = this;
    return {
      ...(dataBudget !== undefined && { dataBudgetBytes: dataBudget }),
      ...(credentials && { credentials }),
      ...(requestHeaders && { headers: requestHeaders }),
    };
  }

  #locale(): Locale {
    return localeOfTag(this.locale ?? '') ?? readerLocale(this);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.viewer?.select(null);
  }
}

/** The sentences are fetched with the program, so this one is said in both languages. */
function beforeWork(broken: boolean): TemplateResult {
  if (!broken) return html`<progress class="loading" aria-hidden="true"></progress>`;
  return html`<div class="failure" part="failure" role="alert">
    <p lang="en">The map's program could not be fetched. Check the connection and load the page again.</p>
    <p lang="zh-CN">地图程序加载失败。请检查网络连接，然后重新加载页面。</p>
  </div>`;
}

defineElement('jjj-map', JjjMap);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-map': JjjMap;
  }
}
