import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { AtlasErrorEvent } from '../events/error-event.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { glyph } from '../shared/glyphs.js';
import { tokens } from '../shared/tokens.styles.js';
import { optionText, placeFound, showOption } from './choose-option.js';
import type { PlaceSource } from './place-source.js';
import { resultsView, type SearchPhase, shownAtOnce } from './results-view.js';
import { searchStyles } from './search.styles.js';
import { keyStep } from './search-keys.js';
import type { SearchAnswer, SearchOption } from './search-options.js';
import '../../core/messages/question-messages.js';

const nothingYet: SearchAnswer = { options: [], problem: undefined };

/**
 * Finds places, stations, lines, administrative units, sites and positions by Chinese, Pinyin, initials, English, number
 * or coordinates, whether their layer is shown or not, and opens them. It asks no service: the catalog's list of names
 * and the code that searches it are fetched with the first focus, and layers that the list leaves out are searched as
 * far as they are loaded.
 *
 * Up, Down, Home and End walk through the matches, Enter opens one, Escape closes the list and then clears the field.
 *
 * @event {PlaceFoundEvent} jjj-place-found - A place or position was chosen; the map moves there unless the page prevents it.
 * @event {AtlasErrorEvent} jjj-error - The list of names could not be read.
 * @csspart frame - Everything the element draws.
 * @csspart results - The list of matches.
 */
export class JjjSearch extends CompanionElement {
  static override styles = [tokens, controls, searchStyles];

  @state() private text = '';
  @state() private isOpen = false;
  /** Place of the option that was reached with the keyboard; -1 for none. */
  @state() private active = -1;
  /** The position the map was moved to. */
  @state() private position = '';
  @query('input') private readonly input: HTMLInputElement | null | undefined;
  /** Why the code that searches could not be fetched. */
  @state() private failure: AtlasError | undefined;
  #source: PlaceSource | undefined;
  #fetching: Promise<void> | undefined;

  protected override stateChanged(now: ViewerState, previous: ViewerState | undefined): void {
    if (!previous) this.#source = undefined;
    else if (now.layers !== previous.layers || now.locale !== previous.locale) this.#source?.forgetLoaded();
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    return html`<div @keydown=${this.#onKey} @focusin=${() => this.#begin(viewer)} @focusout=${this.#onFocusOut}>
      <div class="field">
        ${glyph('search')} ${this.#field(say)} ${this.text === '' ? nothing : this.#clearButton(say)}
      </div>
      <p class=${this.position === '' ? 'sr-only' : 'moved quiet'} role="status">${this.#status(say)}</p>
      ${this.#isShown ? this.#results(viewer, say) : nothing}
    </div>`;
  }

  #field(say: Say): TemplateResult {
    const isOpen = this.#isShown;
    return html`<input
      type="text"
      role="combobox"
      inputmode="search"
      enterkeyhint="search"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? 'matches' : nothing}
      aria-activedescendant=${isOpen && this.active >= 0 ? `match-${this.active}` : nothing}
      aria-label=${say('find.label')}
      placeholder=${say('find.placeholder')}
      .value=${this.text}
      @input=${this.#onInput}
      @click=${() => this.#show(true)}
    />`;
  }

  #clearButton(say: Say): TemplateResult {
    const clear = () => {
      this.#type('');
      this.input?.focus();
    };
    return html`<button class="icon" aria-label=${say('find.clear')} title=${say('find.clear')} @click=${clear}>
      ${glyph('close')}
    </button>`;
  }

  #status(say: Say): string {
    if (this.position !== '') return say('find.moved', { position: this.position });
    if (!this.#isShown) return '';
    return this.#phase === 'reading' ? say('find.reading') : say('find.count', { count: this.#answer.options.length });
  }

  #results(viewer: ViewerContract, say: Say): TemplateResult {
    return resultsView(
      {
        answer: this.#answer,
        text: this.text,
        active: this.active,
        phase: this.#phase,
        failure: this.failure ?? this.#source?.failure,
        locale: viewer.state.locale,
        choose: (option) => this.#choose(viewer, option),
      },
      say,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.active >= 0) this.shadowRoot?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  get #isShown(): boolean {
    return this.isOpen && this.text.trim() !== '';
  }

  get #answer(): SearchAnswer {
    return this.#source?.answer(this.text) ?? nothingYet;
  }

  get #phase(): SearchPhase {
    return this.#source?.phase ?? (this.failure ? 'ready' : 'reading');
  }

  /** Fetches what searching takes and the list of names, once for each map; after a failure once more. */
  #begin(viewer: ViewerContract): void {
    if (this.#source) void this.#source.read();
    else this.#fetching ??= this.#fetch(viewer);
  }

  async #fetch(viewer: ViewerContract): Promise<void> {
    try {
      const { PlaceSource } = await import('./place-source.js');
      const failed = (error: AtlasError) => this.#report(viewer, error);
      const source = new PlaceSource(viewer, { changed: () => this.requestUpdate(), failed });
      this.failure = undefined;
      if (this.viewer === viewer) this.#source = source;
      void source.read();
    } catch (cause) {
      this.failure = unreachable(cause);
      this.#report(viewer, this.failure);
    }
    this.#fetching = undefined;
    this.requestUpdate();
  }

  #report(viewer: ViewerContract, error: AtlasError): void {
    const message = errorText(viewer.state.locale, error);
    this.dispatchEvent(new AtlasErrorEvent({ code: error.code, message, layer: undefined, error }));
  }

  #show(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.active = -1;
  }

  #type(text: string): void {
    this.text = text;
    this.position = '';
    this.#show(text !== '');
  }

  #choose(viewer: ViewerContract, option: SearchOption | undefined): void {
    if (!option) return;
    const { locale } = viewer.state;
    this.#type(optionText(option, locale));
    this.#show(false);
    // A page that shows the place by itself prevents this.
    if (!this.dispatchEvent(placeFound(option))) return;
    if (option.kind === 'position') this.position = this.text;
    showOption(viewer, option);
  }

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && this.shadowRoot?.contains(relatedTarget);
    if (!isInside) this.#show(false);
  };

  readonly #onInput = ({ target }: InputEvent): void => {
    if (target instanceof HTMLInputElement) this.#type(target.value);
    // After a failure not with every letter, but with the next focus.
    if (this.viewer && !this.#source && !this.failure) this.#begin(this.viewer);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const viewer = this.viewer;
    // While an input method composes, its keys are its own.
    if (!viewer || event.target !== this.input || event.isComposing) return;
    const options = this.#isShown ? this.#answer.options : [];
    const count = Math.min(options.length, shownAtOnce);
    const step = keyStep(event, { isOpen: this.#isShown, active: this.active, count });
    const isIdle = step?.do === 'clear' && this.text === '';
    if (!step || isIdle) return;
    event.preventDefault();
    event.stopPropagation();
    if (step.do === 'reach') this.active = step.index;
    else if (step.do === 'clear') this.#type('');
    else if (step.do === 'choose') this.#choose(viewer, options[step.index]);
    else this.#show(step.do === 'open');
  };
}

function unreachable(cause: unknown): AtlasError {
  return new AtlasError(
    'network-failed',
    'The code of jjj-search could not be fetched. Check the connection and try again.',
    {
      details: { file: 'jjj-search' },
      cause,
    },
  );
}

defineElement('jjj-search', JjjSearch);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-search': JjjSearch;
  }
}
