import type { AttributeValue } from '../../core/columns.js';
import { textIn } from '../../core/languages.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { AnswerCell } from '../../core/query-answer.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import { writtenUnit } from '../../core/units.js';

/** One cell of a file. */
export type ExportCell = string | number | null;

/** A label with its unit, such as `Distance (m)`. */
export function headText(locale: Locale, label: string, unit: string): string {
  return unit === '' ? label : translate(locale, 'name.qualified', { name: label, qualifier: unit });
}

/** A number as the language counts it: in units of `unitText`, without noise in the last digits. */
export function valueInUnit(locale: Locale, value: number, unitId: string | undefined): number {
  const factor = unitId === undefined ? 1 : writtenUnit(locale, unitId).factor;
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}

/** A raw attribute as a table has it: controlled values in words, numbers in the unit that the head names. */
export function attributeCell(
  value: AttributeValue,
  column: SidecarColumn,
  locale: Locale,
  vocabularies: Catalog['vocabularies'],
): ExportCell {
  if (value === null) return null;
  const word = textIn(locale, vocabularies[column.vocabulary ?? '']?.[String(value)]);
  if (word !== undefined) return word;
  if (typeof value === 'boolean') return translate(locale, value ? 'value.yes' : 'value.no');
  return typeof value === 'number' ? valueInUnit(locale, value, column.unit) : value;
}

/** A cell of one of the answer's own tables. */
export function tableCell(cell: AnswerCell, locale: Locale, unitId: string | undefined): ExportCell {
  if (typeof cell === 'number') return valueInUnit(locale, cell, unitId);
  return cell === null || typeof cell === 'string' ? cell : textIn(locale, cell);
}
