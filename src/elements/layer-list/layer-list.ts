import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { textIn } from '../../core/languages.js';
import type { LayerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { dataText } from '../shared/data-text.js';
import '../feature-search/feature-search.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { glyph } from '../shared/glyphs.js';
import { openSaving } from '../shared/open-saving.js';
import { sourceRecordStyles } from '../shared/source-record.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { layerListStyles } from './layer-list.styles.js';
import { layerSettings, variantSelect } from './layer-settings.js';
import { layerSources } from './layer-sources.js';
import { statusBlock, statusWord } from './layer-status.js';

/**
 * The layers of a map, topmost first: shows and hides them, and opens each for its opacity, its order, its features and
 * its sources.
 *
 * @csspart frame - Everything the element draws.
 * @csspart layer - One layer.
 * @csspart error - What went wrong with a layer, with its retry.
 * @cssproperty --jjj-color-accent - Colour of switches and links.
 * @cssproperty --jjj-color-line - Colour of the lines between layers.
 */
export class JjjLayerList extends CompanionElement {
  static override styles = [tokens, controls, sourceRecordStyles, layerListStyles];

  @state() private opened: ReadonlySet<string> = new Set();
  /** The layer whose features are listed; one at a time, since a list may be long. */
  @state() private browsed: string | undefined;
  @state() private announcement = '';

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const layers = [...viewer.state.layers].reverse();
    return html`<ul aria-label=${say('layers.list')}>
        ${repeat(
          layers,
          (layer) => layer.id,
          (layer) => this.#layer(viewer, layer, say),
        )}
      </ul>
      <p class="sr-only" role="status">${this.announcement}</p>`;
  }

  #layer(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult {
    const { locale } = viewer.state;
    const open = this.opened.has(layer.id);
    return html`<li class="layer ${layer.visible ? '' : 'shown-off'}" part="layer" data-layer=${layer.id}>
      ${this.#head(viewer, layer, open, say)}
      ${layer.visible ? variantSelect(viewer, layer, say) : nothing} ${statusBlock(viewer, layer, locale, say)}
      ${open ? this.#body(viewer, layer, say) : nothing}
    </li>`;
  }

  #head(viewer: ViewerContract, layer: LayerState, open: boolean, say: Say): TemplateResult {
    const title = textIn(viewer.state.locale, viewer.definition(layer.id).title);
    const label = say('layers.details', { layer: title });
    const show = (event: Event) => {
      if (event.target instanceof HTMLInputElement) viewer.showLayer(layer.id, event.target.checked);
    };
    return html`<div class="head">
      <label>
        <input type="checkbox" role="switch" .checked=${live(layer.visible)} @change=${show} />
        <span class="name">${title}</span>
      </label>
      ${layer.visible ? statusWord(layer, say) : nothing}
      <button
        class="icon"
        aria-expanded=${open ? 'true' : 'false'}
        aria-label=${label}
        title=${label}
        @click=${() => this.#toggle(layer.id)}
      >
        ${glyph(open ? 'less' : 'more')}
      </button>
    </div>`;
  }

  #body(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult {
    const { locale } = viewer.state;
    const { description } = viewer.definition(layer.id);
    const move = (moved: LayerState, step: 1 | -1) => void this.#move(viewer, moved, step, say);
    return html`<div class="body">
      <p class="about">${dataText(locale, description)}</p>
      <div>${layerSettings(viewer, layer, move, say)}</div>
      ${layer.status.phase === 'loaded' ? this.#features(viewer, layer, say) : nothing}
      <button class="save" aria-haspopup="dialog" @click=${() => void openSaving(this.renderRoot, viewer, { layer: layer.id })}>
        ${say('layers.save')}
      </button>
      ${
        viewer.sidecars(layer.id).length === 0
          ? nothing
          : html`<details class="sources">
              <summary>${say('layers.sources')}</summary>
              ${layerSources(viewer, layer.id, say)}
            </details>`
      }
    </div>`;
  }

  #features(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult {
    const browse = (event: Event) => {
      if (event.target instanceof HTMLDetailsElement) this.browsed = event.target.open ? layer.id : undefined;
    };
    return html`<details class="features" name="features" @toggle=${browse}>
      <summary>${say('layers.features')}</summary>
      ${
        this.browsed === layer.id
          ? html`<jjj-feature-search .viewer=${viewer} layer=${layer.id}></jjj-feature-search>`
          : nothing
      }
    </details>`;
  }

  #toggle(id: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
  }

  /** Moving the row in the document takes the focus from its button, so it is given back. */
  async #move(viewer: ViewerContract, layer: LayerState, step: 1 | -1, say: Say): Promise<void> {
    const index = viewer.state.layers.findIndex((each) => each.id === layer.id);
    viewer.moveLayer(layer.id, index + step);
    const of = viewer.state.layers.length;
    const title = textIn(viewer.state.locale, viewer.definition(layer.id).title);
    this.announcement = say('layers.moved', { layer: title, place: of - index - step, of });
    await this.updateComplete;
    const row = this.shadowRoot?.querySelector(`[data-layer="${layer.id}"]`);
    const button = row?.querySelector<HTMLButtonElement>(`button[data-step="${step}"]:enabled`);
    (button ?? row?.querySelector<HTMLButtonElement>('button[data-step]:enabled'))?.focus();
  }
}

defineElement('jjj-layer-list', JjjLayerList);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-layer-list': JjjLayerList;
  }
}
