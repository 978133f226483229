import { textIn } from '../../core/languages.js';
import { translate } from '../../core/messages/translate.js';
import type { AnswerFeature, QueryAnswer } from '../../core/query-answer.js';
import type { ExportCrs } from '../../export/export-crs.js';
import type { ExportedFeature, ExportedSet } from '../../export/exported-set.js';
import { answerRecord } from './answer-record.js';
import { headText } from './export-cell.js';
import { asksForEach, statesCertainty } from './export-columns.js';
import type { ExportOptions } from './export-options.js';
import { answerMetadata } from './geojson.js';
import { attributeSources, type ValueSource, valueColumns } from './value-columns.js';
import '../../core/messages/question-messages.js';

/** What of an answer goes into a file of features. */
export interface ExportedOptions extends ExportOptions {
  /** For file names: letters, digits and hyphens. */
  readonly name: string;
  readonly crs: ExportCrs;
}

/**
 * An answer as features that every format can write: raw attributes and, unless the question only found features, what the
 * answer says of each, in columns that begin with `answer_`.
 *
 * @throws The signal's reason on abort.
 */
export async function exportedAnswer(answer: QueryAnswer, options: ExportedOptions): Promise<ExportedSet> {
  const { locale, name, crs } = options;
  const sources = [...attributeSources(options), ...(isPlain(answer) ? [] : answerSources(answer, options))];
  const { columns, geometryTypes } = await valueColumns(answer, sources, options);
  const { features } = answer;
  return {
    name,
    title: isPlain(answer) ? layerTitles(answer, options) : textIn(locale, answer.question),
    record: answerRecord(answer, options),
    metadata: answerMetadata(answer, options),
    crs,
    columns,
    geometryTypes,
    length: features.length,
    at: (index) => exportedFeature(features.at(index), sources, options),
  };
}

/** True for a question that only finds features of one layer: they are saved as they are in their files. */
export function isPlain({ request }: QueryAnswer): boolean {
  const spatial = request.ask === 'intersects' && request.subject.kind === 'view';
  return (request.ask === 'find' || spatial) && request.layers.length === 1;
}

function exportedFeature(
  feature: AnswerFeature | undefined,
  sources: readonly ValueSource[],
  { locale }: ExportedOptions,
): ExportedFeature | undefined {
  if (!feature) return undefined;
  return {
    id: feature.ref.id,
    name: textIn(locale, feature.name),
    geometry: feature.geometry,
    values: Object.fromEntries(sources.map(({ name, read }) => [name, read(feature)])),
  };
}

function layerTitles({ request }: QueryAnswer, { catalog, locale }: ExportedOptions): string {
  const titles = request.layers.map(({ layer }) => catalog.layers.find(({ id }) => id === layer)?.title);
  return titles.map((title, index) => textIn(locale, title) ?? request.layers[index]?.layer).join(', ');
}

function answerSources(answer: QueryAnswer, { locale }: ExportedOptions): readonly ValueSource[] {
  const label = (key: Parameters<typeof translate>[1]) => translate(locale, key);
  const source = (name: string, head: string, read: ValueSource['read']) => ({
    name: `answer_${name}`,
    label: head,
    read,
  });
  return [
    source('layer', label('results.layer'), ({ ref }) => ref.layer),
    source('name_en', headText(locale, label('results.name'), 'en'), (feature) => feature.name.en),
    source('name_zh', headText(locale, label('results.name'), 'zh'), (feature) => feature.name.zh),
    ...(statesCertainty(answer)
      ? [
          source('certainty', label('results.certainty'), ({ certainty }) => certainty ?? null),
          source('nominal', 'nominal', ({ nominal }) => nominal),
        ]
      : []),
    ...answer.features.measures.map((measure) => source(measure, measure, ({ measures }) => measures[measure] ?? null)),
    ...(asksForEach(answer) ? [source('of', label('results.of'), ({ of }) => of?.ref.id ?? null)] : []),
  ];
}
