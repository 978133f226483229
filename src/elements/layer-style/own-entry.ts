import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AtlasError } from '../../core/atlas-error.js';
import '../../core/messages/layer-style-messages.js';
import { textIn } from '../../core/languages.js';
import { translate } from '../../core/messages/translate.js';
import { formatBytes } from '../../core/number-format.js';
import type { OwnEntry } from '../../viewer/own/own-data.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { tokens } from '../shared/tokens.styles.js';
import { ownEntryStyles } from './own-entry.styles.js';
import { JjjLayerStyle } from './style-editor.js';

/** What can be done with an entry of the reader's own: its style, keeping it, taking it away. Part of the layer list. */
export class JjjOwnEntry extends CompanionElement {
  static override styles = [tokens, controls, ownEntryStyles];

  /** Id of the entry. */
  @property() entry = '';
  /** True leaves out the style, as in a dialog over the map that one could not see change. */
  @property({ type: Boolean }) plain = false;
  @state() private said = '';
  @state() private asking = false;

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult | typeof nothing {
    const entry = viewer.state.own.find(({ id }) => id === this.entry);
    if (!entry) return nothing;
    const title = titleOf(entry, viewer);
    const size = formatBytes(viewer.state.locale, sizeOf(entry));
    return html`<div class="buttons" role="group" aria-label=${say('own.actions', { title })}>
        ${
          entry.kind === 'features' && !this.plain
            ? html`<button class="style" aria-haspopup="dialog" @click=${() => this.#openStyle()}>${say('style.open')}</button>`
            : nothing
        }
        <label class="check">
          <input
            type="checkbox"
            class="keep"
            aria-describedby="keep-help"
            .checked=${entry.kept}
            @change=${(event: Event) => void this.#keep(viewer, event, size)}
          />
          <span>${say('own.keep')}</span>
        </label>
        <button class="remove" @click=${() => this.#ask(true)}>${say('own.remove')}</button>
      </div>
      <p class="quiet" id="keep-help">${say('own.keep-help', { size })}</p>
      ${this.asking ? this.#sure(viewer, title, say) : nothing}
      <p class="said" role="status">${this.said}</p>
      ${entry.kind === 'features' && !this.plain ? html`<jjj-layer-style .viewer=${viewer} layer=${entry.id}></jjj-layer-style>` : nothing}`;
  }

  #sure(viewer: ViewerContract, title: string, say: Say): TemplateResult {
    return html`<div class="sure" role="group" aria-label=${say('own.remove')}>
      <p>${say('own.remove-sure', { title })}</p>
      <button class="yes" @click=${() => void this.#remove(viewer)}>${say('own.remove-yes')}</button>
      <button @click=${() => this.#ask(false)}>${say('own.remove-no')}</button>
    </div>`;
  }

  /** The focus goes to the question, and back. */
  #ask(asking: boolean): void {
    this.asking = asking;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(asking ? '.sure .yes' : '.remove')?.focus(),
    );
  }

  #openStyle(): void {
    const editor = this.renderRoot.querySelector('jjj-layer-style');
    if (editor instanceof JjjLayerStyle) void editor.open();
  }

  async #keep(viewer: ViewerContract, { target }: Event, size: string): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return;
    const { locale } = viewer.state;
    const kept = target.checked;
    try {
      await viewer.own.keep(this.entry, kept);
      this.said = translate(locale, kept ? 'own.kept' : 'own.forgotten', { size });
    } catch (error) {
      target.checked = !kept;
      this.said = refusal(error, (key, values) => translate(locale, key, values));
    }
  }

  async #remove(viewer: ViewerContract): Promise<void> {
    try {
      await viewer.own.remove(this.entry);
    } catch (error) {
      this.asking = false;
      this.said = refusal(error, (key, values) => translate(viewer.state.locale, key, values));
    }
  }
}

function refusal(error: unknown, say: Say): string {
  const code = error instanceof AtlasError ? error.details['code'] : undefined;
  if (code === 'full' || code === 'refused') return say(`own.${code}`);
  return say('own.failed', { reason: error instanceof Error ? error.message : String(error) });
}

function titleOf(entry: OwnEntry, { state: { locale } }: ViewerContract): string {
  return textIn(locale, entry.kind === 'figures' ? entry.title : entry.definition.title) ?? entry.id;
}

/** About what it takes in the store, bytes. */
function sizeOf(entry: OwnEntry): number {
  const written = JSON.stringify(entry).length;
  return entry.kind === 'features' ? written + entry.file.size : written;
}

defineElement('jjj-own-entry', JjjOwnEntry);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-own-entry': JjjOwnEntry;
  }
}
