import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import { checkField } from '../shared/form-fields.js';
import { filterFields } from './filter-fields.js';
import { noFilter } from './question-form.js';
import type { FormPart } from './subject-fields.js';

/** The layers asked about, each with a box to tick and, once ticked, a condition on its features. */
export function layerFields(part: FormPart): TemplateResult {
  const { context, say } = part;
  return html`<fieldset id="layers" tabindex="-1">
    <legend>${say('ask.layers')}</legend>
    <ul>
      ${context.layers.map((layer) => html`<li>${layerField(part, layer.id, textIn(context.locale, layer.title))}</li>`)}
    </ul>
  </fieldset>`;
}

function layerField({ form, context, say, update }: FormPart, id: string, title: string): TemplateResult {
  const { [id]: filter, ...others } = form.layers;
  const put = (next: typeof filter) => update({ layers: next ? { ...form.layers, [id]: next } : others });
  return html`${checkField(`layer-${id}`, title, filter !== undefined, (chosen) => put(chosen ? noFilter : undefined))}
  ${
    filter
      ? html`<details class="condition" ?open=${form.ask === 'find'}>
        <summary>${say('ask.filter-of', { layer: title })}</summary>
        ${filterFields({ id: `filter-${id}`, layer: id, filter, context, say, onChange: put })}
      </details>`
      : nothing
  }`;
}
