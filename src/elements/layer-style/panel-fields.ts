import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textIn } from '../../core/languages.js';
import type { AttributeDefinition, LayerPart } from '../../core/layer-definition.js';
import { localized } from '../../core/layer-record.js';
import { kindOf } from '../../viewer/own/restyled-part.js';
import { checkField, selectField } from '../shared/form-fields.js';
import { glyph } from '../shared/glyphs.js';
import type { StyleContext } from './style-context.js';

const labelZooms = ['4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14'] as const;

/** Names beside the symbols: whether, from which column, from which zoom. */
export function nameFields(context: StyleContext): TemplateResult | typeof nothing {
  const { part, say, columns, locale, change } = context;
  if (kindOf(part) !== 'symbols') return nothing;
  const { labels, name, ...plain } = part;
  const from = String(labels?.minZoom ?? 9);
  const zooms = labelZooms.some((each) => each === from) ? labelZooms : [from, ...labelZooms];
  const choices = columns.map((column) => ({ value: column.name, label: textIn(locale, column.label) ?? column.name }));
  const named = (column: string) => (column === '' ? {} : { name: { zh: column, en: column } });
  const own = { ...(labels && { labels }), ...(name && { name }) };
  return html`${checkField('labels-on', say('style.labels-on'), labels !== undefined, (on) =>
    change({ ...plain, ...(name && { name }), ...(on && { labels: { minZoom: Number(from) } }) }),
  )}
  <div class="fields">
    ${selectField(
      {
        id: 'labels-column',
        label: say('style.labels-column'),
        value: name?.en ?? '',
        onChange: (column) => change({ ...plain, ...(labels && { labels }), ...named(column) }),
      },
      [{ value: '', label: say('style.labels-usual') }, ...choices],
    )}
    ${
      labels
        ? selectField(
            {
              id: 'labels-from',
              label: say('style.labels-from'),
              value: from,
              onChange: (zoom) => change({ ...plain, ...own, labels: { minZoom: Number(zoom) } }),
            },
            zooms.map((each) => ({ value: each, label: each })),
          )
        : nothing
    }
  </div>`;
}

/** Rows of the feature panel: which, in which order, called what. */
export function panelFields(context: StyleContext): TemplateResult {
  const { part, columns } = context;
  const shown = part.attributes ?? columns.map(({ name }) => ({ column: name }));
  const hidden = columns.filter(({ name }) => !shown.some(({ column }) => column === name));
  return html`<ul class="rows">
    ${shown.map((attribute, place) => shownRow(attribute, place, shown, context))}
    ${hidden.map(({ name }) => hiddenRow(name, shown, context))}
  </ul>`;
}

type Attributes = readonly AttributeDefinition[];

function shownRow(
  attribute: AttributeDefinition,
  place: number,
  shown: Attributes,
  context: StyleContext,
): TemplateResult {
  const { say, columns, locale } = context;
  const { column: name, label, ...rest } = attribute;
  const ofFile = columns.find((each) => each.name === name)?.label;
  const column = textIn(locale, ofFile) ?? name;
  const rename = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const text = target.value.trim();
    const called = text === '' || text === column ? {} : { label: localized(text) };
    take(
      shown.map((each, at) => (at === place ? { ...rest, column: name, ...called } : each)),
      context,
    );
  };
  const move = (step: 1 | -1) => {
    const others = shown.filter((_, at) => at !== place);
    take([...others.slice(0, place + step), attribute, ...others.slice(place + step)], context);
  };
  const step = (by: 1 | -1, words: string, disabled: boolean) =>
    html`<button class="icon" aria-label=${words} title=${words} ?disabled=${disabled} @click=${() => move(by)}>
      ${glyph(by === 1 ? 'down' : 'up')}
    </button>`;
  return html`<li>
    ${checkBox(say('style.popup-shown', { column }), true, () =>
      take(
        shown.filter((_, at) => at !== place),
        context,
      ),
    )}
    <input
      type="text"
      autocomplete="off"
      aria-label=${say('style.popup-label', { column })}
      .value=${live(textIn(locale, label) ?? column)}
      @change=${rename}
    />
    ${step(-1, say('style.up', { column }), place === 0)} ${step(1, say('style.down', { column }), place === shown.length - 1)}
  </li>`;
}

function hiddenRow(name: string, shown: Attributes, context: StyleContext): TemplateResult {
  const { say, columns, locale } = context;
  const column = textIn(locale, columns.find((each) => each.name === name)?.label) ?? name;
  const show = () => take([...shown, { column: name }], context);
  return html`<li>${checkBox(say('style.popup-shown', { column }), false, show)}<span class="quiet">${column}</span></li>`;
}

function take(attributes: Attributes, { part, change }: StyleContext): void {
  change({ ...part, attributes: [...attributes] } satisfies LayerPart);
}

function checkBox(label: string, checked: boolean, change: () => void): TemplateResult {
  return html`<input type="checkbox" aria-label=${label} .checked=${live(checked)} @change=${change} />`;
}
