import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AnswerFeature } from '../../core/query-answer.js';
import { blockSize } from '../shared/block-size.js';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';
import type { DrawnRows } from './row-window.js';
import type { TableColumn } from './table-column.js';

/** How the rows are sorted. */
export interface SortChoice {
  readonly column: string;
  readonly descending: boolean;
}

/** What a press on a head makes of the order: up first, then down, then the answer's own. */
export function sortAfter(sort: SortChoice | undefined, column: string): SortChoice | undefined {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

/** One row as it is drawn. */
export interface GridRow {
  readonly position: number;
  readonly feature: AnswerFeature;
  readonly selected: boolean;
  readonly hovered: boolean;
}

/** What the grid shows. */
export interface GridOptions {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly sort: SortChoice | undefined;
  readonly count: number;
  /** Row that the keys start from; -1 for none. */
  readonly active: number;
  readonly drawn: DrawnRows;
  readonly rows: readonly GridRow[];
  readonly onSort: (column: string) => void;
}

/** The table: a head of buttons that sort, the rows in sight, and empty room for those out of sight. */
export function resultsGrid(options: GridOptions, say: Say): TemplateResult {
  const { caption, columns, count, active, drawn, rows } = options;
  const isDrawn = rows.some(({ position }) => position === active);
  return html`<table
    part="table"
    role="grid"
    tabindex="0"
    aria-rowcount=${count + 1}
    aria-colcount=${columns.length}
    aria-describedby="help"
    aria-activedescendant=${isDrawn ? `row-${active}` : ''}
  >
    <caption class="sr-only">
      ${caption}
    </caption>
    <colgroup>
      ${columns.map(({ id, numeric }) => html`<col class=${numeric ? 'number' : id === 'name' || id === 'certainty' ? id : 'text'} />`)}
    </colgroup>
    <thead>
      <tr aria-rowindex="1">
        ${columns.map((column) => headCell(column, options, say))}
      </tr>
    </thead>
    <tbody>
      ${room(drawn.beforePx, columns.length)}
      ${repeat(
        rows,
        ({ position }) => position,
        (row) => bodyRow(row, columns, active),
      )}
      ${room(drawn.afterPx, columns.length)}
    </tbody>
  </table>`;
}

function headCell({ id, label, numeric, key }: TableColumn, { sort, onSort }: GridOptions, say: Say): TemplateResult {
  const sorted = sort?.column === id;
  const order = sorted ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const kind = numeric ? 'number' : '';
  if (!key) return html`<th scope="col" class=${kind}>${label}</th>`;
  return html`<th scope="col" class=${kind} aria-sort=${order}>
    <button data-column=${id} title=${say('results.sort-by', { column: label })} @click=${() => onSort(id)}>
      <span>${label}</span>${sorted ? glyph(sort.descending ? 'down' : 'up') : ''}
    </button>
  </th>`;
}

function bodyRow(
  { position, feature, selected, hovered }: GridRow,
  columns: readonly TableColumn[],
  active: number,
): TemplateResult {
  const states = [position === active ? 'active' : '', hovered ? 'hovered' : '', feature.nominal ? '' : 'not-nominal'];
  return html`<tr
    id="row-${position}"
    class=${states.filter((state) => state !== '').join(' ')}
    data-position=${position}
    aria-rowindex=${position + 2}
    aria-selected=${selected ? 'true' : 'false'}
  >
    ${columns.map(({ numeric, text }) => {
      const words = text(feature);
      return html`<td class=${numeric ? 'number' : ''} title=${words}>${words}</td>`;
    })}
  </tr>`;
}

/** Room for the rows that are not drawn. */
function room(blockSizePx: number, columns: number): TemplateResult {
  return html`<tr class="room" aria-hidden="true">
    <td colspan=${columns} ${blockSize(blockSizePx)}></td>
  </tr>`;
}
