import { dataLocale, otherLocale, textIn } from '../../core/languages.js';
import { measureLabel } from '../../core/measure-text.js';
import type { MessageKey } from '../../core/messages/en.js';
import { translate } from '../../core/messages/translate.js';
import { unitText } from '../../core/number-format.js';
import type { AnswerFeature, Measure, QueryAnswer } from '../../core/query-answer.js';
import { attributeColumns } from './attribute-columns.js';
import { differenceFigure } from './difference-figure.js';
import { type ExportCell, headText, valueInUnit } from './export-cell.js';
import type { ExportOptions } from './export-options.js';
import '../../core/messages/question-messages.js';

/** One column of a table of features. */
export interface ExportColumn {
  /** In the reader's language, unit included. */
  readonly head: string;
  readonly read: (feature: AnswerFeature) => ExportCell;
}

/** The columns in which the features of an answer are written: what they are, how they answer, what is known of them. */
export function exportColumns(answer: QueryAnswer, options: ExportOptions): readonly ExportColumn[] {
  const { locale } = options;
  const say = (key: MessageKey) => translate(locale, key);
  const other = otherLocale(dataLocale(locale));
  return [
    { head: say('results.id'), read: ({ ref }) => ref.id },
    { head: say('results.name'), read: ({ name }) => textIn(locale, name) },
    { head: say('results.name-other'), read: ({ name }) => name[other] },
    { head: say('results.layer'), read: ({ ref }) => layerTitle(ref.layer, options) },
    ...(statesCertainty(answer) ? [{ head: say('results.certainty'), read: certaintyColumn(options) }] : []),
    ...answer.features.measures.map((measure) => measureColumn(measure, answer, options)),
    ...(asksForEach(answer)
      ? [{ head: say('results.of'), read: ({ of }: AnswerFeature) => textIn(locale, of?.name) ?? null }]
      : []),
    ...attributeColumns(options),
    { head: say('results.longitude'), read: ({ lngLat }) => lngLat?.[0] ?? null },
    { head: say('results.latitude'), read: ({ lngLat }) => lngLat?.[1] ?? null },
  ];
}

/** True when features of the answer may be only possible: a distance was asked for. */
export function statesCertainty({ request }: QueryAnswer): boolean {
  if (request.ask === 'nearest') return request.withinMeters !== undefined;
  return request.ask === 'buffer' || request.ask === 'corridor';
}

/** True when each feature of the answer belongs to one of the subject. */
export function asksForEach({ request }: QueryAnswer): boolean {
  return request.ask === 'nearest' && request.each === true;
}

/** What is said of a feature's certainty; undefined when nothing is known of it. */
export function certaintyKey({ certainty, nominal }: AnswerFeature): MessageKey | undefined {
  if (certainty === undefined) return undefined;
  if (certainty === 'certain') return 'results.certain';
  return nominal ? 'results.possible' : 'results.possible-not-nominal';
}

function certaintyColumn({ locale }: ExportOptions): ExportColumn['read'] {
  return (feature) => {
    const key = certaintyKey(feature);
    return key === undefined ? null : translate(locale, key);
  };
}

function measureColumn(measure: Measure, answer: QueryAnswer, options: ExportOptions): ExportColumn {
  const { locale } = options;
  const unit = measure === 'difference' ? differenceFigure(answer.request, options.columns).unit : undefined;
  return {
    head: headText(locale, measureLabel(locale, measure), measureUnit(measure, unit, options)),
    read: ({ measures }) => {
      const value = measures[measure];
      return value === undefined || Number.isNaN(value) ? null : valueInUnit(locale, value, unit);
    },
  };
}

function measureUnit(measure: Measure, unit: string | undefined, { locale }: ExportOptions): string {
  if (measure === 'bearingDegrees') return translate(locale, 'results.bearing-unit');
  if (measure === 'share') return translate(locale, 'results.share-unit');
  if (measure === 'areaSquareMeters') return translate(locale, 'results.area-unit');
  if (measure === 'difference') return unit === undefined ? '' : unitText(locale, unit);
  return unitText(locale, 'm');
}

/** A layer's title; its id when the catalog has no such layer. */
export function layerTitle(id: string, { catalog, locale }: Pick<ExportOptions, 'catalog' | 'locale'>): string {
  return textIn(locale, catalog.layers.find((layer) => layer.id === id)?.title) ?? id;
}
