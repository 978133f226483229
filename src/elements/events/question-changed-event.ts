import type { QuestionState } from '../../viewer/state.js';

/**
 * `jjj-question-changed`: a question is asked, answered, ended, refused or taken away; the detail says which by its `phase`
 * and has the answer. Partial answers are not told: `query()` gives them.
 */
export class QuestionChangedEvent extends CustomEvent<QuestionState> {
  constructor(detail: QuestionState) {
    super('jjj-question-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-question-changed': QuestionChangedEvent;
  }
}
