import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { AnswerCell, AnswerColumn, AnswerTable } from '../../core/query-answer.js';

/** The answer's own tables, numbers with their units, and what is noted under each. */
export function answerTables(tables: readonly AnswerTable[], locale: Locale): readonly TemplateResult[] {
  return tables.map((table) => answerTable(table, locale));
}

function answerTable({ title, columns, rows, notes }: AnswerTable, locale: Locale): TemplateResult {
  const isNumber = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${textIn(locale, title)}>
      <table part="table">
        <caption>
          ${textIn(locale, title)}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ label }, index) => {
              return html`<th scope="col" class=${isNumber[index] ? 'number' : ''}>${textIn(locale, label)}</th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => html`<tr>${columns.map((column, index) => cell(cellText(row[index] ?? null, column, locale), index === 0, isNumber[index] === true))}</tr>`)}
        </tbody>
      </table>
    </div>
    ${notes.length === 0 ? nothing : html`<ul class="notes">${notes.map((note) => html`<li>${textIn(locale, note)}</li>`)}</ul>`}`;
}

function cell(text: string, isHead: boolean, isNumber: boolean): TemplateResult {
  const kind = isNumber ? 'number' : '';
  return isHead ? html`<th scope="row" class=${kind}>${text}</th>` : html`<td class=${kind}>${text}</td>`;
}

function cellText(value: AnswerCell, { unit, format }: AnswerColumn, locale: Locale): string {
  if (value === null) return '—';
  if (typeof value === 'number') return formatValue(locale, value, unit, format);
  return typeof value === 'string' ? value : textIn(locale, value);
}
