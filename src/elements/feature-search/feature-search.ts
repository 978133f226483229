import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { textIn } from '../../core/languages.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { glyph } from '../shared/glyphs.js';
import { openFeature } from '../shared/open-feature.js';
import { languageTag } from '../shared/reader-locale.js';
import { tokens } from '../shared/tokens.styles.js';
import { type IndexedFeature, indexFeatures, matchFeatures } from './feature-index.js';
import { featureSearchStyles } from './feature-search.styles.js';

/** Buttons drawn at once; the reader narrows the rest down by typing. */
const shownAtOnce = 100;

/**
 * Finds a loaded feature by its name in either language and opens it.
 *
 * With `layer` it lists that layer's features; without, it searches all visible layers and shows results once something
 * is typed. Arrow keys walk through the results, Escape clears.
 *
 * @csspart frame - Everything the element draws.
 * @csspart results - The list of matches.
 */
export class JjjFeatureSearch extends CompanionElement {
  static override styles = [tokens, controls, featureSearchStyles];

  /** Id of the layer to list; empty for all visible layers. */
  @property() layer = '';
  @state() private query = '';
  #index: readonly IndexedFeature[] | undefined;

  protected override stateChanged(state: ViewerState, previous: ViewerState | undefined): void {
    if (state.layers !== previous?.layers || state.locale !== previous.locale) this.#index = undefined;
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const open = this.layer !== '' || this.query.trim() !== '';
    const label = this.#label(viewer, say);
    return html`<div class=${this.layer === '' ? 'floating' : 'inline'} @keydown=${this.#onKey}>
      <div class="field">
        ${glyph('search')}
        <input
          type="search"
          autocomplete="off"
          spellcheck="false"
          aria-label=${label}
          placeholder=${this.layer === '' ? say('search.placeholder') : label}
          .value=${this.query}
          @input=${this.#onInput}
        />
      </div>
      <p class="sr-only" role="status">${open ? this.#count(viewer, say) : ''}</p>
      ${open ? this.#results(viewer, say, label) : nothing}
    </div>`;
  }

  #label(viewer: ViewerContract, say: Say): string {
    if (this.layer === '') return say('search.label');
    return say('search.filter', { layer: textIn(viewer.state.locale, viewer.definition(this.layer).title) });
  }

  #matches(viewer: ViewerContract): readonly IndexedFeature[] {
    const visible = viewer.state.layers.filter((layer) => layer.visible).map((layer) => layer.id);
    this.#index ??= indexFeatures(viewer, this.layer === '' ? visible.reverse() : [this.layer]);
    return matchFeatures(this.#index, this.query);
  }

  #count(viewer: ViewerContract, say: Say): string {
    return this.query.trim() === '' ? '' : say('search.count', { count: this.#matches(viewer).length });
  }

  #results(viewer: ViewerContract, say: Say, label: string): TemplateResult {
    const matches = this.#matches(viewer);
    if (matches.length === 0) {
      return html`<p class="results quiet" part="results">${say('search.none', { query: this.query })}</p>`;
    }
    const rest = matches.length - shownAtOnce;
    return html`<div class="results" part="results">
      <ul aria-label=${label}>
        ${repeat(
          matches.slice(0, shownAtOnce),
          ({ ref }) => `${ref.layer} ${ref.id}`,
          (feature) => this.#result(viewer, feature),
        )}
      </ul>
      ${rest > 0 ? html`<p class="more quiet">${say('search.more', { count: rest })}</p>` : nothing}
    </div>`;
  }

  #result(viewer: ViewerContract, { ref, name, layerTitle }: IndexedFeature): TemplateResult {
    const selected = viewer.state.selection;
    const current = selected?.layer === ref.layer && selected.id === ref.id;
    return html`<li>
      <button aria-current=${current ? 'true' : 'false'} @click=${() => this.#open(viewer, ref)}>
        <span lang=${languageTag(name.lang)}>${name.text}</span>
        ${this.layer === '' ? html`<span class="layer">${layerTitle}</span>` : nothing}
      </button>
    </li>`;
  }

  #open(viewer: ViewerContract, ref: IndexedFeature['ref']): void {
    // The result goes away with the query, so the field keeps the focus for whoever comes back.
    if (this.layer === '') {
      this.query = '';
      this.#stops()[0]?.focus();
    }
    openFeature(viewer, ref);
  }

  readonly #onInput = (event: InputEvent): void => {
    if (event.target instanceof HTMLInputElement) this.query = event.target.value;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.query !== '') {
      event.stopPropagation();
      this.query = '';
      this.#stops()[0]?.focus();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops = this.#stops();
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  };

  /** The field and the results, in the order the arrow keys walk. */
  #stops(): HTMLElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLElement>('input, .results button') ?? [])];
  }
}

defineElement('jjj-feature-search', JjjFeatureSearch);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-feature-search': JjjFeatureSearch;
  }
}
