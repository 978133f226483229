import { html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { localeOfTag } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { LanguageWatch } from '../shared/language-watch.js';
import type { MapHost } from '../shared/map-host.js';
import { showPresented } from '../shared/presented-sheet.js';
import { languageTag, readerLocale, writingDirection } from '../shared/reader-locale.js';
import { ThemeSheet } from '../shared/theme-sheet.js';
import { tokens } from '../shared/tokens.styles.js';
import { VisionFilter, visionFilterStyles } from '../shared/vision-filter.js';
import { mapStyles } from './map.styles.js';
import { MapInquiry } from './map-inquiry.js';
import { MapLife } from './map-life.js';
import { mapPanelsStyles } from './map-panels.styles.js';
import type { MapReading, MapSettings } from './map-settings.js';
import { PointerTip } from './pointer-tip.js';
import { ReaderPreferences } from './reader-preferences.js';

/**
 * A map of the layers of a catalog. It may stand alone, or be joined by companions that nest in it or name its id.
 *
 * @slot - As `top-start`.
 * @slot top-start - Panels over the map, in its upper corner at the start of the line.
 * @slot top-end - Panels below the zoom buttons.
 * @slot bottom-start - Panels above the scale bar.
 * @slot bottom-end - Panels in the lower corner at the end of the line.
 * @slot header - Above the map.
 * @slot loading - In place of the progress bar.
 * @slot error - In place of the sentence that says why there is no picture.
 * @slot attribution - The publisher's own lines beside the owners of the data, such as the map approval number.
 * @slot placeholder - What stands here before the map, and where no picture can be drawn; see `placeholder()`.
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
 * @csspart frame - Everything the element draws.
 * @csspart map - The picture.
 * @csspart controls - Zoom buttons and north arrow.
 * @csspart tooltip - Name and key figure at the pointer.
 * @csspart notices - What went wrong, over the picture.
 * @csspart notice - One of them.
 * @csspart layer-notice - One about a layer, which a layer list beside the map says as well.
 * @csspart failure - Why there is no picture.
 * @csspart poster - The picture of the atlas in place of one.
 * @csspart foot - The line under the picture.
 * @csspart coordinates - The position in that line.
 * @csspart attribution - Whose the data is.
 * @csspart datum - In which datum tiles are drawn that are shown in WGS 84.
 * @csspart panel - Each of the four places for panels.
 * @csspart header - The place above the map.
 * @csspart loading - The place of the progress bar.
 * @cssproperty --jjj-map-height - Height of the element, 448px unless set.
 * @cssproperty --jjj-color-surface - Ground of buttons, tips and the line under the picture.
 * @cssproperty --jjj-color-text - Colour of text.
 * @cssproperty --jjj-color-accent - Colour of focus rings and links.
 * @cssproperty --jjj-font - Font family of everything but the labels of the map.
 */
export class JjjMap extends MapInquiry implements MapHost {
  static override styles = [tokens, controls, mapStyles, mapPanelsStyles, visionFilterStyles];

  @query('.map') private readonly container: HTMLElement | null | undefined;
  readonly #life = new MapLife(
    this,
    () => this.container,
    () => this.#settings(),
  );
  readonly #tip = new PointerTip(this);
  readonly #preferences = new ReaderPreferences(this);
  readonly #themeSheet = new ThemeSheet(this);
  readonly #visionFilter = new VisionFilter(this);

  constructor() {
    super();
    new LanguageWatch(this);
  }

  /** What companions talk to; undefined until the map is composed, which reading it begins. */
  get viewer(): ViewerContract | undefined {
    this.#life.want();
    return this.#life.work?.viewer;
  }

  /** True when there is a {@link viewer}; reading it composes nothing. */
  get composed(): boolean {
    return this.#life.work?.viewer !== undefined;
  }

  override whenComposed(): Promise<ViewerContract> {
    return this.#life.viewer;
  }

  protected override willUpdate(): void {
    const { theme, reading } = this.#life.work?.viewer?.state ?? {};
    this.#themeSheet.show(theme ?? this.#preferences.theme(this.theme), reading?.contrast);
    showPresented(this, reading?.presenting);
  }

  protected override render(): TemplateResult {
    const { work, broken } = this.#life;
    const { state } = work?.viewer ?? {};
    const locale = state?.locale ?? this.#locale();
    const vision = state?.vision;
    return html`<div class="frame" part="frame" lang=${languageTag(locale)} dir=${writingDirection(locale)} @keydown=${this.#onKey}>
      <div class="head" part="header" dir=${this.#preferences.direction}><slot name="header"></slot></div>
      <div class="stage" @pointermove=${this.#tip.follow}>
        <div class="map" part="map" ?data-color-vision=${this.#visionFilter.isOn(vision)}></div>
        ${this.#visionFilter.definition(vision)} ${work ? work.chrome() : beforeWork(broken)}
        <div class="panels">
          <div class="side">${this.#panel(html`<slot name="top-start"></slot><slot></slot>`)} ${this.#panel(html`<slot name="bottom-start"></slot>`)}</div>
          <div class="side end">
            ${work?.controls()} ${this.#panel(html`<slot name="top-end"></slot>`)}
            ${this.#panel(html`<slot name="bottom-end"></slot>`)}
          </div>
        </div>
      </div>
      <div class="foot" part="foot">
        <div class="publisher" dir=${this.#preferences.direction}><slot name="attribution"></slot></div>
        ${work?.foot()}
      </div>
    </div>`;
  }

  protected override updated(): void {
    this.#tip.place();
  }

  /** What the page puts over the map is written in the page's direction. */
  #panel(slots: TemplateResult): TemplateResult {
    return html`<div class="panel" part="panel" dir=${this.#preferences.direction}>${slots}</div>`;
  }

  #settings(): MapSettings {
    const { catalog, layers, center, zoom, geodataBase, permalink, state, year, month, since, sync } = this;
    const theme = this.#preferences.theme(this.theme);
    const basemapShown = this.basemap !== 'none';
    const places = { catalog, layers, center, zoom, geodataBase, permalink, state, year, month, since, sync };
    const { gestures, basemap, basemaps } = this;
    return {
      ...places,
      basemap,
      basemaps,
      locale: this.#locale(),
      theme,
      basemapShown,
      reading: this.#reading(),
      gestures,
    };
  }

  #reading(): MapReading {
    const { dataBudget, credentials, requestHeaders, trustedOrigins } = this;
    return {
      ...(dataBudget !== undefined && { dataBudgetBytes: dataBudget }),
      ...(credentials && { credentials }),
      ...(requestHeaders && { headers: requestHeaders }),
      ...(trustedOrigins && { origins: trustedOrigins }),
    };
  }

  #locale(): Locale {
    return localeOfTag(this.locale ?? '') ?? readerLocale(this);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#life.work?.viewer?.select(null);
  }
}

/** The sentences are fetched with the program, so this one is said in both languages. */
function beforeWork(broken: boolean): TemplateResult {
  if (!broken) {
    return html`<div class="loading" part="loading">
      <slot name="loading"><progress aria-hidden="true"></progress></slot>
    </div>`;
  }
  return html`<div class="failure" part="failure" role="alert">
    <slot name="placeholder"></slot>
    <slot name="error">
      <p lang="en">The map's program could not be fetched. Check the connection and load the page again.</p>
      <p lang="zh-CN">地图程序加载失败。请检查网络连接，然后重新加载页面。</p>
    </slot>
  </div>`;
}

defineElement('jjj-map', JjjMap);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-map': JjjMap;
  }
}
