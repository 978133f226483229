import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../shared/form-fields.js';
import { recordFields } from './settled-reading.js';
import type { StepContext } from './step-context.js';

/** What it is called, and whose it is. */
export function aboutStep({ session, viewer, say }: StepContext): TemplateResult | typeof nothing {
  const { settled } = session;
  if (!settled) return nothing;
  const { title, record } = settled;
  return html`<div class="fields">
      ${textField({ id: 'title-field', label: say('add.name'), value: title, onChange: (text) => session.settle(viewer, { title: text }) })}
    </div>
    <fieldset>
      <legend>${say('add.source')}</legend>
      <p class="quiet">${say('add.source-help')}</p>
      <div class="fields">
        ${recordFields.map((field) =>
          textField({
            id: field,
            label: say(`add.${field}`),
            value: record[field],
            onChange: (text) => session.settle(viewer, { record: { ...record, [field]: text } }),
          }),
        )}
      </div>
    </fieldset>`;
}
