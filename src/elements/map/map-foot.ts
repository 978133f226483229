import { html, nothing, type TemplateResult } from 'lit';
import type { LngLat } from '../../core/bbox.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import { formatCoordinates, formatDms } from '../../core/number-format.js';
import { backdropAttributions, shiftedDatum } from '../../viewer/backdrop/backdrop-state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { attributionLine } from '../shared/attribution-line.js';
import type { Say } from '../shared/companion-element.js';

/** What the line under the picture is drawn from. */
export interface MapFootOptions {
  readonly viewer: ViewerContract | undefined;
  readonly locale: Locale;
  /** True writes the position in degrees, minutes and seconds. */
  readonly sexagesimal: boolean;
  /** True shows all owners of the data where a narrow line folds them. */
  readonly owners: boolean;
  readonly toggle: (what: 'sexagesimal' | 'owners') => void;
}

/** The line under the picture: where the pointer is, and whose the data is. */
export function mapFoot(options: MapFootOptions): TemplateResult | typeof nothing {
  const { viewer, locale } = options;
  if (!viewer) return nothing;
  const shifted = shiftedDatum(viewer.state);
  const position = viewer.state.pointer ?? viewer.state.view?.center;
  return html`${position ? coordinates(position, options) : html`<span class="coordinates" part="coordinates"></span>`}
    ${shifted === undefined ? nothing : html`<span class="datum" part="datum">${translate(locale, 'basemaps.badge', { datum: shifted })}</span>`}
    ${attribution(attributions(viewer, locale), options)}
    <span class="version">${translate(locale, 'explorer.data-version', { version: viewer.catalog.dataVersion })}</span>`;
}

function coordinates(position: LngLat, { locale, sexagesimal, toggle }: MapFootOptions): TemplateResult {
  const written = sexagesimal ? formatDms(locale, position) : formatCoordinates(position);
  const label = translate(locale, sexagesimal ? 'map.position' : 'map.coordinates');
  return html`<button
    class="coordinates"
    part="coordinates"
    title=${translate(locale, 'map.coordinates-toggle')}
    @click=${() => toggle('sexagesimal')}
  >
    <span class="sr-only">${label}</span>
    ${written} · WGS 84
  </button>`;
}

/** Always there: in a narrow line one row of it, and the rest at the press of a button. */
function attribution(owners: readonly string[], { locale, owners: open, toggle }: MapFootOptions): TemplateResult {
  const say: Say = (key, values) => translate(locale, key, values);
  const more = html`<button
    class="more"
    aria-expanded=${open ? 'true' : 'false'}
    aria-label=${say('map.attribution-all')}
    title=${say('map.attribution-all')}
    @click=${() => toggle('owners')}
  >
    <span aria-hidden="true">…</span>
  </button>`;
  return html`<div class="owners">
    <span
      class="attribution ${open ? 'open' : ''}"
      part="attribution"
      role="group"
      aria-label=${say('map.attribution')}
    >
      ${owners.join(' · ')}
    </span>
    ${owners.length === 0 ? nothing : more}
  </div>`;
}

/** Owners of everything in the picture, each once: base map first, then layers from the bottom. */
function attributions(viewer: ViewerContract, locale: Locale): readonly string[] {
  const { layers, basemapShown } = viewer.state;
  const shown = layers.filter((layer) => layer.visible).flatMap((layer) => viewer.sidecars(layer.id));
  const sidecars = [...(basemapShown ? viewer.basemapSidecars() : []), ...shown];
  const approval = viewer.catalog.basemap.approvalNumber;
  return attributionLine([
    ...backdropAttributions(viewer.state, locale),
    ...sidecars.map((sidecar) => textIn(locale, sidecar.attribution)),
    ...(approval ? [approval] : []),
  ]);
}
