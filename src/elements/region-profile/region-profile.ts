import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { languageOf, textIn } from '../../core/languages.js';
import type { QueryAnswer } from '../../core/query-answer.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import { type ProfileRow, profileRows } from '../../statistics/profile-figures.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { keyStep } from '../search/search-keys.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { FetchedFile } from '../shared/fetched-file.js';
import { answerOf } from '../shared/question-parts.js';
import { sourceRecordStyles } from '../shared/source-record.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { profileTable } from './profile-table.js';
import { regionProfileStyles } from './region-profile.styles.js';
import { unitFinder } from './unit-finder.js';
import { unitOptions } from './unit-options.js';
import '../../core/messages/statistics-messages.js';

/** Units that are compared at most. */
const most = 6;

/** Features of an answer that are looked at: units are few, and an answer of more is about something else. */
const answerLooked = 1000;

/**
 * Compares up to six units: figures with rank, source and the line of all years, side by side. Units are found by name,
 * taken from the selection on the map or from the answer to a question; they are `state.profile`.
 *
 * @event jjj-error - The figures could not be read.
 * @csspart frame - Everything the element draws.
 * @csspart title - Its heading.
 * @csspart table - The table of units.
 */
export class JjjRegionProfile extends CompanionElement {
  static override styles = [tokens, controls, sourceRecordStyles, regionProfileStyles];

  @state() private text = '';
  @state() private isOpen = false;
  @state() private active = -1;
  /** What changed last, for readers who do not see the table. */
  @state() private announcement = '';
  readonly #figures = new FetchedFile<FigureTable>(
    this,
    (viewer) => viewer.figures(),
    (viewer) => viewer.state.own,
  );
  #answered: { readonly answer: QueryAnswer; readonly units: readonly string[] } | undefined;
  #rows: { readonly table: FigureTable; readonly key: string; readonly rows: readonly ProfileRow[] } | undefined;

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const table = this.#figures.of(viewer);
    if (!table) return html`<h2 part="title">${say('profile.title')}</h2>${this.#figures.placeholder(viewer, say)}`;
    const codes = viewer.state.profile.filter((code) => table.unit(code));
    const isFull = codes.length >= most;
    return html`<h2 part="title">${say('profile.title')}</h2>
      <p class="quiet">${say('profile.about')}</p>
      <div class="choose">
        ${this.#finder(table, viewer, say, isFull)} ${this.#takers(table, viewer, say, isFull)}
        ${isFull ? html`<p class="quiet">${say('profile.full')}</p>` : nothing}
      </div>
      <p class=${this.announcement === '' ? 'sr-only' : 'quiet'} role="status">${this.announcement}</p>
      ${codes.length === 0 ? html`<p>${say('profile.empty')}</p>` : this.#table(codes, table, viewer, say)}`;
  }

  #table(codes: readonly string[], table: FigureTable, viewer: ViewerContract, say: Say): TemplateResult {
    const key = codes.join(' ');
    if (this.#rows?.table !== table || this.#rows.key !== key) {
      this.#rows = { table, key, rows: profileRows(table, codes) };
    }
    const remove = (code: string) => {
      viewer.setProfile(viewer.state.profile.filter((each) => each !== code));
      this.announcement = say('profile.removed', { name: textIn(viewer.state.locale, table.nameOf(code)) });
      void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>('#find')?.focus());
    };
    return html`${profileTable(codes, this.#rows.rows, { table, viewer, say, remove })}
      <p class="quiet">${say('profile.no-rank-why')}</p>`;
  }

  /** Buttons that take the unit selected on the map, or those of the answer. */
  #takers(table: FigureTable, viewer: ViewerContract, say: Say, isFull: boolean): TemplateResult {
    const { selection, question, profile, locale } = viewer.state;
    const isNew = (code: string) => table.unit(code) !== undefined && !profile.includes(code);
    const selected = selection && isNew(selection.id) ? selection.id : undefined;
    const found = this.#unitsOf(answerOf(question), table).filter(isNew);
    return html`${
      selected === undefined
        ? nothing
        : html`<button class="take-selected" ?disabled=${isFull} @click=${() => this.#add([selected], table, viewer, say)}>
            ${say('profile.add-selected', { name: textIn(locale, table.nameOf(selected)) })}
          </button>`
    }
    ${
      found.length === 0
        ? nothing
        : html`<button class="take-answer" ?disabled=${isFull} @click=${() => this.#add(found, table, viewer, say)}>
            ${say('profile.add-answer', { count: found.length })}
          </button>`
    }`;
  }

  /** Units among the features of an answer, each once. */
  #unitsOf(answer: QueryAnswer | undefined, table: FigureTable): readonly string[] {
    if (!answer) return [];
    if (this.#answered?.answer !== answer) {
      const count = Math.min(answer.features.length, answerLooked);
      const ids = Array.from({ length: count }, (_, index) => answer.features.refAt(index)?.id ?? '');
      this.#answered = { answer, units: [...new Set(ids)].filter((id) => table.unit(id) !== undefined) };
    }
    return this.#answered.units;
  }

  #finder(table: FigureTable, viewer: ViewerContract, say: Say, isFull: boolean): TemplateResult {
    const options = unitOptions(table, this.text, viewer.state.profile);
    const choose = (code: string) => this.#add([code], table, viewer, say);
    return unitFinder(
      { text: this.text, open: this.isOpen, active: this.active, options, disabled: isFull },
      {
        type: (text) => this.#type(text, true),
        key: (event) => this.#onKey(event, options, choose),
        choose,
        leave: () => this.#type(this.text, false),
      },
      table,
      viewer,
      say,
    );
  }

  #type(text: string, isOpen: boolean): void {
    this.text = text;
    this.isOpen = isOpen;
    this.active = -1;
  }

  #onKey(event: KeyboardEvent, options: readonly string[], choose: (code: string) => void): void {
    // While an input method composes, its keys are its own.
    if (event.isComposing) return;
    const isOpen = this.isOpen && this.text.trim() !== '';
    const step = keyStep(event, { isOpen, active: this.active, count: options.length });
    if (!step || (step.do === 'clear' && this.text === '')) return;
    event.preventDefault();
    event.stopPropagation();
    const code = step.do === 'choose' ? options[step.index] : undefined;
    if (code !== undefined) choose(code);
    else if (step.do === 'reach') this.active = step.index;
    else if (step.do === 'clear') this.#type('', false);
    else this.isOpen = step.do === 'open';
  }

  /** Adds units as far as there is room, and says which did not fit. */
  #add(codes: readonly string[], table: FigureTable, viewer: ViewerContract, say: Say): void {
    const wanted = [...viewer.state.profile, ...codes];
    const leftOut = Math.max(wanted.length - most, 0);
    const added = codes.slice(0, codes.length - leftOut);
    viewer.setProfile(wanted.slice(0, most));
    this.#type('', false);
    const names = added.map((code) => textIn(viewer.state.locale, table.nameOf(code)));
    const name = new Intl.ListFormat(languageOf(viewer.state.locale).customs).format(names);
    const told = say('profile.added', { name });
    this.announcement = leftOut === 0 ? told : `${told} ${say('profile.left-out', { count: leftOut })}`;
  }
}

defineElement('jjj-region-profile', JjjRegionProfile);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-region-profile': JjjRegionProfile;
  }
}
