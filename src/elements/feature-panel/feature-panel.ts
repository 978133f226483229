import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FeatureDetails, FeatureName, ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { nameTag } from '../shared/data-text.js';
import { defineElement } from '../shared/define-element.js';
import { deepActiveElement } from '../shared/focus.js';
import { glyph } from '../shared/glyphs.js';
import { showFeature } from '../shared/open-feature.js';
import { openSaving } from '../shared/open-saving.js';
import { openSelection } from '../shared/open-selection.js';
import { tokens } from '../shared/tokens.styles.js';
import { attributeRow } from './attribute-row.js';
import { attributeRowStyles } from './attribute-row.styles.js';
import { candidateList } from './candidate-list.js';
import { featurePanelStyles } from './feature-panel.styles.js';

/**
 * Shows the selected feature: its name in both languages, every attribute with unit and source, what is missing and why.
 * Escape or the close button clears the selection. When a feature was opened from a list, the focus comes here and goes
 * back on closing; a click on the map leaves the focus on the map, and so does all that is marked `data-keeps-focus`.
 * Where the page prevents the default of `jjj-feature-selected`, it shows nothing.
 *
 * @csspart frame - Everything the element draws.
 * @csspart candidates - The features under one click, to choose from.
 * @csspart rows - The list of attributes.
 * @cssproperty --jjj-color-text - Colour of the values.
 * @cssproperty --jjj-color-muted - Colour of the labels.
 */
export class JjjFeaturePanel extends CompanionElement {
  static override styles = [tokens, controls, featurePanelStyles, attributeRowStyles];

  /** Columns whose source is shown. */
  @state() private opened: ReadonlySet<string> = new Set();
  @query('h2') private readonly heading: HTMLElement | null | undefined;
  #returnFocus: HTMLElement | undefined;
  #wantsFocus = false;

  protected override stateChanged(state: ViewerState, previous: ViewerState | undefined): void {
    if (!previous || state.selection === previous.selection) return;
    this.opened = new Set();
    if (openSelection(state).selection) this.#rememberFocus();
    else this.#giveFocusBack();
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const { selection } = openSelection(viewer.state);
    if (!selection) return html`${candidateList(viewer, say)}<p class="quiet">${say('panel.empty')}</p>`;
    const details = viewer.details(selection);
    return html`<article @keydown=${(event: KeyboardEvent) => this.#onKey(event, viewer)}>
      ${candidateList(viewer, say)}
      ${details ? this.#details(viewer, details, say) : html`<p class="quiet">${say('panel.loading')}</p>`}
    </article>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#wantsFocus || !this.heading) return;
    this.#wantsFocus = false;
    this.heading.focus();
  }

  #details(viewer: ViewerContract, details: FeatureDetails, say: Say): TemplateResult {
    const { locale } = viewer.state;
    const row = (each: FeatureDetails['rows'][number]) =>
      attributeRow(each, { locale, say, open: this.opened.has(each.column), toggle: () => this.#toggle(each.column) });
    return html`${this.#head(viewer, details, say)}
      <dl class="rows" part="rows">
        ${repeat(details.rows, (each) => each.column, row)}
      </dl>
      ${this.#about(viewer, details, say)}`;
  }

  #head(viewer: ViewerContract, details: FeatureDetails, say: Say): TemplateResult {
    const { name, otherName, layerTitle } = details;
    return html`<header class="top">
      <div class="heading">
        <p class="kicker">${layerTitle}</p>
        <h2 tabindex="-1">${this.#name(name, say)}</h2>
        ${otherName ? html`<p class="other">${this.#name(otherName, say)}</p>` : nothing}
      </div>
      ${
        details.bbox
          ? html`<button
              class="icon"
              aria-label=${say('panel.zoom')}
              title=${say('panel.zoom')}
              @click=${() => showFeature(viewer, details.ref)}
            >
              ${glyph('target')}
            </button>`
          : nothing
      }
      <button
        class="icon"
        aria-label=${say('panel.close-feature')}
        title=${say('panel.close-feature')}
        @click=${() => viewer.select(null)}
      >
        ${glyph('close')}
      </button>
    </header>`;
  }

  #name(name: FeatureName, say: Say): TemplateResult {
    const mark = html` <span class="mark" title=${say('panel.transliterated-help')}>${say('value.transliterated')}</span>`;
    return html`<span lang=${nameTag(name)}>${name.text}</span>${name.transliterated ? mark : nothing}`;
  }

  /** What holds for the whole file rather than for one value. */
  #about(viewer: ViewerContract, details: FeatureDetails, say: Say): TemplateResult {
    const line = (label: string, text: string) => (text === '' ? nothing : html`<p>${label}: ${text}</p>`);
    return html`<section class="data" aria-label=${say('panel.data')}>
      ${line(say('panel.vintage'), details.vintage)} ${line(say('panel.accuracy'), details.accuracy)}
      ${line(say('panel.datum'), details.datum)} ${line(say('panel.licence'), details.licence)}
      <p>${details.attribution || say('legend.source', { source: say('source.not-stated') })}</p>
      <button aria-haspopup="dialog" @click=${() => void openSaving(this.renderRoot, viewer, { layer: details.ref.layer, scope: 'selection' })}>
        ${say('layers.save')}
      </button>
    </section>`;
  }

  #toggle(column: string): void {
    const opened = new Set(this.opened);
    if (!opened.delete(column)) opened.add(column);
    this.opened = opened;
  }

  #onKey(event: KeyboardEvent, viewer: ViewerContract): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    viewer.select(null);
  }

  /** The focus comes here only from a list: whoever pans on the map or follows a story wants to go on doing so. */
  #rememberFocus(): void {
    const active = deepActiveElement();
    if (!(active instanceof HTMLElement) || active === document.body || this.shadowRoot?.contains(active)) return;
    if (active.closest('canvas, [data-keeps-focus]')) return;
    this.#returnFocus = active;
    this.#wantsFocus = true;
  }

  #giveFocusBack(): void {
    const inside = this.shadowRoot?.activeElement != null;
    if (inside && this.#returnFocus?.isConnected) this.#returnFocus.focus();
    this.#returnFocus = undefined;
    this.#wantsFocus = false;
  }
}

defineElement('jjj-feature-panel', JjjFeaturePanel);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-feature-panel': JjjFeaturePanel;
  }
}
