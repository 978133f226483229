import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import type { Locale } from '../../core/localized-text.js';
import type { Say } from '../shared/companion-element.js';
import { optionRow } from './option-row.js';
import type { SearchAnswer, SearchOption } from './search-options.js';

/** Options drawn at once; the reader narrows the rest down by typing. */
export const shownAtOnce = 50;

/** `reading`: the names are on their way, so that nothing found means nothing yet. */
export type SearchPhase = 'reading' | 'ready';

/** What the list below the field shows. */
export interface ResultsViewOptions {
  readonly answer: SearchAnswer;
  /** What was typed. */
  readonly text: string;
  /** Option that was reached; -1 for none. */
  readonly active: number;
  readonly phase: SearchPhase;
  readonly failure: AtlasError | undefined;
  readonly locale: Locale;
  readonly choose: (option: SearchOption) => void;
}

/** The matches, how many more there are, and what went wrong. */
export function resultsView(options: ResultsViewOptions, say: Say): TemplateResult {
  const { answer, active, locale, choose } = options;
  const shown = answer.options.slice(0, shownAtOnce);
  const rest = answer.options.length - shown.length;
  const row = (option: SearchOption, index: number) => html`<li
    role="option"
    id="match-${index}"
    aria-selected=${index === active ? 'true' : 'false'}
    @click=${() => choose(option)}
  >
    ${optionRow(option, locale, say)}
  </li>`;
  // The field keeps the focus while the pointer chooses.
  return html`<div class="results" part="results" @mousedown=${(event: Event) => event.preventDefault()}>
    <ul role="listbox" id="matches" aria-label=${say('find.results')} ?hidden=${shown.length === 0}>
      ${shown.map(row)}
    </ul>
    ${rest > 0 ? html`<p class="say quiet">${say('find.more', { count: rest })}</p>` : nothing} ${remarks(options, say)}
  </div>`;
}

function remarks({ answer, text, phase, failure, locale }: ResultsViewOptions, say: Say): TemplateResult {
  const { options, problem } = answer;
  const wrong = problem === 'outside' ? say('find.outside') : problem && errorText(locale, problem);
  const failed = failure && say('find.list-failed', { reason: errorText(locale, failure) });
  const problems = [wrong, failed].filter((each) => each !== undefined);
  const isNone = options.length === 0 && wrong === undefined;
  const none = phase === 'reading' ? say('find.reading') : say('find.none', { query: text.trim() });
  return html`${isNone ? html`<p class="say quiet">${none}</p>` : nothing}
  ${problems.map((each) => html`<p class="say quiet problem" role="alert">${each}</p>`)}`;
}
