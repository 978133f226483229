import type { LocalizedText } from '../../src/core/localized-text.js';
import type { DatasetColumn } from './dataset.js';

/** What a column says beyond its name, type and label. */
export type ColumnOptions = Partial<Omit<DatasetColumn, 'name' | 'type' | 'label'>>;

const nowhereNull: LocalizedText = { en: 'Every feature has a value.', zh: '每个要素均有值。' };

/** Null meaning of an attribute that the source leaves open for some features. */
export const notInSource: LocalizedText = { en: 'The source gives none.', zh: '来源未给出。' };

function column(
  type: DatasetColumn['type'],
  name: string,
  label: readonly [en: string, zh: string],
  options: ColumnOptions = {},
): DatasetColumn {
  return { name, type, label: { en: label[0], zh: label[1] }, nullMeaning: nowhereNull, ...options };
}

/** Column of text. A label is `[English, Chinese]` in all four. */
export function textColumn(name: string, label: readonly [en: string, zh: string], options?: ColumnOptions) {
  return column('string', name, label, options);
}

/** Column of numbers with a fraction. */
export function numberColumn(name: string, label: readonly [en: string, zh: string], options?: ColumnOptions) {
  return column('double', name, label, options);
}

/** Column of whole numbers of 32 bits. */
export function integerColumn(name: string, label: readonly [en: string, zh: string], options?: ColumnOptions) {
  return column('int', name, label, { format: 'integer', ...options });
}

/** Column of true and false. */
export function booleanColumn(name: string, label: readonly [en: string, zh: string], options?: ColumnOptions) {
  return column('bool', name, label, options);
}

/** Column of values that are JSON themselves. */
export function jsonColumn(name: string, label: readonly [en: string, zh: string], options?: ColumnOptions) {
  return column('json', name, label, options);
}

/** The two columns that hold a feature's name. */
export const nameColumns: readonly DatasetColumn[] = [
  textColumn('name_zh', ['Chinese name', '中文名称'], { lang: 'zh' }),
  textColumn('name_en', ['English name', '英文名称'], { lang: 'en' }),
];

/** The same columns where the source lacks some names. */
export const partialNameColumns: readonly DatasetColumn[] = nameColumns.map((each) => ({
  ...each,
  nullMeaning: notInSource,
}));
