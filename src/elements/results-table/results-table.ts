import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { textIn } from '../../core/languages.js';
import type { QueryAnswer } from '../../core/query-answer.js';
import type { FeatureRef } from '../../core/scene.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { LayerLists } from '../shared/layer-lists.js';
import { openSaving } from '../shared/open-saving.js';
import { answerOf, requestOf } from '../shared/question-parts.js';
import { tokens } from '../shared/tokens.styles.js';
import { OrderedRows } from './ordered-rows.js';
import { type GridRow, resultsGrid, type SortChoice, sortAfter } from './results-grid.js';
import { resultsTableStyles } from './results-table.styles.js';
import { columnChooser, filterField, saveButtons } from './results-tools.js';
import { RowCursor } from './row-cursor.js';
import { type RowWish, rowWish } from './row-order.js';
import { RowWindow } from './row-window.js';
import { SaveTask } from './save-task.js';
import type { TableColumn } from './table-column.js';
import { shownAtFirst, tableColumns } from './table-columns.js';
import '../../core/messages/question-messages.js';

/**
 * The features of the answer to the map's question, in a table of any length: sorted by its heads, filtered by text,
 * saved as CSV, Excel or GeoJSON. A row that is pointed at is highlighted on the map, and the other way round.
 *
 * Arrow keys, Page Up, Page Down, Home and End move through the rows; Enter selects the feature and shows where it is.
 *
 * @csspart frame - Everything the element draws.
 * @csspart table - The table.
 * @cssproperty --jjj-results-block-size - Height at which the table begins to scroll; default 420px.
 */
export class JjjResultsTable extends CompanionElement {
  static override styles = [tokens, controls, resultsTableStyles];

  @state() private filter = '';
  @state() private sort: SortChoice | undefined;
  /** Ids of the columns the reader chose; undefined before that. */
  @state() private chosen: readonly string[] | undefined;
  readonly #lists = new LayerLists(this);
  readonly #rows = new OrderedRows(() => this.requestUpdate());
  readonly #save = new SaveTask(() => this.requestUpdate());
  readonly #window = new RowWindow(this, {
    scroller: () => this.renderRoot.querySelector<HTMLElement>('.scroll'),
    head: () => this.renderRoot.querySelector<HTMLElement>('thead'),
    row: () => this.renderRoot.querySelector<HTMLElement>('tbody tr:not(.room)'),
  });
  readonly #cursor = new RowCursor(this, this.#rows, this.#window);
  #wish: RowWish | undefined;
  #columns: readonly TableColumn[] = [];
  #shown: readonly string[] = [];

  protected override stateChanged(now: ViewerState, previous: ViewerState | undefined): void {
    if (requestOf(now.question) !== requestOf(previous?.question)) this.#begin();
    if (now.hover !== previous?.hover) this.#cursor.follow(now.hover);
    if (now.selection !== previous?.selection) this.#cursor.follow(now.selection);
  }

  /** The rows are put in order here, where what they tell of themselves asks for no second drawing. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { viewer } = this;
    const answer = viewer && answerOf(viewer.state.question);
    const question = requestOf(viewer?.state.question);
    if (!answer || !question) {
      this.#rows.clear();
      return;
    }
    const { locale } = viewer.state;
    const columns = this.#lists.columnsByLayer(viewer, answer.request.layers);
    this.#columns = tableColumns(answer, { locale, catalog: viewer.catalog, columns });
    this.#shown = this.chosen ?? shownAtFirst(this.#columns, answer);
    this.#wish = rowWish(this.#wish, this.filter, this.sort, this.#visible, locale);
    this.#rows.show(answer, question, this.#wish);
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const answer = answerOf(viewer.state.question);
    if (!answer) return html`<p class="quiet">${say('results.no-question')}</p>`;
    return html`<div class="tools">
        ${filterField(this.filter, say, (text) => this.#narrow(text))}
        ${saveButtons(
          this.#save.state,
          say,
          (kind) => void this.#save.save(kind, answer, viewer),
          () => this.#save.stop(),
          () => void openSaving(this.renderRoot, viewer, {}),
        )}
      </div>
      ${columnChooser(this.#columns, this.#shown, say, (chosen) => {
        this.chosen = chosen;
      })}
      <p class="status" role="status">${this.#status(answer, say)}</p>
      <p class="sr-only" id="help">${say('results.help')}</p>
      ${this.#rows.count === 0 ? this.#nothing(answer, say) : this.#grid(viewer, say)}`;
  }

  get #visible(): readonly TableColumn[] {
    return this.#columns.filter(({ id }) => this.#shown.includes(id));
  }

  #status(answer: QueryAnswer, say: Say): string {
    if (this.#rows.busy) return say('results.sorting');
    const count = answer.features.length;
    const shown = this.#rows.count;
    const rows =
      this.filter.trim() === '' ? say('results.rows', { count }) : say('results.rows-filtered', { shown, count });
    return answer.complete ? rows : `${rows} (${say('results.incomplete')})`;
  }

  #nothing(answer: QueryAnswer, say: Say): TemplateResult | typeof nothing {
    if (this.#rows.busy) return nothing;
    return html`<p class="quiet">${say(answer.features.length === 0 ? 'results.empty' : 'results.none-match')}</p>`;
  }

  #grid(viewer: ViewerContract, say: Say): TemplateResult {
    const rows = this.#rows;
    const cursor = this.#cursor;
    const drawn = this.#window.rows(rows.count);
    const grid = resultsGrid(
      {
        caption: textIn(viewer.state.locale, rows.answer?.question) ?? say('results.title'),
        columns: this.#visible,
        sort: this.sort,
        count: rows.count,
        active: cursor.active,
        drawn,
        rows: drawn.positions.flatMap((position) => this.#rowAt(viewer, position)),
        onSort: (column) => this.#sortBy(column),
      },
      say,
    );
    return html`<div
      class="scroll"
      @keydown=${cursor.onKey}
      @focusin=${cursor.onFocus}
      @focusout=${cursor.onLeave}
      @pointerover=${cursor.onPoint}
      @pointerleave=${cursor.onLeave}
      @click=${cursor.onClick}
    >
      ${grid}
    </div>`;
  }

  #rowAt({ state }: ViewerContract, position: number): GridRow[] {
    const feature = this.#rows.featureAt(position);
    if (!feature) return [];
    const is = (ref: FeatureRef | null) => ref?.id === feature.ref.id && ref.layer === feature.ref.layer;
    return [{ position, feature, selected: is(state.selection), hovered: is(state.hover) }];
  }

  /** Another question: nothing of the former one stays. */
  #begin(): void {
    this.filter = '';
    this.sort = undefined;
    this.chosen = undefined;
    this.#cursor.reset();
    this.#save.stop();
  }

  #narrow(text: string): void {
    this.filter = text;
    this.#cursor.reset();
  }

  #sortBy(column: string): void {
    this.sort = sortAfter(this.sort, column);
    this.#cursor.reset();
  }
}

defineElement('jjj-results-table', JjjResultsTable);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-results-table': JjjResultsTable;
  }
}
