import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { selectField } from '../shared/form-fields.js';
import { LayerLists } from '../shared/layer-lists.js';
import { showInScroller } from '../shared/show-in-scroller.js';
import { tokens } from '../shared/tokens.styles.js';
import { type AnswerActions, answerView, type CopyState } from './answer-view.js';
import { FormContext } from './form-context.js';
import { requestOf } from './form-request.js';
import { layerFields } from './layer-fields.js';
import { alongFields, parameterFields } from './parameter-fields.js';
import { queryPanelStyles } from './query-panel.styles.js';
import { askChoices, emptyForm, hasLayers, hasSubject, type QuestionForm } from './question-form.js';
import { type FormPart, subjectFields } from './subject-fields.js';
import { FormProblem } from './subject-request.js';
import '../../core/messages/question-messages.js';

/**
 * Asks the map in plain language: what is wanted, of which layers, about what, and how; then shows the answer with its
 * tables, its method and its sources.
 *
 * @csspart frame - Everything the element draws.
 * @csspart answer - The answer.
 * @csspart table - A table of the answer.
 * @csspart method - Method and sources of the answer.
 */
export class JjjQueryPanel extends CompanionElement {
  static override styles = [tokens, controls, queryPanelStyles];

  @state() private form: QuestionForm = emptyForm;
  @state() private problem: FormProblem | undefined;
  @state() private copied: CopyState = 'none';
  readonly #lists = new LayerLists(this);

  protected override stateChanged(now: ViewerState, previous: ViewerState | undefined): void {
    if (now.question !== previous?.question) this.copied = 'none';
    if (now.question.phase === 'answered' && previous?.question.phase === 'asking') void this.#showAnswer();
  }

  /** The answer begins below the form; whoever asked is shown it. */
  async #showAnswer(): Promise<void> {
    await this.updateComplete;
    const answer = this.renderRoot.querySelector('[part~=answer]');
    if (answer) showInScroller(answer);
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const { question, locale } = viewer.state;
    return html`${this.#form(viewer, say)}
    ${
      question.phase === 'none'
        ? nothing
        : answerView(question, this.copied, this.#actions(viewer, question.request), locale, say)
    }`;
  }

  #form(viewer: ViewerContract, say: Say): TemplateResult {
    const { form } = this;
    const context = new FormContext(viewer, this.#lists);
    const part: FormPart = { form, context, say, update: (patch) => this.#update(patch) };
    return html`<form aria-label=${say('ask.title')} @submit=${(event: Event) => this.#submit(event, context)}>
      ${this.#kindField(say)} ${form.ask === 'corridor' ? alongFields(part) : nothing}
      ${hasLayers(form.ask) ? layerFields(part) : nothing} ${hasSubject(form.ask) ? subjectFields(part) : nothing}
      ${parameterFields(part)}
      ${this.problem ? html`<p class="error" role="alert">${say(this.problem.key)}</p>` : nothing}
      <p class="buttons"><button class="primary" type="submit">${say('ask.ask')}</button></p>
    </form>`;
  }

  #kindField(say: Say): TemplateResult {
    const field = { id: 'ask', label: say('ask.what'), value: this.form.ask };
    const onChange = (value: string) => {
      const ask = askChoices.find((each) => each === value);
      if (ask) this.#update({ ask, by: '', indicator: '' });
    };
    return selectField(
      { ...field, onChange },
      askChoices.map((ask) => ({ value: ask, label: say(`ask.kind-${ask}`) })),
    );
  }

  #update(patch: Partial<QuestionForm>): void {
    this.form = { ...this.form, ...patch };
    this.problem = undefined;
  }

  #submit(event: Event, context: FormContext): void {
    event.preventDefault();
    try {
      const request = requestOf(this.form, context);
      this.problem = undefined;
      context.viewer.ask(request);
    } catch (reason) {
      if (!(reason instanceof FormProblem)) throw reason;
      this.problem = reason;
      void this.#pointAt(reason.field);
    }
  }

  /** A field may be inside a condition that is shut. */
  async #pointAt(id: string): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    const condition = field?.closest('details');
    if (condition) condition.open = true;
    field?.focus();
  }

  #actions(viewer: ViewerContract, request: QueryRequest): AnswerActions {
    return {
      cancel: () => viewer.cancelQuestion(),
      clear: () => {
        viewer.clearQuestion();
        // The button goes away with the answer.
        this.renderRoot.querySelector<HTMLElement>('button[type=submit]')?.focus();
      },
      zoom: () => viewer.fitAnswer(),
      copy: () => void this.#copy(request),
      allow: (allowBytes) => viewer.ask(request, { allowBytes }),
    };
  }

  /** A page that is not served securely has no clipboard. */
  async #copy(request: QueryRequest): Promise<void> {
    try {
      await navigator.clipboard.writeText(JSON.stringify(request, undefined, 2));
      this.copied = 'copied';
    } catch {
      this.copied = 'by-hand';
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
    }
  }
}

defineElement('jjj-query-panel', JjjQueryPanel);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-query-panel': JjjQueryPanel;
  }
}
