import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textIn } from '../../core/languages.js';
import type { LayerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';

/** What is drawn of a layer that has alternatives; nothing for the others. */
export function variantSelect(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult | typeof nothing {
  const { variants, title } = viewer.definition(layer.id);
  const { mapped } = layer;
  if (variants.length < 2 && !mapped) return nothing;
  const { locale } = viewer.state;
  const choose = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) viewer.setVariant(layer.id, event.target.value);
  };
  // What the reader maps stands above the variants; choosing one of them ends it.
  const chosen = mapped ? '' : layer.variant;
  return html`<select aria-label="${textIn(locale, title)}: ${say('layers.variant')}" .value=${live(chosen)} @change=${choose}>
    ${mapped ? html`<option value="" selected>${textIn(locale, mapped.variant.title)}</option>` : nothing}
    ${variants.map(
      (variant) =>
        html`<option value=${variant.id} ?selected=${variant.id === chosen}>${textIn(locale, variant.title)}</option>`,
    )}
  </select>`;
}

/** How opaque a layer is drawn, and its place among the others. */
export function layerSettings(
  viewer: ViewerContract,
  layer: LayerState,
  move: (layer: LayerState, step: 1 | -1) => void,
  say: Say,
): TemplateResult {
  return html`${opacitySlider(viewer, layer, say)} ${orderButtons(viewer, layer, move, say)}
  ${ownActions(viewer, layer)}`;
}

/** For a layer of the reader's own: its style, keeping it, taking it away. */
function ownActions(viewer: ViewerContract, { id }: LayerState): TemplateResult | typeof nothing {
  if (!viewer.state.own.some((entry) => entry.id === id)) return nothing;
  void import('../layer-style/own-entry.js');
  return html`<jjj-own-entry .viewer=${viewer} entry=${id}></jjj-own-entry>`;
}

function opacitySlider(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult {
  const percent = Math.round(layer.opacity * 100);
  const title = textIn(viewer.state.locale, viewer.definition(layer.id).title);
  const set = (event: Event) => {
    if (event.target instanceof HTMLInputElement) viewer.setOpacity(layer.id, event.target.valueAsNumber / 100);
  };
  return html`<div class="setting">
    <span aria-hidden="true">${say('layers.opacity')}</span>
    <input
      type="range"
      min="0"
      max="100"
      step="5"
      aria-label="${title}: ${say('layers.opacity')}"
      aria-valuetext=${say('layers.opacity-value', { percent })}
      .value=${live(String(percent))}
      @input=${set}
    />
    <output aria-hidden="true">${say('layers.opacity-value', { percent })}</output>
  </div>`;
}

function orderButtons(
  viewer: ViewerContract,
  layer: LayerState,
  move: (layer: LayerState, step: 1 | -1) => void,
  say: Say,
): TemplateResult {
  const index = viewer.state.layers.findIndex((each) => each.id === layer.id);
  const name = { layer: textIn(viewer.state.locale, viewer.definition(layer.id).title) };
  const button = (step: 1 | -1, label: string, disabled: boolean) => html`<button
    class="icon"
    data-step=${step}
    aria-label=${label}
    title=${label}
    ?disabled=${disabled}
    @click=${() => move(layer, step)}
  >
    ${glyph(step === 1 ? 'up' : 'down')}
  </button>`;
  return html`<div class="setting">
    <span aria-hidden="true">${say('layers.order')}</span>
    <div class="order" role="group" aria-label=${say('layers.order')}>
      ${button(1, say('layers.move-up', name), index === viewer.state.layers.length - 1)}
      ${button(-1, say('layers.move-down', name), index === 0)}
    </div>
  </div>`;
}
