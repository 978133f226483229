import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { UnitCandidate, UnitCandidates } from '../../viewer/own/units/unit-candidates.js';
import type { StepContext } from './step-context.js';

/** So many rows are listed: what is not settled after them is left out, and said to be. */
const mostListed = 60;

/** A row that the reader has to settle, and what they may say. */
interface UnsettledRow {
  readonly row: number;
  readonly text: string;
  readonly why: string;
  readonly choices: readonly UnitCandidate[];
}

/** Rows that are not certain, each with a choice of units. */
export function unsettledRows(context: StepContext): TemplateResult | typeof nothing {
  const { session, say } = context;
  const { matching, names } = session.units;
  if (!matching || !names) return nothing;
  const all = rowsToSettle(context);
  if (all.length === 0) return nothing;
  return html`<h4>${say('add.unsettled')}</h4>
    <p class="quiet">${say('add.unsettled-help')}</p>
    <div class="scroller" role="region" tabindex="0" aria-label=${say('add.unsettled')}>
      <table class="unsettled">
        <thead>
          <tr>
            <th scope="col">${say('add.row')}</th>
            <th scope="col">${say('add.text')}</th>
            <th scope="col">${say('add.unit-meant')}</th>
          </tr>
        </thead>
        <tbody>
          ${all.slice(0, mostListed).map((each) => rowOf(each, names, context))}
        </tbody>
      </table>
    </div>
    ${all.length > mostListed ? html`<p class="quiet">${say('add.more-rows', { count: all.length - mostListed })}</p>` : nothing}`;
}

/** In the order of the table; those that the reader has settled stay, so that they can settle them otherwise. */
function rowsToSettle({ session, say }: StepContext): readonly UnsettledRow[] {
  const { matching, names, rows, columns } = session.units;
  if (!matching || !names || !rows || !columns) return [];
  const every = names.units.map(({ code }) => ({ code, change: undefined }));
  const place = rows.columns.findIndex(({ name }) => name === columns.column);
  const textOf = (row: number) => String(rows.rows[row]?.[place] ?? '');
  const settled = [...rows.rows.keys()].filter((row) => session.units.saidOf(row) !== undefined);
  const unsettled: UnsettledRow[] = [
    ...settled.map((row) => ({ row, text: textOf(row), why: say('add.settled-rows'), choices: every })),
    ...matching.ambiguous.map(({ row, text, candidates }) => ({
      row,
      text,
      why: say('add.several'),
      choices: candidates,
    })),
    ...matching.unmatched.map(({ row, text }) => ({ row, text, why: say('add.none'), choices: every })),
    ...matching.doubled.flatMap((each) =>
      each.rows.map(({ row, text, code }) => ({
        row,
        text,
        why: say('add.twice'),
        choices: [{ code, change: undefined }],
      })),
    ),
  ];
  const once = new Map(unsettled.map((each) => [each.row, each] as const));
  return [...once.values()].sort((a, b) => a.row - b.row);
}

function rowOf(
  { row, text, why, choices }: UnsettledRow,
  names: UnitCandidates,
  { session, say, locale }: StepContext,
) {
  const said = session.units.saidOf(row);
  const value = said === undefined ? '' : (said ?? '-');
  const choose = (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const chosen = event.target.value;
    session.units.settle(row, chosen === '' ? undefined : chosen === '-' ? null : chosen);
  };
  // The first row of a table has the names of its columns.
  const label = say('add.unit-of-row', { row: row + 2, text });
  return html`<tr>
    <td>${row + 2}</td>
    <td>${text}<br /><span class="quiet">${why}</span></td>
    <td>
      <select aria-label=${label} .value=${live(value)} @change=${choose}>
        <option value="" ?selected=${value === ''}>${say('add.not-settled')}</option>
        <option value="-" ?selected=${value === '-'}>${say('add.leave-out')}</option>
        ${choices.map(
          (each) => html`<option value=${each.code} ?selected=${each.code === value}>
            ${candidateText(each, names, locale, say)}
          </option>`,
        )}
      </select>
    </td>
  </tr>`;
}

/** A unit with the one that it lies in: names alone would not tell two of the same name apart. */
function candidateText(
  { code, change }: UnitCandidate,
  names: UnitCandidates,
  locale: Locale,
  say: StepContext['say'],
) {
  const unit = names.nameOf(code);
  const around = names.nameOf(unit?.parent ?? '');
  const name = [textIn(locale, unit?.name) ?? code, textIn(locale, around?.name)].filter(Boolean).join(' · ');
  const before = change && textIn(locale, change.name);
  return before === undefined || !change
    ? name
    : `${name} ← ${say('add.was', { name: before, year: String(change.year) })}`;
}
