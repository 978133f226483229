import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import { checkField, selectField, textField } from '../shared/form-fields.js';
import { neighbourLevel, yearText } from './form-request.js';
import type { AskChoice } from './question-form.js';
import { type FormPart, lineFields } from './subject-fields.js';

const withDistance: readonly AskChoice[] = ['buffer', 'corridor'];

/** The line that a corridor runs along. */
export function alongFields({ form, context, say, update }: FormPart): TemplateResult {
  return html`<fieldset>
    <legend>${say('ask.along')}</legend>
    ${lineFields(form.line, context, say, (line) => update({ line }))}
    ${checkField('from-end', say('ask.from-end'), form.fromEnd, (fromEnd) => update({ fromEnd }))}
  </fieldset>`;
}

/** Distances, counts, year and figures, as far as the kind of question has them. */
export function parameterFields(part: FormPart): TemplateResult {
  const { form, say, update } = part;
  return html`<fieldset>
    <legend>${say('ask.how')}</legend>
    ${withDistance.includes(form.ask) ? distanceField(part) : nothing}
    ${form.ask === 'nearest' ? nearestFields(part) : nothing} ${form.ask === 'summarise' ? summaryFields(part) : nothing}
    ${form.ask === 'neighbours' ? neighbourFields(part) : nothing}
    ${textField(
      { id: 'year', label: say('ask.year'), value: yearText(form, part.context), onChange: (year) => update({ year }) },
      { kind: 'numeric', placeholder: say('ask.year-any') },
    )}
  </fieldset>`;
}

function distanceField({ form, say, update }: FormPart): TemplateResult {
  const label = say(form.ask === 'corridor' ? 'ask.distance' : 'ask.distances');
  const field = { id: 'distances', label, value: form.distances };
  return textField({ ...field, onChange: (distances) => update({ distances }) }, { kind: 'decimal' });
}

function nearestFields({ form, say, update }: FormPart): TemplateResult {
  return html`${textField(
    { id: 'count', label: say('ask.count'), value: form.count, onChange: (count) => update({ count }) },
    { kind: 'numeric' },
  )}
  ${textField(
    { id: 'within', label: say('ask.within'), value: form.within, onChange: (within) => update({ within }) },
    { kind: 'decimal', placeholder: say('ask.any-distance') },
  )}
  ${checkField('each', say('ask.each'), form.each, (each) => update({ each }))}`;
}

/** Figures are those of a unit layer that is asked about. */
function summaryFields(part: FormPart): TemplateResult {
  const { form, context, say, update } = part;
  const unitLayer = Object.keys(form.layers).find((id) =>
    context.variant(id).parts.some(({ symbology }) => symbology.kind === 'choropleth'),
  );
  return html`${unitLayer === undefined ? nothing : indicatorField(part, unitLayer, undefined)}
  ${selectField({ id: 'by', label: say('ask.breakdown'), value: form.by, onChange: (by) => update({ by }) }, [
    { value: '', label: say('ask.breakdown-none') },
    ...context.units.map(({ level, title }) => ({ value: level, label: textIn(context.locale, title) })),
  ])}`;
}

function neighbourFields(part: FormPart): TemplateResult {
  const { form, context, say, update } = part;
  const level = neighbourLevel(form, context);
  return html`${selectField(
    {
      id: 'by',
      label: say('ask.neighbour-level'),
      value: level?.level ?? '',
      onChange: (by) => update({ by, indicator: '' }),
    },
    context.units.map((each) => ({ value: each.level, label: textIn(context.locale, each.title) })),
  )}
  ${level ? indicatorField(part, level.layer, level.variant) : nothing}`;
}

function indicatorField({ form, context, say, update }: FormPart, layer: string, variant: string | undefined) {
  const listing = context.columns(layer, variant);
  const columns: readonly SidecarColumn[] = listing.phase === 'here' ? listing.items : [];
  const figures = columns.filter(({ type, format }) => type === 'number' && format !== 'rank' && format !== 'year');
  return selectField(
    {
      id: 'indicator',
      label: say('ask.indicator'),
      value: form.indicator,
      onChange: (indicator) => update({ indicator }),
    },
    [
      { value: '', label: listing.phase === 'loading' ? say('ask.list-loading') : say('ask.indicator-default') },
      ...figures.map(({ name, label }) => ({ value: name, label: textIn(context.locale, label) })),
    ],
  );
}
