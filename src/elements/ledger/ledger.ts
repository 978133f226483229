import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { LedgerEntry } from '../../core/ledger.js';
import type { Locale } from '../../core/localized-text.js';
import { formatBytes, formatValue } from '../../core/number-format.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { tokens } from '../shared/tokens.styles.js';
import { ledgerStyles } from './ledger.styles.js';

/**
 * What reading the files of a map has cost: requests, bytes fetched and used, and how large each file is. Shut until the
 * reader opens it.
 *
 * @csspart frame - Everything the element draws.
 * @csspart table - The table of files.
 */
export class JjjLedger extends CompanionElement {
  static override styles = [tokens, controls, ledgerStyles];

  @state() private opened = false;

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const { ledger, locale } = viewer.state;
    const total = sumOf(ledger);
    return html`<details @toggle=${this.#onToggle}>
      <summary>${say('ledger.title', { bytes: formatBytes(locale, total.bytesFetched) })}</summary>
      ${this.opened ? this.#table(ledger, total, locale, say) : ''}
    </details>`;
  }

  #table(ledger: readonly LedgerEntry[], total: LedgerEntry, locale: Locale, say: Say): TemplateResult {
    if (ledger.length === 0) return html`<p class="quiet">${say('ledger.none')}</p>`;
    const costly = [...ledger].sort((a, b) => b.bytesFetched - a.bytesFetched);
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${say('ledger.caption')}>
      <table part="table">
        <caption class="sr-only">
          ${say('ledger.caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say('ledger.file')}</th>
            <th scope="col">${say('ledger.fetched')}</th>
            <th scope="col">${say('ledger.used')}</th>
            <th scope="col">${say('ledger.requests')}</th>
            <th scope="col">${say('ledger.cached')}</th>
          </tr>
        </thead>
        <tbody>
          ${costly.map((entry) => row(nameOf(entry.url), entry, locale, say))}
        </tbody>
        <tfoot>
          ${row(say('ledger.total'), total, locale, say)}
        </tfoot>
      </table>
    </div>`;
  }

  readonly #onToggle = (event: Event): void => {
    if (event.target instanceof HTMLDetailsElement) this.opened = event.target.open;
  };
}

function row(name: string, entry: LedgerEntry, locale: Locale, say: Say): TemplateResult {
  const fetched = formatBytes(locale, entry.bytesFetched);
  const size = entry.fileBytes === undefined ? undefined : formatBytes(locale, entry.fileBytes);
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${size === undefined ? fetched : say('ledger.share', { fetched, size })}</td>
    <td>${formatBytes(locale, entry.bytesUsed)}</td>
    <td>${formatValue(locale, entry.requests, undefined, 'integer')}</td>
    <td>${formatValue(locale, entry.cacheHits, undefined, 'integer')}</td>
  </tr>`;
}

/** The sum of all files; without a size as long as that of one is not known. */
function sumOf(entries: readonly LedgerEntry[]): LedgerEntry {
  const sum = (count: (entry: LedgerEntry) => number) => entries.reduce((all, entry) => all + count(entry), 0);
  const sized = entries.every(({ fileBytes }) => fileBytes !== undefined);
  return {
    url: '',
    requests: sum(({ requests }) => requests),
    bytesFetched: sum(({ bytesFetched }) => bytesFetched),
    bytesUsed: sum(({ bytesUsed }) => bytesUsed),
    cacheHits: sum(({ cacheHits }) => cacheHits),
    fileBytes: sized ? sum(({ fileBytes = 0 }) => fileBytes) : undefined,
  };
}

function nameOf(url: string): string {
  return decodeURIComponent(url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? url);
}

defineElement('jjj-ledger', JjjLedger);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-ledger': JjjLedger;
  }
}
