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
  { locale, made }: Pick<ExportOptions, 'locale' | 'made'>,
): readonly RecordLine[] {
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
    line('results.datum', translate(locale, 'map.datum')),
    line('results.request', JSON.stringify(answer.request)),
    line('results.made', made.toISOString().slice(0, 10)),
  ];
}

function inputLines(input: AnswerInput, locale: Locale): readonly RecordLine[] {
  const line = (key: MessageKey, text: string | undefined): RecordLine[] =>
    text === undefined ? [] : [[translate(locale, key), text]];
  return [
    ...line('results.file', `${textIn(locale, input.title)}: ${input.url}`),
    ...line('results.considered', String(input.considered)),
    ...line('results.attribution', textIn(locale, input.attribution)),
    ...line('results.licence', textIn(locale, input.licence)),
    ...line('results.vintage', textIn(locale, input.vintage)),
    ...line('results.accuracy', inputAccuracy(input, locale)),
    ...input.sources.flatMap(({ title, url }) => line('results.source', url === undefined ? title : `${title} ${url}`)),
  ];
}

/** How accurate the positions of a file are; undefined when nobody says. */
export function inputAccuracy({ accuracyMeters }: AnswerInput, locale: Locale): string | undefined {
  if (!accuracyMeters) return undefined;
  const [best, worst] = accuracyMeters;
  return best === worst
    ? translate(locale, 'value.accuracy', { best })
    : translate(locale, 'value.accuracy-range', { best, worst });
}
