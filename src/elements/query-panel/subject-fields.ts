import { html, nothing, type TemplateResult } from 'lit';
import { languageOf, textIn } from '../../core/languages.js';
import type { NamedFeature } from '../../viewer/state.js';
import type { Say } from '../shared/companion-element.js';
import { type Choice, selectField, textField } from '../shared/form-fields.js';
import { drawnShapes } from './drawn-shapes.js';
import { filterFields } from './filter-fields.js';
import type { FormContext } from './form-context.js';
import { listProblem } from './list-problem.js';
import { type LineForm, type QuestionForm, type SubjectForm, subjectKinds } from './question-form.js';

/** What parts of the form are drawn with. */
export interface FormPart {
  readonly form: QuestionForm;
  readonly context: FormContext;
  readonly say: Say;
  readonly update: (patch: Partial<QuestionForm>) => void;
}

/** What the question is about: the kind of subject, and which one. */
export function subjectFields(part: FormPart): TemplateResult {
  const { form, context, say, update } = part;
  const { subject } = form;
  const put = (patch: Partial<SubjectForm>) => update({ subject: { ...subject, ...patch } });
  const kinds = subjectKinds.map((kind): Choice => {
    return { value: kind, label: subjectLabel(kind, context, say), disabled: !isThere(kind, context) };
  });
  return html`<fieldset>
    <legend>${say('ask.about')}</legend>
    ${selectField(
      {
        id: 'subject',
        label: say('ask.subject'),
        value: subject.kind,
        onChange: (value) => {
          const kind = subjectKinds.find((each) => each === value);
          if (kind) put({ kind });
        },
      },
      kinds,
    )}
    ${ofKind(part, put)}
  </fieldset>`;
}

function ofKind(part: FormPart, put: (patch: Partial<SubjectForm>) => void): TemplateResult | typeof nothing {
  const { form, context, say, update } = part;
  const { subject, line } = form;
  switch (subject.kind) {
    case 'unit':
      return unitFields(part, put);
    case 'grouping': {
      const choices = context.groupings.map(({ id, title }) => ({ value: id, label: textIn(context.locale, title) }));
      const value = subject.grouping;
      const field = { id: 'grouping', label: say('ask.grouping'), value };
      return selectField({ ...field, onChange: (grouping) => put({ grouping }) }, choices);
    }
    case 'line':
      return lineFields(line, context, say, (next) => update({ line: next }));
    case 'features':
      return featureFields(part, put);
    case 'shape':
      return shapeField(part, put);
    case 'point':
      return html`${textField(
        {
          id: 'longitude',
          label: say('ask.longitude'),
          value: subject.longitude,
          onChange: (longitude) => put({ longitude }),
        },
        { kind: 'decimal', placeholder: '116.40' },
      )}
      ${textField(
        {
          id: 'latitude',
          label: say('ask.latitude'),
          value: subject.latitude,
          onChange: (latitude) => put({ latitude }),
        },
        { kind: 'decimal', placeholder: '39.90' },
      )}`;
    default:
      return nothing;
  }
}

function unitFields({ form, context, say }: FormPart, put: (patch: Partial<SubjectForm>) => void): TemplateResult {
  const level = context.level(form.subject.level);
  const listing = level && context.names(level.layer, level.variant);
  const names = listing?.phase === 'here' ? unitChoices(listing.items, context) : [];
  const first = listing?.phase === 'loading' ? say('ask.list-loading') : say('ask.unit-choose');
  return html`${selectField(
    {
      id: 'level',
      label: say('ask.level'),
      value: level?.level ?? '',
      onChange: (next) => put({ level: next, unit: '' }),
    },
    context.units.map((each) => ({ value: each.level, label: textIn(context.locale, each.title) })),
  )}
  ${selectField({ id: 'unit', label: say('ask.unit'), value: form.subject.unit, onChange: (unit) => put({ unit }) }, [
    { value: '', label: first },
    ...names,
  ])}
  ${listProblem(listing, context, say)}`;
}

