import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { textIn } from '../../core/languages.js';
import type { LayerPart } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import { unitText } from '../../core/number-format.js';
import { sidecarColumn, sidecarOf } from '../../core/part-sidecar.js';
import { drawnOpacity } from '../../viewer/drawn-opacity.js';
import type { LayerState, ViewerState } from '../../viewer/state.js';
import { shownThematic } from '../../viewer/thematic-shown.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { drawnParts } from '../shared/mapped-classes.js';
import { sourceRecordStyles } from '../shared/source-record.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { VisionFilter, visionFilterStyles } from '../shared/vision-filter.js';
import { basemapLegend } from './basemap-legend.js';
import { entryList } from './entry-list.js';
import { layerSource } from './layer-source.js';
import { legendStyles } from './legend.styles.js';
import { legendEntries } from './legend-entries.js';

/**
 * Explains what the map draws: the classes of every visible layer with their samples, ranges and numbers of features,
 * where its figures came from, and the base map. It is made from the same definitions as the map, so the two cannot
 * disagree.
 *
 * @csspart frame - Everything the element draws.
 * @csspart layer - The legend of one layer.
 * @csspart basemap - The legend of the base map.
 * @cssproperty --jjj-color-text - Colour of the text.
 * @cssproperty --jjj-color-muted - Colour of counts and sources.
 */
export class JjjLegend extends CompanionElement {
  static override styles = [tokens, controls, sourceRecordStyles, legendStyles, visionFilterStyles];

  readonly #vision = new VisionFilter(this);
  /** What is said of figures and years of the reader's choice; undefined until there is one and the words have come. */
  @state() private chosen: typeof import('./chosen-legend.js') | undefined;

  protected override stateChanged({ thematic, year }: ViewerState): void {
    if ((thematic.phase !== 'none' || year !== null) && !this.chosen) void this.#openChosen();
  }

  /** A chunk that does not come is asked for again with the next change. */
  async #openChosen(): Promise<void> {
    const chosen = await import('./chosen-legend.js').catch(() => undefined);
    const sheet = chosen?.chosenLegendStyles.styleSheet;
    if (this.chosen || !chosen || !sheet) return;
    this.shadowRoot?.adoptedStyleSheets.push(sheet);
    this.chosen = chosen;
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const shown = viewer.state.layers.filter((layer) => layer.visible).reverse();
    const { vision } = viewer.state;
    return html`${this.#vision.definition(vision)}<div class="layers" ?data-simulated=${this.#vision.isOn(vision)}>
      ${shown.length === 0 ? html`<p class="quiet">${say('legend.empty')}</p>` : nothing}
      ${repeat(
        shown,
        (layer) => layer.id,
        (layer) => this.#layer(viewer, layer, say),
      )}
      ${basemapLegend(viewer, say)}
    </div>`;
  }

  #layer(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult {
    const { locale, thematic } = viewer.state;
    const mapped = shownThematic(thematic);
    if (layer.mapped && mapped && this.chosen) return this.chosen.mappedLegend(viewer, layer, mapped, say);
    const { title, notice } = viewer.definition(layer.id);
    return html`<section part="layer" aria-label=${textIn(locale, title)} data-layer=${layer.id}>
      <h3>${textIn(locale, title)}</h3>
      ${this.#parts(viewer, layer, say)} ${this.#time(viewer, layer, say)}
      ${notice ? html`<p class="notice">${textIn(locale, notice)}</p>` : nothing}
      ${layerSource(viewer, layer.id, say)}
    </section>`;
  }

  /** What a chosen year does to the features; between two years the samples say it all. */
  #time(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult {
    const samples = this.chosen?.timeLegend(viewer, layer, say) ?? nothing;
    const told = samples !== nothing && viewer.state.since !== null;
    return html`${samples} ${told ? nothing : asOfYear(viewer, layer.id, say)}`;
  }

  #parts(viewer: ViewerContract, layer: LayerState, say: Say): TemplateResult[] {
    const { locale, theme } = viewer.state;
    const label = say('legend.classes', { layer: textIn(locale, viewer.definition(layer.id).title) });
    return drawnParts(viewer, layer.id).map((part) => {
      const column = sidecarColumn(sidecarOf(part, viewer.sidecars(layer.id)), part.symbology.column);
      const values = (name: string) => viewer.attributeValues(layer.id, part.id, name);
      const entries = legendEntries({ part, locale, theme, values, format: column?.format });
      return html`${this.#subject(viewer, layer, part, locale)}
      ${entryList(entries, { label, opacity: drawnOpacity(layer), theme, say })}`;
    });
  }

  /** For a choropleth what is shown, its unit and its year; classes of other layers speak for themselves once drawn. */
  #subject(
    viewer: ViewerContract,
    layer: LayerState,
    part: LayerPart,
    locale: Locale,
  ): TemplateResult | typeof nothing {
    const variant = viewer.variant(layer.id);
    const several = viewer.definition(layer.id).variants.length > 1;
    if (part.symbology.kind !== 'choropleth') return nearerOnly(part, locale);
    const column = sidecarColumn(sidecarOf(part, viewer.sidecars(layer.id)), part.symbology.column);
    const unit = column?.unit === undefined ? undefined : unitText(locale, column.unit);
    const subject = several ? textIn(locale, variant.title) : textIn(locale, column?.label);
    const year = column?.vintage !== undefined && subject?.includes(column.vintage) ? undefined : column?.vintage;
    const words = [subject, unit, year];
    return html`<p class="what">${words.filter(Boolean).join(translate(locale, 'joint.clause'))}</p>`;
  }
}

/** Says what a chosen year leaves out, and what it cannot. */
function asOfYear(viewer: ViewerContract, layer: string, say: Say): TemplateResult | typeof nothing {
  const { year } = viewer.state;
  if (year === null || !viewer.variant(layer).parts.some(({ time }) => time)) return nothing;
  return html`<p class="notice">${say('legend.as-of-year', { year: String(year) })}</p>`;
}

/** Says that a part is not drawn from afar. */
function nearerOnly({ minZoom }: LayerPart, locale: Locale): TemplateResult | typeof nothing {
  return minZoom === undefined ? nothing : html`<p class="what">${translate(locale, 'legend.nearer-part')}</p>`;
}

defineElement('jjj-legend', JjjLegend);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-legend': JjjLegend;
  }
}
