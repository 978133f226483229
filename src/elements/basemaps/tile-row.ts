import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textIn } from '../../core/languages.js';
import type { TileLayerState } from '../../viewer/backdrop/backdrop-types.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { dataText } from '../shared/data-text.js';
import { glyph } from '../shared/glyphs.js';
import { outsideLink } from '../shared/source-links.js';

/** One layer of tiles: on or off, how opaque, what its colours mean, whose it is. */
export function tileRow(viewer: ViewerContract, tiles: TileLayerState, say: Say): TemplateResult {
  const { definition, visible } = tiles;
  const { locale } = viewer.state;
  const name = textIn(locale, definition.title);
  const show = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) viewer.backdrop.showTiles(definition.id, target.checked);
  };
  const remove = say('basemaps.remove', { name });
  return html`<li part="tiles" data-tiles=${definition.id}>
    <div class="head">
      <label>
        <input type="checkbox" role="switch" .checked=${live(visible)} @change=${show} />
        <span>${dataText(locale, definition.title)}</span>
      </label>
      <button class="icon" aria-label=${remove} title=${remove} @click=${() => viewer.backdrop.removeTiles(definition.id)}>
        ${glyph('close')}
      </button>
    </div>
    ${visible ? html`${opacity(viewer, tiles, name, say)} ${legend(viewer, tiles, name, say)}` : nothing}
    ${source(viewer, tiles, say)}
  </li>`;
}

function opacity(viewer: ViewerContract, tiles: TileLayerState, name: string, say: Say): TemplateResult {
  const percent = Math.round(tiles.opacity * 100);
  const set = ({ target }: Event) => {
    if (target instanceof HTMLInputElement)
      viewer.backdrop.setTilesOpacity(tiles.definition.id, target.valueAsNumber / 100);
  };
  return html`<input
    type="range"
    min="0"
    max="100"
    step="5"
    aria-label=${say('basemaps.opacity', { name })}
    aria-valuetext=${say('layers.opacity-value', { percent })}
    .value=${live(String(percent))}
    @input=${set}
  />`;
}

/** The server's own picture, or the colours that vector tiles are drawn in. */
function legend(
  { state: { locale } }: ViewerContract,
  { definition }: TileLayerState,
  name: string,
  say: Say,
): TemplateResult | typeof nothing {
  const label = say('basemaps.legend-of', { name });
  if ('pmtiles' in definition && definition.archive?.isVector) {
    return html`<ul class="colors" aria-label=${label}>
      ${definition.archive.layers.map(
        ({ id, color }) => html`<li>
          <svg viewBox="0 0 16 12" aria-hidden="true"><rect width="16" height="12" fill=${color} /></svg> ${id}
        </li>`,
      )}
    </ul>`;
  }
  if (!definition.legend) return nothing;
  const { url, alt } = definition.legend;
  const said = alt === undefined ? label : typeof alt === 'string' ? alt : textIn(locale, alt);
  return html`<img src=${url} alt=${said} loading="lazy" />`;
}

function source({ state: { locale } }: ViewerContract, { definition }: TileLayerState, say: Say): TemplateResult {
  const { attribution, datum, about } = definition;
  return html`<details>
    <summary>${say('basemaps.source')}</summary>
    <p>${dataText(locale, attribution)}</p>
    <p>${datum === 'GCJ-02' ? say('basemaps.badge', { datum }) : say('basemaps.datum', { datum })}</p>
    ${about === undefined ? nothing : html`<p>${outsideLink(about, say('basemaps.about'))}</p>`}
  </details>`;
}
