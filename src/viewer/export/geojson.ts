import { textIn } from '../../core/languages.js';
import { translate } from '../../core/messages/translate.js';
import type { AnswerFeature, AnswerInput, AnswerShape, AnswerTable, QueryAnswer } from '../../core/query-answer.js';
import { eachFeature } from './each-feature.js';
import type { ExportOptions } from './export-options.js';
import { FileText } from './file-text.js';
import { rightHanded } from './right-handed.js';

/**
 * An answer as a GeoJSON feature collection (RFC 7946), whose member `metadata` says what has to be known about it. The
 * attributes of features are as their file has them; what the answer adds begins with `answer_`. Shapes of the answer,
 * such as rings, follow the features and have an `answer_role`.
 *
 * @throws The signal's reason on abort.
 */
export async function geoJsonOfAnswer(answer: QueryAnswer, options: ExportOptions): Promise<Blob> {
  const metadata = JSON.stringify(metadataOf(answer, options), undefined, 1);
  const file = new FileText();
  file.write(`{"type":"FeatureCollection","metadata":${metadata},\n"features":[`);
  let separator = '\n';
  const write = (feature: object) => {
    file.write(separator + JSON.stringify(feature));
    separator = ',\n';
  };
  await eachFeature(answer, options, (feature) => write(featureOf(feature)));
  for (const shape of answer.shapes) write(shapeOf(shape, options));
  file.write('\n]}\n');
  return file.end('application/geo+json');
}

function featureOf({ ref, part, name, measures, certainty, nominal, of, properties, geometry }: AnswerFeature): object {
  const added: Record<string, unknown> = {
    answer_layer: ref.layer,
    answer_part: part,
    answer_name_en: name.en,
    answer_name_zh: name.zh,
    answer_nominal: nominal,
    ...(certainty !== undefined && { answer_certainty: certainty }),
    ...(of && { answer_of: of.ref.id, answer_of_name_en: of.name.en, answer_of_name_zh: of.name.zh }),
  };
  for (const [measure, value] of Object.entries(measures)) added[`answer_${measure}`] = value;
  return {
    type: 'Feature',
    id: `${ref.layer}/${ref.id}`,
    geometry: geometry && rightHanded(geometry),
    properties: { ...properties, ...added },
  };
}

function shapeOf({ role, geometry, distanceMeters, label }: AnswerShape, { locale }: ExportOptions): object {
  const distance = distanceMeters === undefined ? {} : { answer_distanceMeters: distanceMeters };
  return {
    type: 'Feature',
    geometry: rightHanded(geometry),
    properties: { answer_role: role, answer_label: textIn(locale, label), ...distance },
  };
}

function metadataOf(answer: QueryAnswer, { locale, made }: ExportOptions): object {
  return {
    language: locale,
    question: textIn(locale, answer.question),
    answer: textIn(locale, answer.summary),
    complete: answer.complete,
    notes: answer.notes.map((note) => textIn(locale, note)),
    method: answer.method.map((step) => textIn(locale, step)),
    inputs: answer.inputs.map((input) => inputOf(input, locale)),
    tables: answer.tables.map((table) => tableOf(table, locale)),
    datum: translate(locale, 'map.datum'),
    request: answer.request,
    made: made.toISOString().slice(0, 10),
  };
}

function inputOf(input: AnswerInput, locale: ExportOptions['locale']): object {
  return {
    ...input,
    title: textIn(locale, input.title),
    attribution: textIn(locale, input.attribution),
    licence: textIn(locale, input.licence),
    vintage: textIn(locale, input.vintage),
  };
}

function tableOf(table: AnswerTable, locale: ExportOptions['locale']): object {
  const words = (cell: AnswerTable['rows'][number][number]) =>
    cell !== null && typeof cell === 'object' ? textIn(locale, cell) : cell;
  return {
    title: textIn(locale, table.title),
    columns: table.columns.map(({ id, label, unit }) => ({ id, label: textIn(locale, label), unit })),
    rows: table.rows.map((row) => row.map(words)),
    notes: table.notes.map((note) => textIn(locale, note)),
  };
}
