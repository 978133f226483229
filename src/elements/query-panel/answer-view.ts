import { html, nothing, type TemplateResult } from 'lit';
import { errorText } from '../../core/error-text.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { formatBytes } from '../../core/number-format.js';
import type { QueryAnswer, QueryProgress } from '../../core/query-answer.js';
import type { QuestionState } from '../../viewer/state.js';
import type { Say } from '../shared/companion-element.js';
import { answerOf } from '../shared/question-parts.js';
import { answerMethod } from './answer-method.js';
import { answerTables } from './answer-tables.js';

/** What the reader can do with a question that was put. */
export interface AnswerActions {
  readonly cancel: () => void;
  readonly clear: () => void;
  readonly zoom: () => void;
  readonly copy: () => void;
  /** Puts it again with so many bytes allowed. */
  readonly allow: (bytes: number) => void;
}

/** How copying the question went: `by-hand` shows it, because the page may not write to the clipboard. */
export type CopyState = 'none' | 'copied' | 'by-hand';

/** The question that was put and its answer, as far as it is known. */
export function answerView(
  question: Exclude<QuestionState, { readonly phase: 'none' }>,
  copied: CopyState,
  actions: AnswerActions,
  locale: Locale,
  say: Say,
): TemplateResult {
  const answer = answerOf(question);
  return html`<section class="answer" part="answer" aria-label=${say('ask.answer')}>
    ${answer ? html`<h3>${textIn(locale, answer.question)}</h3>` : nothing} ${phaseView(question, actions, locale, say)}
    ${summary(question, locale, say)} ${answer ? answerBody(answer, locale, say) : nothing}
    <div class="buttons">
      ${answer ? html`<button data-do="zoom" @click=${actions.zoom}>${say('ask.zoom')}</button>` : nothing}
      <button data-do="copy" @click=${actions.copy}>${say('ask.copy')}</button>
      <button data-do="clear" @click=${actions.clear}>${say('ask.clear')}</button>
    </div>
    <p class="sr-only" role="status">${copied === 'copied' ? say('ask.copied') : ''}</p>
    ${
      copied === 'by-hand'
        ? html`<textarea readonly rows="6" aria-label=${say('ask.copy-by-hand')} .value=${JSON.stringify(question.request)}></textarea>`
        : nothing
    }
  </section>`;
}

/** Announced once the question is answered, not at every feature that arrives. */
function summary(question: QuestionState, locale: Locale, say: Say): TemplateResult {
  const answer = answerOf(question);
  const partial = question.phase === 'asking' && answer;
  return html`${partial ? html`<p class="summary">${textIn(locale, answer.summary)}</p>` : nothing}
    <p class="summary" role="status">${answer && !partial ? textIn(locale, answer.summary) : ''}</p>
    ${question.phase === 'cancelled' ? html`<p class="notice">${say('ask.cancelled')}</p>` : nothing}`;
}

function phaseView(question: QuestionState, actions: AnswerActions, locale: Locale, say: Say) {
  if (question.phase === 'asking') return progressView(question.answer?.progress, actions, say);
  if (question.phase === 'failed') {
    return html`<p class="error" role="alert">${errorText(locale, question.error)}</p>`;
  }
  if (question.phase !== 'too-large') return nothing;
  const bytes = formatBytes(locale, question.bytes);
  const text = say('ask.too-large', { bytes, budget: formatBytes(locale, question.budgetBytes) });
  return html`<div class="notice" role="alert">
    <p>${text}</p>
    <p class="buttons">
      <button data-do="allow" class="primary" @click=${() => actions.allow(question.bytes)}>
        ${say('ask.allow', { bytes })}
      </button>
      <button data-do="refuse" @click=${actions.clear}>${say('ask.cancel')}</button>
    </p>
  </div>`;
}

function progressView(progress: QueryProgress | undefined, actions: AnswerActions, say: Say): TemplateResult {
  const { pagesDone = 0, pagesTotal, considered = 0, found = 0 } = progress ?? {};
  const share = pagesTotal === undefined || pagesTotal === 0 ? undefined : Math.min(1, pagesDone / pagesTotal);
  const percent = share === undefined ? undefined : Math.round(share * 100);
  const counts = { found, considered };
  const text = percent === undefined ? say('ask.progress', counts) : say('ask.progress-part', { ...counts, percent });
  return html`<div class="asking">
    <div
      class="bar"
      role="progressbar"
      aria-label=${say('ask.answer')}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent ?? nothing}
      aria-valuetext=${text}
    >
      <progress aria-hidden="true" .value=${share ?? 0}></progress>
      <span aria-hidden="true">${text}</span>
    </div>
    <button data-do="cancel" @click=${actions.cancel}>${say('ask.cancel')}</button>
  </div>`;
}

function answerBody(answer: QueryAnswer, locale: Locale, say: Say): TemplateResult {
  return html`${answerTables(answer.tables, locale)}
    ${
      answer.notes.length === 0
        ? nothing
        : html`<h4>${say('ask.notes')}</h4>
          <ul class="notes">
            ${answer.notes.map((note) => html`<li>${textIn(locale, note)}</li>`)}
          </ul>`
    }
    ${answerMethod(answer, locale, say)}`;
}
