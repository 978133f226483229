import { html, nothing, type TemplateResult } from 'lit';
import { crsChoices } from '../../core/datum/crs-choices.js';
import { looksProjected } from '../../core/datum/odd-positions.js';
import type { CrsSuspicion, InspectedTable } from '../../core/importer.js';
import { textIn } from '../../core/languages.js';
import { type Choice, checkField, selectField } from '../shared/form-fields.js';
import { failureText } from './adding-work.js';
import { crsTitle } from './crs-title.js';
import { previewPicture } from './preview-picture.js';
import type { SettledReading } from './settled-reading.js';
import type { StepContext } from './step-context.js';

/** Where the rows or features of a table lie: their coordinates, and the system these are in. */
export function placeStep(context: StepContext): TemplateResult | typeof nothing {
  const { table, settled } = context.session;
  return table && settled ? positionFields(table, settled, context) : nothing;
}

function columnChoices({ columns }: InspectedTable, say: StepContext['say']): readonly Choice[] {
  const named = columns.map(({ name, samples }) => ({ value: name, label: sampled(name, samples) }));
  return [{ value: '', label: say('add.crs-choose') }, ...named];
}

function sampled(name: string, [sample]: readonly string[]): string {
  return sample === undefined ? name : `${name}  (${sample.length > 24 ? `${sample.slice(0, 23)}…` : sample})`;
}

function positionFields(table: InspectedTable, settled: SettledReading, context: StepContext): TemplateResult {
  const { session, viewer, say, locale } = context;
  const { preview } = session;
  const set = (change: Partial<SettledReading>) => session.settle(viewer, change);
  const axis = (id: 'x' | 'y') =>
    selectField(
      { id, label: say(`add.${id}`), value: settled[id], onChange: (value) => set({ [id]: value }) },
      columnChoices(table, say),
    );
  return html`<div class="beside">
    <div>
      ${table.suspicion ? suspicion(table.suspicion, table, context) : nothing}
      ${settled.placing === 'coordinates' ? html`<div class="fields">${axis('x')} ${axis('y')}</div>` : nothing}
      ${crsField(table, settled, context)}
      ${checkField('swapped', say('add.swapped'), settled.swapped, (swapped) => set({ swapped }))}
      ${preview.failure === undefined ? nothing : html`<p class="error">${failureText(locale, preview.failure)}</p>`}
      ${preview.note ? html`<p class="notice">${textIn(locale, preview.note)}</p>` : nothing}
    </div>
    ${previewPicture(preview, viewer.catalog.bbox, say)}
  </div>`;
}

function crsField(table: InspectedTable, settled: SettledReading, { session, viewer, say, locale }: StepContext) {
  const offered = crsChoices(viewer.catalog.bbox);
  const likely = looksProjected(table.positions, viewer.catalog.bbox) ?? [];
  const known = offered.map(({ name, label }) => ({ value: name, label: textIn(locale, label) ?? name }));
  const others = [table.crs, ...likely, settled.crs].filter(
    (crs) => crs !== undefined && crs !== '' && !offered.some(({ name }) => name === crs),
  );
  const extra = [...new Set(others)].map((crs) => ({ value: crs ?? '', label: crsTitle(locale, crs ?? '') }));
  const onChange = (crs: string) => session.settle(viewer, { crs });
  const hint = offered.find(({ name }) => name === settled.crs)?.hint;
  return html`${selectField({ id: 'crs', label: say('add.crs'), value: settled.crs, onChange }, [
    { value: '', label: say('add.crs-choose') },
    ...extra,
    ...known,
  ])}
  <p class="quiet">${hint ? textIn(locale, hint) : table.crs === undefined ? say('add.crs-asked') : nothing}</p>`;
}

/** What the coordinates may be instead, with a button that takes them so. */
function suspicion(
  { kind, because }: CrsSuspicion,
  table: InspectedTable,
  { session, viewer, say, locale }: StepContext,
) {
  const datum = { 'gcj-02': 'GCJ-02', 'bd-09': 'BD-09' } as const;
  const crs = kind === 'projected' ? looksProjected(table.positions, viewer.catalog.bbox)?.[0] : undefined;
  const named = kind === 'gcj-02' || kind === 'bd-09' ? datum[kind] : crs;
  return html`<div class="warning">
    <p>${say('add.suspicion', { because: textIn(locale, because) ?? '' })}</p>
    ${
      kind === 'swapped'
        ? html`<button @click=${() => session.settle(viewer, { swapped: true })}>${say('add.swapped')}</button>`
        : named === undefined
          ? nothing
          : html`<button @click=${() => session.settle(viewer, { crs: named })}>
              ${say('add.suspicion-take', { crs: crsTitle(locale, named) })}
            </button>`
    }
  </div>`;
}
