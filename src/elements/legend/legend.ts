import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LayerPart } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import { unitText } from '../../core/number-format.js';
import type { LayerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { attributionLine } from '../shared/attribution-line.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { defineElement } from '../shared/define-element.js';
import { sidecarColumn, sidecarOf } from '../shared/part-sidecar.js';
import { tokens } from '../shared/tokens.styles.js';
import { legendStyles } from './legend.styles.js';
import { type LegendEntry, legendEntries } from './legend-entries.js';
import { legendSample } from './legend-sample.js';

/**
 * Explains what the map draws: the classes of every visible layer with their samples, ranges and numbers of features.
 * It is made from the same definitions as the map, so the two cannot disagree.
 *
 * @csspart frame - Everything the element draws.
 * @csspart layer - The legend of one layer.
 * @cssproperty --jjj-color-text - Colour of the text.
 * @cssproperty --jjj-color-muted - Colour of counts and sources.
 */
export class JjjLegend extends CompanionElement {
  static override styles = [tokens, legendStyles];

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const shown = viewer.state.layers.filter((layer) => layer.visible).reverse();
    if (shown.length === 0) return html`<p class="quiet">${say('legend.empty')}</p>`;
    return html`<div class="layers">
      ${repeat(
        shown,
        (layer) => layer.id,
        (layer) => this.#layer(viewer, layer, say),
      )}
    </div>`;
  }

  #layer(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult {
    const { locale } = viewer.state;
    const { title, notice } = viewer.definition(layer.id);
    const owners = attributionLine(viewer.sidecars(layer.id).map((sidecar) => sidecar.attribution[locale]));
    return html`<section part="layer" aria-label=${title[locale]} data-layer=${layer.id}>
      <h3>${title[locale]}</h3>
      ${this.#parts(viewer, layer, say)}
      ${notice ? html`<p class="notice">${notice[locale]}</p>` : nothing}
      ${owners.length === 0 ? nothing : html`<p class="source">${say('legend.source', { source: owners.join(' · ') })}</p>`}
    </section>`;
  }

  #parts(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult[] {
    return viewer.variant(layer.id).parts.map((part) => {
      const { locale, theme } = viewer.state;
      const column = sidecarColumn(sidecarOf(part, viewer.sidecars(layer.id)), part.symbology.column);
      const values = (name: string) => viewer.attributeValues(layer.id, part.id, name);
      const entries = legendEntries({ part, locale, theme, values, format: column?.format });
      return html`${this.#subject(viewer, layer, part, locale)}
        <ul class="entries" aria-label=${say('legend.classes', { layer: viewer.definition(layer.id).title[locale] })}>
          ${entries.map((entry) => this.#entry(entry, layer.opacity, say))}
        </ul>`;
    });
  }

  /** For a choropleth what is shown, its unit and its year; classes of other layers speak for themselves. */
  #subject(
    viewer: ViewerContract,
    layer: LayerState,
    part: LayerPart,
    locale: Locale,
  ): TemplateResult | typeof nothing {
    const variant = viewer.variant(layer.id);
    const several = viewer.definition(layer.id).variants.length > 1;
    if (part.symbology.kind !== 'choropleth') return nothing;
    const column = sidecarColumn(sidecarOf(part, viewer.sidecars(layer.id)), part.symbology.column);
    const unit = column?.unit === undefined ? undefined : unitText(locale, column.unit);
    const subject = several ? variant.title[locale] : column?.label[locale];
    const year = column?.vintage !== undefined && subject?.includes(column.vintage) ? undefined : column?.vintage;
    const words = [subject, unit, year];
    return html`<p class="what">${words.filter(Boolean).join(locale === 'zh' ? '，' : ', ')}</p>`;
  }

  #entry(entry: LegendEntry, opacity: number, say: Say): TemplateResult {
    return html`<li class="entry">
      ${legendSample(entry.sample, opacity)}
      <span class="label">${entry.label}</span>
      ${
        entry.count === undefined
          ? nothing
          : html`<span class="count"><span aria-hidden="true">${entry.count}</span><span class="sr-only">${say(
              'legend.count',
              { count: entry.count },
            )}</span></span>`
      }
    </li>`;
  }
}

defineElement('jjj-legend', JjjLegend);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-legend': JjjLegend;
  }
}
