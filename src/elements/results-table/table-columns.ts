import type { AttributeValue } from '../../core/columns.js';
import { formatDate } from '../../core/date-format.js';
import { textIn } from '../../core/languages.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import { measureLabel, measureText } from '../../core/measure-text.js';
import { translate } from '../../core/messages/translate.js';
import { formatValue } from '../../core/number-format.js';
import type { Measure, QueryAnswer } from '../../core/query-answer.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import { type SharedColumn, sharedColumns } from '../../viewer/export/attribute-columns.js';
import { differenceFigure } from '../../viewer/export/difference-figure.js';
import { asksForEach, certaintyKey, layerTitle, statesCertainty } from '../../viewer/export/export-columns.js';
import type { TableColumn } from './table-column.js';
import '../../core/messages/question-messages.js';

/** What columns are made from. */
export interface ColumnSources {
  readonly locale: Locale;
  readonly catalog: Catalog;
  /** Columns of each layer asked about, as far as they are known. */
  readonly columns: ReadonlyMap<string, readonly SidecarColumn[]>;
}

/** Every column that the features of an answer can have: name and layer, how they answer, then their attributes. */
export function tableColumns(answer: QueryAnswer, sources: ColumnSources): readonly TableColumn[] {
  const { locale } = sources;
  return [
    nameColumn(locale),
    layerColumn(sources),
    ...answer.features.measures.map((measure) => measureColumn(measure, answer, sources)),
    ...(statesCertainty(answer) ? [certaintyColumn(locale)] : []),
    ...(asksForEach(answer) ? [subjectColumn(locale)] : []),
    ...sharedColumns(sources.columns).map((shared) => attributeColumn(shared, sources)),
  ];
}

/** Columns shown before the reader chooses: all but attributes, and the layer only where there are several. */
export function shownAtFirst(columns: readonly TableColumn[], answer: QueryAnswer): readonly string[] {
  const severalLayers = answer.request.layers.length !== 1;
  return columns
    .filter(({ id }) => !id.startsWith('attribute ') && (id !== 'layer' || severalLayers))
    .map(({ id }) => id);
}

function nameColumn(locale: Locale): TableColumn {
  return {
    id: 'name',
    label: translate(locale, 'results.name'),
    numeric: false,
    text: ({ name }) => textIn(locale, name),
    key: (features, index) => textIn(locale, features.nameAt(index)) ?? '',
    search: (features, index) => {
      const name = features.nameAt(index);
      return name ? `${name.en} ${name.zh}` : '';
    },
  };
}

function layerColumn(sources: ColumnSources): TableColumn {
  const titleAt: TableColumn['search'] = (features, index) => layerTitle(features.refAt(index)?.layer ?? '', sources);
  return {
    id: 'layer',
    label: translate(sources.locale, 'results.layer'),
    numeric: false,
    text: ({ ref }) => layerTitle(ref.layer, sources),
    key: titleAt,
    search: titleAt,
  };
}

function measureColumn(measure: Measure, { request }: QueryAnswer, { locale, columns }: ColumnSources): TableColumn {
  const figure = measure === 'difference' ? differenceFigure(request, columns) : {};
  return {
    id: `measure ${measure}`,
    label: measureLabel(locale, measure),
    numeric: true,
    text: ({ measures }) => measureText(locale, measure, measures[measure] ?? Number.NaN, figure),
    key: (features, index) => features.measureAt(index, measure),
  };
}

function certaintyColumn(locale: Locale): TableColumn {
  return {
    id: 'certainty',
    label: translate(locale, 'results.certainty'),
    numeric: false,
    text: (feature) => {
      const key = certaintyKey(feature);
      return key === undefined ? '' : translate(locale, key);
    },
  };
}

function subjectColumn(locale: Locale): TableColumn {
  return {
    id: 'of',
    label: translate(locale, 'results.of'),
    numeric: false,
    text: ({ of }) => textIn(locale, of?.name) ?? '',
  };
}

function attributeColumn({ column, layers, ambiguous }: SharedColumn, sources: ColumnSources): TableColumn {
  const { locale, catalog } = sources;
  const title = layers.map((layer) => layerTitle(layer, sources)).join(', ');
  const label = textIn(locale, column.label);
  const words = (value: AttributeValue) => attributeText(value, column, locale, catalog.vocabularies);
  const isNumber = column.type === 'number';
  const textAt: TableColumn['search'] = (features, index) => words(features.valueAt(index, column.name));
  return {
    id: `attribute ${column.name} ${layers.join(' ')}`,
    label: ambiguous ? translate(locale, 'name.qualified', { name: label, qualifier: title }) : label,
    numeric: isNumber,
    text: ({ ref, properties }) => (layers.includes(ref.layer) ? words(properties[column.name] ?? null) : ''),
    key: (features, index) => (isNumber ? numberOf(features.valueAt(index, column.name)) : textAt(features, index)),
    ...(isNumber ? {} : { search: textAt }),
  };
}

function attributeText(
  value: AttributeValue,
  { unit, format, type, vocabulary = '' }: SidecarColumn,
  locale: Locale,
  vocabularies: Catalog['vocabularies'],
): string {
  if (value === null) return '';
  const word = textIn(locale, vocabularies[vocabulary]?.[String(value)]);
  if (word !== undefined) return word;
  if (typeof value === 'boolean') return translate(locale, value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return formatValue(locale, value, unit, format);
  return type === 'datetime' || format === 'date' ? formatDate(locale, value) : value;
}

function numberOf(value: AttributeValue): number {
  return typeof value === 'number' ? value : Number.NaN;
}
