import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textIn } from '../../core/languages.js';
import type { LayerPart } from '../../core/layer-definition.js';
import { selectField } from '../shared/form-fields.js';
import type { StyleContext } from './style-context.js';

/** Most values that are listed to choose from. */
const mostListed = 60;

/** Which features are shown: all, or those with certain values of a column. */
export function filterFields(context: StyleContext): TemplateResult {
  const { part, say, columns, locale, valuesOf } = context;
  const [condition] = part.filter ?? [];
  const column = condition?.column ?? '';
  const offered = columns.filter(({ name }) => name === column || isListed(valuesOf(name).values.length));
  const choices = offered.map(({ name, label }) => ({ value: name, label: textIn(locale, label) ?? name }));
  const choose = (name: string) => filterBy(context, name, name === '' ? [] : valuesOf(name).values);
  return html`<div class="fields">
      ${selectField({ id: 'filter', label: say('style.filter-column'), value: column, onChange: choose }, [
        { value: '', label: say('style.filter-all') },
        ...choices,
      ])}
    </div>
    ${condition ? valueBoxes(column, condition.in ?? [], context) : nothing}`;
}

function isListed(count: number): boolean {
  return count > 1 && count <= mostListed;
}

type Values = readonly (string | number | boolean)[];

/** What a filter leaves out is not here any more, so that the values in it are listed with those that are. */
function valueBoxes(column: string, wanted: Values, context: StyleContext): TemplateResult {
  const all = [...new Set([...context.valuesOf(column).values, ...wanted])].sort((a, b) =>
    String(a).localeCompare(String(b)),
  );
  const toggle = (value: string | number | boolean) => {
    const next = wanted.includes(value) ? wanted.filter((each) => each !== value) : [...wanted, value];
    // Of nothing there would be nothing to see.
    if (next.length > 0) filterBy(context, column, next);
  };
  return html`<fieldset>
    <legend class="sr-only">${context.say('style.filter')}</legend>
    <div class="values">
      ${all.slice(0, mostListed).map(
        (value) => html`<label class="check">
          <input
            type="checkbox"
            .checked=${live(wanted.includes(value))}
            ?disabled=${wanted.length === 1 && wanted.includes(value)}
            @change=${() => toggle(value)}
          />
          <span>${String(value)}</span>
        </label>`,
      )}
    </div>
    <p class="quiet">${context.say('style.filter-empty')}</p>
  </fieldset>`;
}

function filterBy({ part, change }: StyleContext, column: string, values: Values): void {
  const { filter: _, ...all } = part;
  const filtered: LayerPart = column === '' ? all : { ...all, filter: [{ column, in: [...values] }] };
  change(filtered);
}