/** Units by name; where several have one name their code follows. */
function unitChoices(units: readonly NamedFeature[], { locale }: FormContext): readonly Choice[] {
  const seen = new Map<string, number>();
  for (const { name } of units) seen.set(textIn(locale, name), (seen.get(textIn(locale, name)) ?? 0) + 1);
  const order = new Intl.Collator(languageOf(locale).customs, { numeric: true });
  return units
    .map(({ id, name }) => {
      const text = textIn(locale, name);
      return { value: id, label: (seen.get(text) ?? 0) > 1 ? `${text} (${id})` : text };
    })
    .sort((one, other) => order.compare(one.label, other.label));
}

/** A railway or road by its name, which the browser completes. */
export function lineFields(
  line: LineForm,
  context: FormContext,
  say: Say,
  onChange: (line: LineForm) => void,
): TemplateResult {
  const layer = context.lineLayer(line.layer);
  const listing = layer && context.names(layer.id, context.widest(layer.id));
  const names = listing?.phase === 'here' ? listing.items.map(({ name }) => textIn(context.locale, name)) : [];
  const order = new Intl.Collator(languageOf(context.locale).customs, { numeric: true });
  return html`${selectField(
    {
      id: 'line-layer',
      label: say('ask.line-layer'),
      value: layer?.id ?? '',
      onChange: (next) => onChange({ layer: next, name: '' }),
    },
    context.lineLayers.map(({ id, title }) => ({ value: id, label: textIn(context.locale, title) })),
  )}
  ${textField(
    { id: 'line-name', label: say('ask.line-name'), value: line.name, onChange: (name) => onChange({ ...line, name }) },
    {
      offers: [...new Set(names)].sort(order.compare),
      placeholder: listing?.phase === 'loading' ? say('ask.list-loading') : '',
    },
  )}
  ${listProblem(listing, context, say)}`;
}

function featureFields({ form, context, say }: FormPart, put: (patch: Partial<SubjectForm>) => void): TemplateResult {
  const { subject } = form;
  const layer = context.layer(subject.layer);
  const field = { id: 'subject-layer', label: say('ask.layer'), value: layer?.id ?? '' };
  return html`${selectField(
    { ...field, onChange: (id) => put({ layer: id, filter: { ...subject.filter, column: '' } }) },
    context.layers.map(({ id, title }) => ({ value: id, label: textIn(context.locale, title) })),
  )}
  ${
    layer
      ? filterFields({
          id: 'subject-filter',
          layer: layer.id,
          filter: subject.filter,
          context,
          say,
          onChange: (filter) => put({ filter }),
        })
      : nothing
  }`;
}

function shapeField({ form, context, say }: FormPart, put: (patch: Partial<SubjectForm>) => void): TemplateResult {
  const shapes = drawnShapes(context.viewer);
  const value = shapes.find(({ id }) => id === form.subject.shape)?.id ?? shapes.at(-1)?.id ?? '';
  return selectField(
    { id: 'shape', label: say('ask.shape'), value, onChange: (shape) => put({ shape }) },
    shapes.map(({ id, kind }, index) => ({ value: id, label: say(`ask.shape-${kind}`, { number: index + 1 }) })),
  );
}

function subjectLabel(kind: SubjectForm['kind'], { viewer }: FormContext, say: Say): string {
  const { selection } = viewer.state;
  const name = kind === 'selection' && selection ? viewer.name(selection)?.text : undefined;
  return name === undefined ? say(`ask.subject-${kind}`) : say('ask.subject-selection-name', { name });
}

/** False for a kind of which there is nothing now. */
function isThere(kind: SubjectForm['kind'], context: FormContext): boolean {
  if (kind === 'selection') return context.viewer.state.selection !== null;
  if (kind === 'shape') return drawnShapes(context.viewer).length > 0;
  if (kind === 'unit') return context.units.length > 0;
  if (kind === 'grouping') return context.groupings.length > 0;
  return kind !== 'line' || context.lineLayers.length > 0;
}
