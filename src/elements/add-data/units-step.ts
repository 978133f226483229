import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import { selectField } from '../shared/form-fields.js';
import { figureFields } from './figure-fields.js';
import type { StepContext } from './step-context.js';
import { unsettledRows } from './unsettled-rows.js';

/** Which units the rows of a table mean, and which of its figures are mapped. */
export function unitsStep(context: StepContext): TemplateResult | typeof nothing {
  const { session, say } = context;
  const { rows, matching, levels } = session.units;
  if (session.work.kind !== undefined || !rows) return nothing;
  if (levels.length === 0) return html`<p class="warning">${say('add.no-units')}</p>`;
  if (!matching) return nothing;
  const counted = { matched: matching.matched.length, rows: rows.rows.length, units: matching.without.length };
  return html`<div class="fields">${columnField(context)} ${levelField(context)}</div>
    <p role="status">${say('add.matched', counted)}</p>
    ${unsettledRows(context)} ${figureFields(context)}`;
}

function columnField({ session, say }: StepContext): TemplateResult | typeof nothing {
  const { rows, columns, names } = session.units;
  if (!rows || !columns) return nothing;
  const choices = rows.columns.map(({ name }) => ({ value: name, label: name }));
  const onChange = (column: string) => session.units.choose({ column }, names?.level ?? '');
  return selectField({ id: 'unit-column', label: say('add.unit-column'), value: columns.column, onChange }, choices);
}

function levelField({ session, viewer, say, locale }: StepContext): TemplateResult | typeof nothing {
  const { columns, names } = session.units;
  if (!columns || !names) return nothing;
  const choices = (viewer.catalog.units ?? []).map(({ level, title }) => ({
    value: level,
    label: textIn(locale, title) ?? level,
  }));
  const onChange = (level: string) => session.units.choose(columns, level);
  return selectField({ id: 'level', label: say('add.level'), value: names.level, onChange }, choices);
}
