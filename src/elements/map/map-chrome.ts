import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import { textIn } from '../../core/languages.js';
import { translate } from '../../core/messages/translate.js';
import type { FeatureRef } from '../../core/scene.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { nameTag } from '../shared/data-text.js';
import { glyph } from '../shared/glyphs.js';
import { defaultGeodataBase } from './atlas-defaults.js';
import { mapNotices, type NoticeOptions } from './map-notices.js';
import type { MapSettings } from './map-settings.js';
import { panButtons } from './pan-buttons.js';
import { motionAllowed } from './reader-preferences.js';

/** What lies around and over a map besides the picture itself. */
export interface MapChromeOptions extends NoticeOptions {
  /** Undefined until the map is composed. */
  readonly viewer: ViewerContract | undefined;
  /** Why there is no picture. */
  readonly failure: AtlasError | undefined;
  /** The feature that gets no tip, since the page says by itself what it is. */
  readonly untipped: FeatureRef | undefined;
  /** Whether the buttons that move the map are open, and how to open them. */
  readonly panOpen: boolean;
  readonly openPan: () => void;
  /** Starts again after a failure. */
  readonly restart: () => void;
  /** True when the atlas itself can show what this map shows. */
  readonly ofAtlas: boolean;
}

/** What comes and goes over the picture: progress, notices, the tip at the pointer; or why there is no picture. */
export function mapChrome(options: MapChromeOptions): TemplateResult {
  const { viewer, locale, failure } = options;
  const say: Say = (key, values) => translate(locale, key, values);
  if (!viewer && failure) return failureText(options, failure, say);
  if (!viewer) return progress(say('map.loading'));
  return html`${loadingBar(viewer.state, say)} ${mapNotices(options, viewer, say)}
    ${failure ? poster(options, failure, viewer) : html`<jjj-map-keys></jjj-map-keys>`} ${tooltip(options, viewer)}`;
}

/** Nothing is known, so that only starting again can help. */
function failureText(options: MapChromeOptions, failure: AtlasError, say: Say): TemplateResult {
  return html`<div class="failure" part="failure" role="alert">
    <slot name="placeholder"></slot>
    <slot name="error">
      ${glyph('warning')}
      <p>${errorText(options.locale, failure)}</p>
      <button @click=${options.restart}>${say('layers.retry')}</button>
    </slot>
  </div>`;
}

/** A picture of the atlas where none can be drawn: the host page's own, or the one published with the atlas. */
function poster({ locale, ofAtlas }: MapChromeOptions, failure: AtlasError, viewer: ViewerContract): TemplateResult {
  const picture = new URL('../share.jpg', defaultGeodataBase()).href;
  return html`<div class="failure no-picture" part="failure">
    <slot name="error"><p role="alert">${errorText(locale, failure)}</p></slot>
    <jjj-map-poster .ofAtlas=${ofAtlas}>
      <slot name="placeholder"><img part="poster" src=${picture} alt=${textIn(locale, viewer.catalog.title)} /></slot>
    </jjj-map-poster>
  </div>`;
}

function loadingBar(state: ViewerState, say: Say): TemplateResult | typeof nothing {
  const loading = state.layers.filter((layer) => layer.visible && layer.status.phase === 'loading').length;
  if (loading === 0 && state.basemapStatus.phase !== 'loading') return nothing;
  const label = loading === 0 ? say('map.loading') : say('map.loading-layers', { count: loading });
  return progress(label);
}

function progress(label: string): TemplateResult {
  return html`<div class="loading" part="loading">
    <slot name="loading"><progress aria-label=${label}></progress></slot>
  </div>`;
}

/** Zoom buttons and north arrow; nothing where there is no picture. */
export function mapControls({
  viewer,
  locale,
  failure,
  panOpen,
  openPan,
}: MapChromeOptions): TemplateResult | typeof nothing {
  if (!viewer || failure) return nothing;
  const say: Say = (key, values) => translate(locale, key, values);
  const button = (name: 'plus' | 'minus' | 'home', label: string, press: () => void) =>
    html`<button class="icon" aria-label=${label} title=${label} @click=${press}>${glyph(name)}</button>`;
  const animate = motionAllowed();
  return html`<div class="controls" part="controls">
    <div class="zoom">
      ${button('plus', say('map.zoom-in'), () => viewer.zoomBy(1))}
      ${button('minus', say('map.zoom-out'), () => viewer.zoomBy(-1))}
      ${button('home', say('map.home'), () => viewer.fitBbox(viewer.catalog.bbox, { animate }))}
    </div>
    ${panButtons(viewer, say, panOpen, openPan)}
    <div class="north" role="img" aria-label=${say('map.north')} title=${say('map.north')}>
      <svg viewBox="0 0 12 14" aria-hidden="true"><path d="M6 1l4.5 12L6 10.2 1.5 13z" /></svg>
      <span aria-hidden="true">N</span>
    </div>
  </div>`;
}

/** Name and one key figure of the feature under the pointer; the map places it. */
function tooltip({ untipped }: MapChromeOptions, viewer: ViewerContract): TemplateResult | typeof nothing {
  const { hover } = viewer.state;
  const details = hover && hover !== untipped ? viewer.details(hover) : undefined;
  if (!details) return nothing;
  const { name, keyFigure } = details;
  return html`<div class="tooltip" part="tooltip" aria-hidden="true">
    <span class="name" lang=${nameTag(name)}>${name.text}</span>
    ${keyFigure ? html`<span class="figure">${keyFigure.label}: ${keyFigure.text}</span>` : nothing}
  </div>`;
}

/** True when the map shows the atlas as it is published, of which there is a poster. */
export function isOfAtlas({ catalog, geodataBase, layers }: MapSettings): boolean {
  return catalog === undefined && geodataBase === undefined && !layers?.some((choice) => typeof choice !== 'string');
}
