import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { QueryAnswer } from '../../core/query-answer.js';
import type { FeatureRef } from '../../core/scene.js';
import type { QuestionState, ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { LayerLists } from '../shared/layer-lists.js';
import { openFeature } from '../shared/open-feature.js';
import { tokens } from '../shared/tokens.styles.js';
import { OrderedRows } from './ordered-rows.js';
import { type GridRow, resultsGrid, type SortChoice } from './results-grid.js';
import { resultsTableStyles } from './results-table.styles.js';
import { columnChooser, filterField, saveButtons } from './results-tools.js';
import { rowAfterKey } from './row-keys.js';
import type { RowWish } from './row-order.js';
import { RowWindow } from './row-window.js';
import { type FileKind, SaveTask } from './save-task.js';
import type { TableColumn } from './table-column.js';
import { shownAtFirst, tableColumns } from './table-columns.js';

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
  @state() private active = -1;
  readonly #lists = new LayerLists(this);
  readonly #rows = new OrderedRows(() => this.requestUpdate());
  readonly #save = new SaveTask(() => this.requestUpdate());
  readonly #window = new RowWindow(this, {
    scroller: () => this.renderRoot.querySelector<HTMLElement>('.scroll'),
    head: () => this.renderRoot.querySelector<HTMLElement>('thead'),
    row: () => this.renderRoot.querySelector<HTMLElement>('tbody tr:not(.room)'),
  });
  #wish: RowWish | undefined;
  /** What this table itself has pointed at and selected, which it need not follow. */
  #pointed: FeatureRef | null = null;
  #opened: FeatureRef | null = null;
  #columns: readonly TableColumn[] = [];
  #shown: readonly string[] = [];

  protected override stateChanged(now: ViewerState, previous: ViewerState | undefined): void {
    if (requestOf(now.question) !== requestOf(previous?.question)) this.#begin();
    if (now.hover !== previous?.hover) this.#follow(now.hover);
    if (now.selection !== previous?.selection) this.#follow(now.selection);
  }

  /** The rows are put in order here, where what they tell of themselves asks for no second drawing. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { viewer } = this;
    const answer = viewer && answerOf(viewer.state.question);
    if (!answer) {
      this.#rows.clear();
      return;
    }
    const { locale } = viewer.state;
    const columns = this.#lists.columnsByLayer(viewer, answer.request.layers);
    this.#columns = tableColumns(answer, { locale, catalog: viewer.catalog, columns });
    this.#shown = this.chosen ?? shownAtFirst(this.#columns, answer);
    this.#rows.show(answer, this.#wishFor(viewer));
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const answer = answerOf(viewer.state.question);
    if (!answer) return html`<p class="quiet">${say('results.no-question')}</p>`;
    return html`<div class="tools">
        ${filterField(this.filter, say, (text) => this.#narrow(text))}
        ${saveButtons(
          this.#save.state,
          say,
          (kind) => this.#saveAs(viewer, answer, kind),
          () => this.#save.stop(),
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
    const drawn = this.#window.rows(rows.count);
    const grid = resultsGrid(
      {
        caption: rows.answer?.question[viewer.state.locale] ?? say('results.title'),
        columns: this.#visible,
        sort: this.sort,
        count: rows.count,
        active: this.active,
        drawn,
        rows: drawn.positions.flatMap((position) => this.#rowAt(viewer, position)),
        onSort: (column) => this.#sortBy(column),
      },
      say,
    );
    return html`<div
      class="scroll"
      @keydown=${this.#onKey}
      @focusin=${this.#onFocus}
      @focusout=${this.#onLeave}
      @pointerover=${this.#onPoint}
      @pointerleave=${this.#onLeave}
      @click=${this.#onClick}
    >
      ${grid}
    </div>`;
  }

  #rowAt({ state }: ViewerContract, position: number): GridRow[] {
    const feature = this.#rows.answer?.features.at(this.#rows.indexAt(position));
    if (!feature) return [];
    const is = (ref: FeatureRef | null) => ref?.id === feature.ref.id && ref.layer === feature.ref.layer;
    return [{ position, feature, selected: is(state.selection), hovered: is(state.hover) }];
  }

  /** The same object as long as the reader wants the same rows. */
  #wishFor({ state: { locale } }: ViewerContract): RowWish {
    const visible = this.#visible;
    const column = this.sort && visible.find(({ id }) => id === this.sort?.column);
    const sort = this.sort && column ? { column, descending: this.sort.descending } : undefined;
    const before = this.#wish;
    const same =
      before?.filter === this.filter &&
      before.locale === locale &&
      before.sort?.column.id === sort?.column.id &&
      before.sort?.descending === sort?.descending &&
      (this.filter === '' || before.searched.map(({ id }) => id).join() === visible.map(({ id }) => id).join());
    if (before && same) return before;
    this.#wish = { filter: this.filter, searched: visible, sort, locale };
    return this.#wish;
  }

  /** Another question: nothing of the former one stays. */
  #begin(): void {
    this.filter = '';
    this.sort = undefined;
    this.chosen = undefined;
    this.active = -1;
    this.#save.stop();
  }

  #narrow(text: string): void {
    this.filter = text;
    this.active = -1;
  }

  /** Ascending first, then descending, then the answer's own order. */
  #sortBy(column: string): void {
    const { sort } = this;
    if (sort?.column !== column) this.sort = { column, descending: false };
    else this.sort = sort.descending ? undefined : { column, descending: true };
    this.active = -1;
  }

  /** Shows the row of a feature that somebody else points at or selected. */
  #follow(ref: FeatureRef | null): void {
    this.requestUpdate();
    if (!ref || ref === this.#pointed || ref === this.#opened) return;
    void this.#rows.positionOf(ref).then((position) => {
      const now = this.viewer?.state;
      if (position === undefined || (now?.hover !== ref && now?.selection !== ref)) return;
      if (now.selection === ref) this.active = position;
      this.#window.reveal(position);
    });
  }

  #saveAs(viewer: ViewerContract, answer: QueryAnswer, kind: FileKind): void {
    const { locale } = viewer.state;
    const made = new Date();
    const name = `${viewer.catalog.id}-${answer.request.ask}-${made.toISOString().slice(0, 10)}`;
    const options = async () => {
      const lists = answer.request.layers.map(async ({ layer, variant }) => {
        return [layer, await viewer.columnsOf(layer, variant)] as const;
      });
      return { locale, catalog: viewer.catalog, columns: new Map(await Promise.all(lists)), made };
    };
    void this.#save.save(kind, answer, options, name);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { viewer } = this;
    if (!viewer || !(event.target instanceof HTMLTableElement)) return;
    if (event.key === 'Enter') this.#open(viewer, this.active);
    const row = rowAfterKey(event.key, this.active, this.#rows.count, this.#window.pageLength);
    if (row === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (row !== undefined) this.#activate(viewer, row);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const { viewer } = this;
    if (viewer && event.target instanceof HTMLTableElement) this.#activate(viewer, Math.max(0, this.active));
  };

  readonly #onPoint = (event: PointerEvent): void => {
    const position = positionOf(event);
    if (this.viewer && position !== undefined) this.#point(this.viewer, position);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const position = positionOf(event);
    if (!this.viewer || position === undefined) return;
    this.active = position;
    this.#open(this.viewer, position);
  };

  readonly #onLeave = (): void => {
    if (this.viewer?.state.hover && this.viewer.state.hover === this.#pointed) this.viewer.hover(null);
  };

  #activate(viewer: ViewerContract, position: number): void {
    this.active = position;
    this.#window.reveal(position);
    this.#point(viewer, position);
  }

  #point(viewer: ViewerContract, position: number): void {
    const ref = this.#rows.refAt(position);
    if (!ref) return;
    this.#pointed = ref;
    viewer.hover(ref);
  }

  #open(viewer: ViewerContract, position: number): void {
    const feature = this.#rows.answer?.features.at(this.#rows.indexAt(position));
    if (!feature) return;
    this.#opened = feature.ref;
    openFeature(viewer, feature.ref, feature.lngLat);
  }
}

/** Row that an event happened in. */
function positionOf({ target }: Event): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-position]') : null;
  return row ? Number(row.dataset['position']) : undefined;
}

function answerOf(question: QuestionState): QueryAnswer | undefined {
  return 'answer' in question ? question.answer : undefined;
}

function requestOf(question: QuestionState | undefined): QueryAnswer['request'] | undefined {
  return question && 'request' in question ? question.request : undefined;
}

defineElement('jjj-results-table', JjjResultsTable);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-results-table': JjjResultsTable;
  }
}
