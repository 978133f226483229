import type { QueryAnswer } from '../../core/query-answer.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { QuestionState } from '../../viewer/state.js';

/** The answer to a question as far as it is known. */
export function answerOf(question: QuestionState): QueryAnswer | undefined {
  return 'answer' in question ? question.answer : undefined;
}

/** The question that was put; undefined when there is none. */
export function requestOf(question: QuestionState | undefined): QueryRequest | undefined {
  return question && 'request' in question ? question.request : undefined;
}
