import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { MessageKey } from '../../core/messages/en.js';
import { unitText } from '../../core/number-format.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import { headText } from '../../viewer/export/export-cell.js';
import type { Say } from '../shared/companion-element.js';
import { selectField, textField } from '../shared/form-fields.js';
import { comparisonOf, comparisons, needsValue, senseOf } from './filter-request.js';
import type { FormContext } from './form-context.js';
import { listProblem } from './list-problem.js';
import { type Comparison, type FilterForm, noFilter } from './question-form.js';

/** What the fields of one condition need. */
export interface FilterFieldsOptions {
  /** What the fields are called, unique in the panel. */
  readonly id: string;
  readonly layer: string;
  readonly filter: FilterForm;
  readonly context: FormContext;
  readonly say: Say;
  readonly onChange: (filter: FilterForm) => void;
}

/** A condition on one attribute of a layer: attribute, comparison, value. */
export function filterFields(options: FilterFieldsOptions): TemplateResult {
  const { id, layer, filter, context, say, onChange } = options;
  const listing = context.columns(layer);
  if (listing.phase === 'loading') return html`<p class="quiet">${say('ask.list-loading')}</p>`;
  if (listing.phase === 'failed') return html`${listProblem(listing, context, say)}`;
  const column = listing.items.find(({ name }) => name === filter.column);
  const choices = listing.items.map((each) => ({ value: each.name, label: textIn(context.locale, each.label) }));
  return html`<div class="filter">
    ${selectField(
      {
        id: `${id}-column`,
        label: say('ask.column'),
        value: column?.name ?? '',
        onChange: (name) => onChange(filterFor(listing.items.find((each) => each.name === name))),
      },
      [{ value: '', label: say('ask.column-any') }, ...choices],
    )}
    ${column ? comparisonFields(options, column) : nothing}
  </div>`;
}

/** An empty condition on a column, with the likeliest comparison. */
function filterFor(column: SidecarColumn | undefined): FilterForm {
  if (!column) return noFilter;
  return { ...noFilter, column: column.name, is: comparisons[senseOf(column)][0] ?? noFilter.is };
}

function comparisonFields(options: FilterFieldsOptions, column: SidecarColumn): TemplateResult {
  const { id, filter, say, onChange } = options;
  const is = comparisonOf(filter, column);
  const sense = senseOf(column);
  return html`${selectField(
    {
      id: `${id}-is`,
      label: say('ask.comparison'),
      value: is,
      onChange: (value) => {
        const chosen = comparisons[sense].find((each) => each === value);
        if (chosen) onChange({ ...filter, is: chosen });
      },
    },
    comparisons[sense].map((each) => ({ value: each, label: say(comparisonKey(each, sense === 'date')) })),
  )}
  ${needsValue(is) ? valueFields(options, column, is) : nothing}`;
}

function valueFields(options: FilterFieldsOptions, column: SidecarColumn, is: Comparison): TemplateResult {
  const { id, filter, say, onChange, context } = options;
  const unit = column.unit === undefined ? '' : unitText(context.locale, column.unit);
  const value = {
    id: `${id}-value`,
    value: filter.value,
    onChange: (text: string) => onChange({ ...filter, value: text }),
  };
  const label = headText(context.locale, say('ask.value'), unit);
  const choices = valueChoices(column, options);
  if (choices) return selectField({ ...value, label }, [{ value: '', label: say('ask.unit-choose') }, ...choices]);
  const kind = column.type === 'number' ? 'decimal' : 'text';
  const placeholder = senseOf(column) === 'date' ? '2019' : '';
  const to = { id: `${id}-to`, label: say('ask.to'), value: filter.to };
  return html`${textField({ ...value, label }, { kind, placeholder })}
  ${
    is === 'between'
      ? textField({ ...to, onChange: (text) => onChange({ ...filter, to: text }) }, { kind, placeholder })
      : nothing
  }`;
}

/** The values of a controlled vocabulary, or yes and no. */
function valueChoices(column: SidecarColumn, { context, say }: FilterFieldsOptions) {
  if (column.type === 'boolean') {
    return [
      { value: 'true', label: say('value.yes') },
      { value: 'false', label: say('value.no') },
    ];
  }
  const words = senseOf(column) === 'choice' ? context.viewer.catalog.vocabularies[column.vocabulary ?? ''] : undefined;
  return words && Object.entries(words).map(([value, word]) => ({ value, label: textIn(context.locale, word) }));
}

/** Dates are since and until, numbers at least and at most. */
function comparisonKey(is: Comparison, isDate: boolean): MessageKey {
  if (isDate && is === 'at-least') return 'ask.is-since';
  if (isDate && is === 'at-most') return 'ask.is-until';
  return `ask.is-${is}`;
}
