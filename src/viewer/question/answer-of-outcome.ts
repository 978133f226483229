import type { FeaturePage } from '../../core/columns.js';
import { textIn } from '../../core/languages.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { LocalizedText } from '../../core/localized-text.js';
import type { AnswerShape, QueryAnswer, QueryProgress } from '../../core/query-answer.js';
import type { QueryChunk, QueryOutcome } from '../../core/query-task.js';
import { inputsOf, notesOf } from './answer-inputs.js';
import { aroundTables, certaintiesOf, neighbourTables, pathTables } from './around-tables.js';
import { distanceText, inBoth } from './both-languages.js';
import { ChunkedFeatures, type NameOf } from './chunked-features.js';
import { classTables } from './class-tables.js';
import { figureTables } from './figure-tables.js';
import { methodTexts } from './method-words.js';
import { questionText, subjectText, summaryText } from './question-words.js';
import type { OpenedPart, PreparedQuestion } from './task-of-request.js';

/** What answers are worded with. */
export interface Wording {
  readonly catalog: Catalog;
  readonly nameOf: NameOf;
  /** Fetches what the names of a page need, such as a dictionary. */
  readonly prepare: (part: OpenedPart, page: FeaturePage) => Promise<void>;
}

/** An answer while features still arrive. */
export function partialAnswer(
  prepared: PreparedQuestion,
  chunks: readonly QueryChunk[],
  progress: QueryProgress,
  { catalog, nameOf }: Wording,
): QueryAnswer {
  const nobody = new ChunkedFeatures([], { asked: prepared.about, nameOf });
  return {
    request: prepared.request,
    complete: false,
    progress,
    question: questionText(prepared, subjectText(prepared, nobody), catalog),
    summary: inBoth('query.found-so-far', { count: progress.found }),
    features: new ChunkedFeatures(chunks, { asked: prepared.asked, nameOf }),
    tables: [],
    shapes: [],
    method: methodTexts(prepared.request, undefined),
    notes: [],
    inputs: inputsOf(prepared, undefined),
  };
}

/** The answer when everything has come. */
export function completeAnswer(
  prepared: PreparedQuestion,
  chunks: readonly QueryChunk[],
  outcome: QueryOutcome,
  { catalog, nameOf }: Wording,
): QueryAnswer {
  const { request, asked, about, by } = prepared;
  const subject = new ChunkedFeatures(outcome.subject, { asked: about, nameOf });
  const units = by && new ChunkedFeatures(outcome.units, { asked: [by], nameOf });
  const features = new ChunkedFeatures(chunks, { asked, nameOf, subject, order: outcome.order });
  const subjectName = subjectText(prepared, subject);
  return {
    request,
    complete: true,
    progress: outcome.progress,
    question: questionText(prepared, subjectName, catalog),
    summary: summaryText(prepared, features, outcome, certaintiesOf(chunks)),
    features,
    tables: [
      ...aroundTables(prepared, chunks),
      ...pathTables(outcome),
      ...neighbourTables(prepared, features, subject),
      ...classTables(prepared, outcome, units, catalog),
      ...figureTables(prepared, features, catalog),
    ],
    shapes: outcome.shapes.map((shape) => ({ ...shape, label: shapeLabel(shape, subjectName) })),
    method: methodTexts(request, outcome),
    notes: notesOf(prepared, outcome),
    inputs: inputsOf(prepared, outcome),
  };
}

function shapeLabel({ distanceMeters }: Omit<AnswerShape, 'label'>, subject: LocalizedText): LocalizedText {
  if (distanceMeters === undefined)
    return inBoth('query.subject-shape', (locale) => ({ subject: textIn(locale, subject) }));
  return inBoth('query.ring-label', (locale) => ({
    distance: distanceText(locale, distanceMeters),
    subject: textIn(locale, subject),
  }));
}
