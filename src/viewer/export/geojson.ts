import { textIn } from '../../core/languages.js';
import type { AnswerFeature, AnswerInput, AnswerShape, AnswerTable, QueryAnswer } from '../../core/query-answer.js';
import { FileText } from '../../export/file-text.js';
import { rightHanded } from '../../export/right-handed.js';
import { datumText } from './answer-record.js';
import { eachFeature } from './each-feature.js';
import type { ExportOptions } from './export-options.js';

/**
 * An answer as a GeoJSON feature collection (RFC 7946), whose member `metadata` says what has to be known about it. The
 * attributes of features are as their file has them; what the answer adds begins with `answer_`. Shapes of the answer,
 * such as rings, follow the features and have an `answer_role`.
 *
 * @throws The signal's reason on abort.
 */
export async function geoJsonOfAnswer(answer: QueryAnswer, options: ExportOptions): Promise<Blob> {
  const metadata = JSON.stringify(answerMetadata(answer, options), undefined, 1);
  const file = new FileText();
  file.write(`{"type":"FeatureCollection",${crsMember(options)}"metadata":${metadata},\n"features":[`);
  let separator = '\n';
  const write = (feature: object) => {
    file.write(separator + JSON.stringify(feature));
    separator = ',\n';
  };
  const plain = options.plain === true;
  await eachFeature(answer, options, (feature) => write(plain ? plainFeature(feature) : featureOf(feature)));
  if (!plain) for (const shape of answer.shapes) write(shapeOf(shape, options));
  file.write('\n]}\n');
  return file.end('application/geo+json');
}

/** RFC 7946 knows WGS 84 only; what came before it names another system so, and GDAL and others still read it. */
function crsMember({ crs }: ExportOptions): string {
  if (crs !== '4490') return '';
  return '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},';
}

function plainFeature({ ref, properties, geometry }: AnswerFeature): object {
  return { type: 'Feature', id: ref.id, geometry: geometry && rightHanded(geometry), properties };
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

/** What has to be known about an answer, as plain JSON in the reader's language. */
export function answerMetadata(answer: QueryAnswer, options: ExportOptions): object {
  const { locale, made, crs = '4326' } = options;
  return {
    language: locale,
    question: textIn(locale, answer.question),
    answer: textIn(locale, answer.summary),
    complete: answer.complete,
    notes: answer.notes.map((note) => textIn(locale, note)),
    method: answer.method.map((step) => textIn(locale, step)),
    inputs: answer.inputs.map((input) => inputOf(input, locale)),
    tables: answer.tables.map((table) => tableOf(table, locale)),
    datum: datumText(options),
    crs: `EPSG:${crs}`,
    axes: 'longitude, latitude',
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
