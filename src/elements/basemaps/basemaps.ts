import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { textIn } from '../../core/languages.js';
import '../../core/messages/basemap-messages.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { dataText } from '../shared/data-text.js';
import { defineElement } from '../shared/define-element.js';
import { tokens } from '../shared/tokens.styles.js';
import './add-tiles.js';
import { basemapsStyles } from './basemaps.styles.js';
import { tileRow } from './tile-row.js';

/**
 * Which base map the layers lie on, and the tiles of other servers between both: shows and hides them, says whose they are,
 * and adds more by their address.
 *
 * @csspart frame - Everything the element draws.
 * @csspart choice - The base maps to choose from.
 * @csspart tiles - One layer of tiles.
 */
export class JjjBasemaps extends CompanionElement {
  static override styles = [tokens, controls, basemapsStyles];

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const { tiles } = viewer.state;
    return html`${choice(viewer, say)}
      ${
        tiles.length === 0
          ? nothing
          : html`<h3>${say('basemaps.tiles')}</h3>
              <p class="quiet">${say('basemaps.tiles-not-asked')}</p>
              <ul aria-label=${say('basemaps.tiles')}>
                ${repeat(
                  [...tiles].reverse(),
                  ({ definition }) => definition.id,
                  (each) => tileRow(viewer, each, say),
                )}
              </ul>`
      }
      <jjj-add-tiles .viewer=${viewer}></jjj-add-tiles>`;
  }
}

function choice(viewer: ViewerContract, say: Say): TemplateResult {
  const { basemap, basemapShown, locale } = viewer.state;
  const chosen = basemapShown ? basemap.chosen : 'none';
  const option = (id: string, title: TemplateResult | string, note?: string) => html`<label>
    <input
      type="radio"
      name="basemap"
      value=${id}
      .checked=${live(chosen === id)}
      @change=${() => viewer.backdrop.choose(id)}
    />
    <span>${title}${note === undefined ? nothing : html` <span class="quiet">${note}</span>`}</span>
  </label>`;
  return html`<fieldset part="choice">
    <legend>${say('basemaps.title')}</legend>
    ${option('atlas', say('basemaps.atlas'))}
    ${basemap.offered.map(({ definition: { id, title, datum } }) =>
      option(id, html`${dataText(locale, title)}`, datum === 'GCJ-02' ? say('basemaps.badge', { datum }) : undefined),
    )}
    ${option('none', say('basemaps.none'))}
    ${attributionOf(viewer)}
  </fieldset>`;
}

/** Whose the chosen base map is: it also stands under the map. */
function attributionOf({ state }: ViewerContract): TemplateResult | typeof nothing {
  const { basemap, locale } = state;
  const chosen = basemap.offered.find(({ definition }) => definition.id === basemap.chosen);
  if (!chosen || !state.basemapShown) return nothing;
  return html`<p class="quiet">${textIn(locale, chosen.definition.attribution)}</p>`;
}

defineElement('jjj-basemaps', JjjBasemaps);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-basemaps': JjjBasemaps;
  }
}
