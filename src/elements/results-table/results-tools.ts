import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../core/messages/en.js';
import type { Say } from '../shared/companion-element.js';
import { type FileKind, fileKinds, type SaveState } from './save-task.js';
import type { TableColumn } from './table-column.js';

const fileWords: Readonly<Record<FileKind, MessageKey>> = {
  csv: 'results.export-csv',
  xlsx: 'results.export-xlsx',
  geojson: 'results.export-geojson',
};

/** The field that filters the rows. */
export function filterField(filter: string, say: Say, onFilter: (text: string) => void): TemplateResult {
  return html`<label class="filter">
    <span>${say('results.filter')}</span>
    <input
      type="search"
      autocomplete="off"
      spellcheck="false"
      placeholder=${say('results.filter-help')}
      .value=${filter}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) onFilter(event.target.value);
      }}
    />
  </label>`;
}

/** A box to tick for each column; the name is always shown. */
export function columnChooser(
  columns: readonly TableColumn[],
  shown: readonly string[],
  say: Say,
  onChoose: (shown: readonly string[]) => void,
): TemplateResult {
  const choose = (id: string, chosen: boolean) =>
    onChoose(columns.map((each) => each.id).filter((each) => (each === id ? chosen : shown.includes(each))));
  return html`<details class="chooser">
    <summary>${say('results.columns')}</summary>
    <ul aria-label=${say('results.columns')}>
      ${columns
        .filter(({ id }) => id !== 'name')
        .map(
          ({ id, label }) => html`<li>
            <label>
              <input
                type="checkbox"
                .checked=${shown.includes(id)}
                @change=${(event: Event) => {
                  if (event.target instanceof HTMLInputElement) choose(id, event.target.checked);
                }}
              />
              ${label}
            </label>
          </li>`,
        )}
    </ul>
  </details>`;
}

/** The buttons that save the answer as a file, and how far a file has come. */
export function saveButtons(
  state: SaveState,
  say: Say,
  onSave: (kind: FileKind) => void,
  onStop: () => void,
  onMore: () => void,
): TemplateResult {
  const making = state.phase === 'making';
  return html`<div class="save">
    <div class="buttons" role="group" aria-label=${say('results.export')}>
      <span aria-hidden="true">${say('results.export')}</span>
      ${fileKinds.map(
        (kind) => html`<button data-kind=${kind} ?disabled=${making} @click=${() => onSave(kind)}>
          ${say(fileWords[kind])}
        </button>`,
      )}
      <button aria-haspopup="dialog" @click=${onMore}>${say('results.export-more')}</button>
    </div>
    ${making ? makingFile(state.share, say, onStop) : nothing}
    ${
      state.phase === 'failed'
        ? html`<p class="error" role="alert">${say('results.export-failed', { reason: state.reason })}</p>`
        : nothing
    }
  </div>`;
}

function makingFile(share: number, say: Say, onStop: () => void): TemplateResult {
  const text = say('results.exporting', { percent: Math.round(share * 100) });
  return html`<p class="making">
    <progress value=${share} aria-label=${text}></progress>
    <span>${text}</span>
    <button @click=${onStop}>${say('results.export-cancel')}</button>
  </p>`;
}
