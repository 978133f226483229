import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { levelText } from './profile-words.js';

/** How the field and its list stand. */
export interface FinderState {
  readonly text: string;
  readonly open: boolean;
  /** Option reached with the keyboard; -1 for none. */
  readonly active: number;
  /** Codes offered. */
  readonly options: readonly string[];
  readonly disabled: boolean;
}

/** What the field does. */
export interface FinderCommands {
  readonly type: (text: string) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly choose: (code: string) => void;
  readonly leave: () => void;
}

/** A field that finds units by name or code, an editable combobox after the ARIA Authoring Practices. */
export function unitFinder(
  finder: FinderState,
  commands: FinderCommands,
  table: FigureTable,
  viewer: ViewerContract,
  say: Say,
): TemplateResult {
  const isOpen = finder.open && finder.text.trim() !== '';
  return html`<div class="finder" @focusout=${commands.leave}>
    <label for="find">${say('profile.find')}</label>
    <input
      id="find"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? 'offers' : nothing}
      aria-activedescendant=${isOpen && finder.active >= 0 ? `offer-${finder.active}` : nothing}
      placeholder=${say('profile.find-placeholder')}
      ?disabled=${finder.disabled}
      .value=${finder.text}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) commands.type(event.target.value);
      }}
      @keydown=${commands.key}
    />
    ${isOpen ? offers(finder, commands, table, viewer, say) : nothing}
  </div>`;
}

function offers(
  { options, active }: FinderState,
  { choose }: FinderCommands,
  table: FigureTable,
  viewer: ViewerContract,
  say: Say,
): TemplateResult {
  if (options.length === 0) return html`<p class="quiet">${say('profile.found', { count: 0 })}</p>`;
  const { locale } = viewer.state;
  // Pressing an option must not take the focus out of the field.
  return html`<ul
    id="offers"
    role="listbox"
    aria-label=${say('profile.find')}
    @mousedown=${(event: Event) => event.preventDefault()}
  >
    ${options.map(
      (code, index) => html`<li
        id="offer-${index}"
        role="option"
        aria-selected=${index === active ? 'true' : 'false'}
        @click=${() => choose(code)}
      >
        ${textIn(locale, table.nameOf(code))}
        <span class="quiet">${levelText(table.unit(code)?.level, say)}</span>
      </li>`,
    )}
  </ul>`;
}
