import { AtlasError } from '../core/atlas-error.js';
import { parseQueryRequest, type QueryRequest } from '../core/query-request.js';
import { invalidEntry } from './permalink-problem.js';
import type { QuestionState } from './state.js';

/** A longer question is not carried: addresses of 2,000 characters are safe everywhere. */
const mostCharacters = 1500;

/** Writes the question that is shown; undefined when there is none, or it is too long for an address. */
export function writeQuestion(question: QuestionState): string | undefined {
  if (question.phase === 'none') return undefined;
  const text = encodeURIComponent(JSON.stringify(question.request));
  return text.length <= mostCharacters ? text : undefined;
}

/**
 * Reads what {@link writeQuestion} wrote.
 *
 * @param problems - Receives an error for what is no question.
 */
export function readQuestion(text: string | undefined, problems: AtlasError[]): QueryRequest | undefined {
  if (text === undefined) return undefined;
  if (text.length > mostCharacters) {
    problems.push(invalidEntry('q', `at most ${mostCharacters} characters`, `${text.length}`));
    return undefined;
  }
  try {
    return parseQueryRequest(JSON.parse(text));
  } catch (error) {
    problems.push(error instanceof AtlasError ? error : notJson(text));
    return undefined;
  }
}

function notJson(text: string): AtlasError {
  const [expected, received] = ['a question as JSON', text.slice(0, 40)];
  return new AtlasError(
    'value-invalid',
    `The link says q=${received}, but ${expected} was expected. It was ignored; copy the link again.`,
    { details: { name: 'q', expected, received } },
  );
}
