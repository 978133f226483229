import { textIn } from '../../core/languages.js';
import type { Locale, LocalizedText } from '../../core/localized-text.js';
import type { MessageKey } from '../../core/messages/en.js';
import { translate } from '../../core/messages/translate.js';
import type { AnswerInput, QueryAnswer } from '../../core/query-answer.js';
import type { ExportOptions } from './export-options.js';
import '../../core/messages/question-messages.js';

/** One line of what has to be known about an answer. */
export type RecordLine = readonly [label: string, text: string];

/** Question, answer, method, notes, files with their owners, datum, and the question as JSON, a line each. */
export function answerRecord(
  answer: QueryAnswer,
  options: Pick<ExportOptions, 'locale' | 'made' | 'crs'>,
): readonly RecordLine[] {
  const { locale, made } = options;
  const line = (key: MessageKey, text: string): RecordLine => [translate(locale, key), text];
  const lines = (key: MessageKey, texts: readonly LocalizedText[]) =>
    texts.map((text) => line(key, textIn(locale, text)));
  return [
    line('results.question', textIn(locale, answer.question)),
    line('results.answer', textIn(locale, answer.summary)),
    ...(answer.complete ? [] : [line('results.note', translate(locale, 'results.export-partial'))]),
    ...lines('results.note', answer.notes),
    ...lines('results.method', answer.method),
    ...answer.inputs.flatMap((input) => inputLines(input, locale)),
    line('results.datum', datumText(options)),
    line('results.request', JSON.stringify(answer.request)),
    line('results.made', made.toISOString().slice(0, 10)),
  ];
}

/** What the coordinates refer to, and how far that is from the other system of the same numbers. */
export function datumText({ locale, crs }: Pick<ExportOptions, 'locale' | 'crs'>): string {
  return crs === '4490' ? translate(locale, 'results.datum-4490') : translate(locale, 'map.datum');
}

function inputLines(input: AnswerInput, locale: Locale): readonly RecordLine[] {
  const line = (key: MessageKey, text: string | undefined): RecordLine[] =>
    text === undefined ? [] : [[translate(locale, key), text]];
  return [
    ...line('results.file', `${textIn(locale, input.title)}: ${input.url}`),
    ...line('results.considered', String(input.considered)),
    ...line('results.attribution', textIn(locale, input.attribution)),
    ...line('results.licence', licenceText(input, locale)),
    ...line('results.vintage', textIn(locale, input.vintage)),
    ...line('results.accuracy', inputAccuracy(input, locale)),
    ...line('results.datum-of-file', input.datum),
    ...(input.transforms ?? []).flatMap((each) => line('results.transform', each)),
    ...input.sources.flatMap(({ title, url }) => line('results.source', url === undefined ? title : `${title} ${url}`)),
  ];
}

function licenceText({ licence, licenceUrl }: AnswerInput, locale: Locale): string | undefined {
  const name = textIn(locale, licence);
  return name === undefined || licenceUrl === undefined ? name : `${name} ${licenceUrl}`;
}

/** How accurate the positions of a file are; undefined when nobody says. */
export function inputAccuracy({ accuracyMeters }: AnswerInput, locale: Locale): string | undefined {
  if (!accuracyMeters) return undefined;
  const [best, worst] = accuracyMeters;
  return best === worst
    ? translate(locale, 'value.accuracy', { best })
    : translate(locale, 'value.accuracy-range', { best, worst });
}
