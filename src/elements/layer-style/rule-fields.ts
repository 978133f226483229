import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import { localized } from '../../core/layer-record.js';
import { paletteCatalog } from '../../core/palette-catalog.js';
import { paletteIds } from '../../core/palettes.js';
import { type ClassMethod, classMethods } from '../../core/thematic-choice.js';
import { columnBreaks, numberFormatOf } from '../../viewer/own/guess-classes.js';
import { kindOf, restyledPart } from '../../viewer/own/restyled-part.js';
import type { StyleChoice, StyleRule } from '../../viewer/own/style-choice.js';
import { styleOfPart } from '../../viewer/own/style-of-part.js';
import { checkField, selectField } from '../shared/form-fields.js';
import type { StyleContext } from './style-context.js';

type ClassRule = Extract<StyleRule, { by: 'classes' }>;
type CategoryRule = Extract<StyleRule, { by: 'category' }>;
type Method = Exclude<ClassMethod, 'manual'>;

const methods = classMethods.filter((method) => method !== 'manual');
const classCounts = ['2', '3', '4', '5', '6', '7', '8', '9'] as const;
const categoryCounts = ['2', '3', '4', '5', '6', '8', '10', '12'] as const;

/** What tells the features of a layer apart. */
export function ruleFields(context: StyleContext): TemplateResult {
  const { part, say } = context;
  const { rule } = styleOfPart(part);
  const onChange = (by: string) =>
    takeRule(context, firstRule(context, by === 'classes' || by === 'category' ? by : 'one'));
  const ways = (['one', 'category', 'classes'] as const).map((by) => ({
    value: by,
    label: say(`style.by-${by}`),
    disabled: by === 'classes' && numberColumns(context).length === 0,
  }));
  return html`<div class="fields">
    ${selectField({ id: 'by', label: say('style.by'), value: rule.by, onChange }, ways)}
    ${rule.by === 'category' ? categoryFields(rule, context) : nothing}
    ${rule.by === 'classes' ? classFields(rule, context) : nothing}
  </div>`;
}

function takeRule(context: StyleContext, rule: StyleRule | undefined): void {
  const { part, title, change } = context;
  if (rule) change(restyledPart(part, { ...styleOfPart(part), rule } satisfies StyleChoice, localized(title)));
}

function numberColumns({ columns, valuesOf }: StyleContext): readonly string[] {
  const numeric = columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  return numeric.filter((name) => new Set(valuesOf(name).numbers ?? []).size > 1);
}

function firstRule(context: StyleContext, by: StyleRule['by']): StyleRule | undefined {
  if (by === 'one') return { by };
  const [first] = by === 'classes' ? numberColumns(context) : context.columns.map(({ name }) => name);
  if (first === undefined) return undefined;
  return by === 'classes' ? classRule(context, first) : categoryRule(context, first, 6);
}

function categoryRule({ valuesOf }: StyleContext, column: string, most: number): CategoryRule {
  const { values } = valuesOf(column);
  return { by: 'category', column, values: values.slice(0, most), rest: values.length > most };
}

/** Undefined where the method finds no classes in the column. */
function classRule(
  { valuesOf }: StyleContext,
  column: string,
  before?: ClassRule,
  change: { method?: Method; count?: number } = {},
): ClassRule | undefined {
  const profile = valuesOf(column);
  const method = change.method ?? (before && before.method !== 'manual' ? before.method : 'natural-breaks');
  const count = change.count ?? (before ? before.breaks.length + 1 : 5);
  const { palette = 'yellow-green-blue', reversed = false, graduated = false } = before ?? {};
  const breaks = columnBreaks(profile, method, count);
  if (breaks.length === 0) return undefined;
  return { by: 'classes', column, method, breaks, palette, reversed, graduated, format: numberFormatOf(profile) };
}

function categoryFields(rule: CategoryRule, context: StyleContext): TemplateResult {
  const { say, columns, locale } = context;
  const choices = columns.map(({ name, label }) => ({ value: name, label: textIn(locale, label) ?? name }));
  const most = String(rule.values.length);
  const counts = categoryCounts.some((each) => each === most) ? categoryCounts : [most, ...categoryCounts];
  const take = (column: string, count: number) => takeRule(context, categoryRule(context, column, count));
  return html`${selectField({ id: 'column', label: say('style.column'), value: rule.column, onChange: (column) => take(column, 6) }, choices)}
  ${selectField(
    { id: 'most', label: say('style.most'), value: most, onChange: (count) => take(rule.column, Number(count)) },
    counts.map((each) => ({ value: each, label: each })),
  )}`;
}

function classFields(rule: ClassRule, context: StyleContext): TemplateResult {
  const { say, columns, locale, part } = context;
  const named = numberColumns(context).map((name) => ({
    value: name,
    label: textIn(locale, columns.find((each) => each.name === name)?.label) ?? name,
  }));
  const take = (change: { column?: string; method?: Method; count?: number }) =>
    takeRule(context, classRule(context, change.column ?? rule.column, rule, change));
  const isMethod = (text: string): text is Method => methods.some((each) => each === text);
  const count = String(rule.breaks.length + 1);
  return html`${selectField({ id: 'column', label: say('style.column'), value: rule.column, onChange: (column) => take({ column }) }, named)}
  ${selectField(
    {
      id: 'method',
      label: say('style.method'),
      value: rule.method,
      onChange: (text) => isMethod(text) && take({ method: text }),
    },
    methods.map((method) => ({
      value: method,
      label: say(`style.method-${method}`),
      disabled: !suits(method, rule, context),
    })),
  )}
  ${selectField(
    { id: 'count', label: say('style.count'), value: count, onChange: (text) => take({ count: Number(text) }) },
    classCounts.map((each) => ({ value: each, label: each })),
  )}
  ${selectField(
    {
      id: 'palette',
      label: say('style.palette'),
      value: rule.palette,
      onChange: (palette) => takeRule(context, { ...rule, palette }),
    },
    paletteIds.map((id) => ({
      value: id,
      label: textIn(locale, paletteCatalog.find((each) => each.id === id)?.title) ?? id,
    })),
  )}
  ${checkField('reversed', say('style.reversed'), rule.reversed, (reversed) => takeRule(context, { ...rule, reversed }))}
  ${
    kindOf(part) === 'polygons'
      ? nothing
      : checkField('graduated', say('style.graduated'), rule.graduated, (graduated) =>
          takeRule(context, { ...rule, graduated }),
        )
  }`;
}

/** Classes of a progression need numbers above zero. */
function suits(method: Method, { column }: ClassRule, { valuesOf }: StyleContext): boolean {
  return method !== 'geometric' || (valuesOf(column).numbers?.[0] ?? 0) > 0;
}
