import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import type { ViewerState } from '../../viewer/state.js';
import { shownThematic } from '../../viewer/thematic-shown.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { sourceRecordStyles } from '../shared/source-record.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { VisionFilter, visionFilterStyles } from '../shared/vision-filter.js';
import { BreakDrag } from './break-drag.js';
import { type ChoicePatch, changedChoice } from './changed-choice.js';
import { classSection } from './class-section.js';
import { coverageView } from './coverage-view.js';
import { divisionNotice, drawingFields } from './drawing-fields.js';
import { type FigureField, figureFields, levelField } from './figure-fields.js';
import type { FigureOffers } from './figure-offers.js';
import { figurePanelStyles } from './figure-panel.styles.js';
import { firstChoice } from './first-choice.js';
import { histogramStyles } from './histogram.styles.js';
import { isMappable } from './mappable.js';
import { colorFields } from './palette-field.js';
import type { PanelPart } from './panel-part.js';
import { TableReading } from './table-reading.js';
import '../../core/messages/statistics-messages.js';

/**
 * Maps figures of the reader's choice: indicator, level, year and measure, form, classes and colours. It says how much
 * the figures speak for, how well the classes fit, and which units change class.
 *
 * @csspart frame - Everything the element draws.
 * @csspart histogram - The values in classes, with the breaks to move.
 */
export class JjjFigurePanel extends CompanionElement {
  static override styles = [
    tokens,
    controls,
    sourceRecordStyles,
    figurePanelStyles,
    histogramStyles,
    visionFilterStyles,
  ];

  /** What stands in the panel while it is not on the map. */
  #draft: ThematicChoice | undefined;
  readonly #table = new TableReading(this);
  readonly #drag = new BreakDrag(this);
  readonly #vision = new VisionFilter(this);

  protected override stateChanged({ thematic }: ViewerState, previous: ViewerState | undefined): void {
    if (thematic === previous?.thematic) return;
    // What is on the map now stands in the panel, whoever put it there, and stays there after the map.
    if (thematic.phase !== 'none') this.#draft = thematic.choice;
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const reading = this.#table.of(viewer);
    if (reading.phase === 'loading') return html`<p class="quiet" role="status">${say('figures.reading')}</p>`;
    if (reading.phase === 'failed') return this.#unread(viewer, reading.error, say);
    if (this.#draft && !isThere(reading.offers, this.#draft)) this.#draft = undefined;
    this.#draft ??= firstChoice(viewer, reading.offers);
    if (!this.#draft) return html`<p class="quiet">${say('figures.none')}</p>`;
    return this.#fields(this.#part(viewer, reading.offers, this.#draft, say));
  }

  #part(viewer: ViewerContract, offers: FigureOffers, choice: ThematicChoice, say: Say): PanelPart {
    const { thematic } = viewer.state;
    const drawn = thematic.phase !== 'none' && thematic.choice === choice;
    const change = (patch: ChoicePatch) => this.#put(viewer, offers, changedChoice(choice, patch, offers));
    return { viewer, offers, choice, made: drawn ? shownThematic(thematic) : undefined, say, change };
  }

  #fields(part: PanelPart): TemplateResult {
    const { choice, viewer, offers, say, change } = part;
    const { vision } = viewer.state;
    const busy = viewer.state.thematic.phase === 'making';
    const first: FigureField = { id: 'first', figure: choice.figure, change: (figure) => change({ figure }) };
    return html`${this.#vision.definition(vision)}<form
      ?data-simulated=${this.#vision.isOn(vision)}
      aria-label=${say('figures.title')}
      aria-busy=${busy ? 'true' : 'false'}
      @submit=${(event: Event) => event.preventDefault()}
    >
      <div class="section first">
        ${figureFields(part, first)} ${levelField(part)} ${coverageView(part, choice.figure)} ${divisionNotice(part)}
      </div>
      ${this.#mapButtons(part)} ${this.#failure(part)} ${drawingFields(part)}
      ${isMappable(offers, choice) ? html`${secondFields(part)} ${classSection(part, this.#drag)} ${colorFields(part)}` : nothing}
    </form>`;
  }

  /** Puts the choice on the map, or gives the map back. */
  #mapButtons({ viewer, offers, choice, say }: PanelPart): TemplateResult {
    const { thematic } = viewer.state;
    const back = async () => {
      viewer.setThematic(null);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('button.primary')?.focus();
    };
    if (thematic.phase !== 'none' && thematic.choice === choice) {
      return html`<p class="buttons">
        <button type="button" @click=${() => void back()}>${say('figures.back')}</button>
      </p>`;
    }
    return html`<p class="buttons">
      <button
        type="button"
        class="primary"
        ?disabled=${!isMappable(offers, choice)}
        @click=${() => viewer.setThematic(choice)}
      >
        ${say('figures.map-this')}
      </button>
      ${thematic.phase === 'none' ? nothing : html`<button type="button" @click=${() => void back()}>${say('figures.back')}</button>`}
    </p>`;
  }

  #failure({ viewer }: PanelPart): TemplateResult | typeof nothing {
    const { thematic, locale } = viewer.state;
    if (thematic.phase !== 'failed') return nothing;
    return html`<p class="error" role="alert">${errorText(locale, thematic.error)}</p>`;
  }

  #unread(viewer: ViewerContract, error: AtlasError, say: Say): TemplateResult {
    return html`<div class="error" role="alert">
      <p>${errorText(viewer.state.locale, error)}</p>
      <button type="button" @click=${() => this.#table.retry()}>${say('figures.retry')}</button>
    </div>`;
  }

  /** Every change is mapped at once, unless it cannot be drawn yet. */
  #put(viewer: ViewerContract, offers: FigureOffers, choice: ThematicChoice): void {
    this.#draft = choice;
    this.requestUpdate();
    if (isMappable(offers, choice)) viewer.setThematic(choice);
  }
}

/** Whether the figures of a choice are there still: those of the reader's own may have been taken away. */
function isThere({ table }: FigureOffers, { figure, second }: ThematicChoice): boolean {
  return [figure, second?.figure].every((each) => !each || table.indicator(each.indicator) !== undefined);
}

/** The second of two figures. */
function secondFields(part: PanelPart): TemplateResult | typeof nothing {
  const { second } = part.choice;
  if (!second) return nothing;
  const change: FigureField['change'] = (figure) => part.change({ second: { ...second, figure } });
  return html`<fieldset class="section">
    <legend>${part.say('figures.second')}</legend>
    ${figureFields(part, { id: 'second', figure: second.figure, change })} ${coverageView(part, second.figure)}
  </fieldset>`;
}

defineElement('jjj-figure-panel', JjjFigurePanel);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-figure-panel': JjjFigurePanel;
  }
}
