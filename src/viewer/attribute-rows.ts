import { formatDate } from '../core/date-format.js';
import { textIn } from '../core/languages.js';
import type { AttributeDefinition } from '../core/layer-definition.js';
import { translate } from '../core/messages/translate.js';
import { formatValue } from '../core/number-format.js';
import { type Attribute, attributeOf, columnValue, type RowContent, type RowOptions, translated } from './attribute.js';
import { attributeSource } from './attribute-source.js';
import { textContent } from './attribute-text.js';
import type { LocatedFeature } from './part-features.js';
import type { AttributeRow } from './state.js';

/** The row of the feature panel for one attribute, ready to be shown; undefined when it is optional and has no value. */
export function attributeRow(
  at: LocatedFeature,
  definition: AttributeDefinition,
  options: RowOptions,
): AttributeRow | undefined {
  const attribute = attributeOf(at, definition, options);
  const { column, join } = attribute;
  const value = columnValue(attribute, attribute.columnName);
  if (definition.optional && (value === null || value === '')) return undefined;
  const source = attributeSource(at.page, at.row, column, at.features.source.opened.sidecar);
  return {
    column: definition.column,
    label: textIn(options.locale, definition.label ?? join?.label ?? column?.label) ?? definition.column,
    ...(value === null || value === '' ? missing(attribute) : content(attribute, value)),
    ...(column?.derived && { derived: textIn(options.locale, column.derived) }),
    ...(column?.vintage !== undefined && { vintage: formatDate(options.locale, column.vintage) }),
    ...(source && { source }),
  };
}

/** No value: the row's own reason where the file gives one, else what an absent value means in this column. */
function missing(attribute: Attribute): RowContent {
  const { column, locale, features } = attribute;
  const stated = column?.reasonColumn === undefined ? null : columnValue(attribute, column.reasonColumn);
  const vocabulary = features.source.opened.sidecar?.columns.find(
    (each) => each.name === column?.reasonColumn,
  )?.vocabulary;
  const reason =
    stated === null || stated === ''
      ? textIn(locale, column?.nullMeaning)
      : translated(attribute, stated, vocabulary ?? '');
  return { kind: 'missing', text: translate(locale, 'value.missing'), ...(reason !== undefined && { reason }) };
}

function content(attribute: Attribute, value: string | number | boolean): RowContent {
  const { vocabulary, locale } = attribute;
  if (typeof value === 'string') return textContent(attribute, value);
  if (vocabulary !== undefined) return { kind: 'text', text: translated(attribute, value) };
  if (typeof value === 'boolean') return { kind: 'text', text: translate(locale, value ? 'value.yes' : 'value.no') };
  return { kind: 'number', text: numberText(attribute, value) };
}

function numberText(attribute: Attribute, value: number): string {
  const { locale, definition, column, join, columnName, format } = attribute;
  if (format === 'rank') {
    const of = columnValue(attribute, `${columnName}_of`);
    if (typeof of === 'number') return translate(locale, 'value.rank', { rank: value, of });
  }
  return formatValue(locale, value, definition.unit ?? join?.unit ?? column?.unit, format);
}
