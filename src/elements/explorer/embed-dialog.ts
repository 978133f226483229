import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { dataLocale, textIn } from '../../core/languages.js';
import '../../core/messages/embed-code-messages.js';
import type { Catalog } from '../../core/layer-definition.js';
import { toPermalink } from '../../viewer/permalink.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { defaultGeodataBase } from '../map/atlas-defaults.js';
import type { LayerChoice } from '../map/layer-choice.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { copyText } from '../shared/copy-text.js';
import { defineElement } from '../shared/define-element.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { dialogHead } from '../shared/dialog-head.js';
import { tokens } from '../shared/tokens.styles.js';
import { embedDialogStyles } from './embed-dialog.styles.js';
import {
  type Companion,
  companions,
  elementSnippet,
  frameSnippet,
  plainLink,
  type SnippetOptions,
} from './embed-snippets.js';

/** Height of `<jjj-map>` unless a page sets another, CSS pixels. */
const mapHeightPx = 448;

type Kind = 'element' | 'frame' | 'address';

/** Code for other pages that shows the present view: as an element, in a frame, as a link. Part of the explorer. */
export class JjjEmbedDialog extends CompanionElement {
  static override styles = [tokens, controls, dialogStyles, embedDialogStyles];

  /** As the host page gave them to the explorer: what code cannot carry is said. */
  @property({ attribute: false }) catalog: string | Catalog | undefined;
  @property({ attribute: false }) layers: readonly LayerChoice[] | undefined;
  @property({ attribute: false }) geodataBase: string | undefined;

  @query('dialog') private readonly dialog: HTMLDialogElement | null | undefined;
  @state() private chosen: readonly Companion[] = ['legend'];
  @state() private said = '';

  /** Opens the dialog. The focus goes back to where it was when the reader closes it. */
  async open(): Promise<void> {
    await this.updateComplete;
    this.said = '';
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const options = this.#options(viewer);
    const frame = frameSnippet(options);
    return html`<dialog aria-labelledby="title">
      ${dialogHead(say('embed-code.title'), say('embed-code.close'), this.#close)}
      ${this.#needsScript() ? html`<p class="warning">${say('embed-code.no-catalog')}</p>` : nothing}
      ${viewer.state.own.length > 0 ? html`<p class="warning own">${say('embed-code.without-own')}</p>` : nothing}
      ${this.#choice(say)}
      ${this.#snippet('element', elementSnippet(options), say)}
      ${frame === undefined ? this.#noFrame(say) : this.#snippet('frame', frame, say)}
      ${this.#snippet('address', plainLink(options), say)}
      <p class="said" role="status">${this.said}</p>
    </dialog>`;
  }

  #choice(say: Say): TemplateResult {
    return html`<fieldset>
      <legend>${say('embed-code.companions')}</legend>
      ${companions.map(
        (name) => html`<label>
          <input type="checkbox" .checked=${this.chosen.includes(name)} @change=${() => this.#toggle(name)} />
          ${say(`embed-code.${name}`)}
        </label>`,
      )}
    </fieldset>`;
  }

  #snippet(kind: Kind, text: string, say: Say): TemplateResult {
    const what = say(`embed-code.${kind}`);
    return html`<section>
      <div class="head">
        <h3>${what}</h3>
        <button aria-label=${say('embed-code.copy-what', { what })} @click=${() => void this.#copy(kind, what, say)}>
          ${say('embed-code.copy')}
        </button>
      </div>
      <p class="quiet" id=${`${kind}-help`}>${say(`embed-code.${kind}-help`)}</p>
      <textarea
        class=${`code-${kind}`}
        readonly
        spellcheck="false"
        wrap="off"
        aria-label=${what}
        aria-describedby=${`${kind}-help`}
        .value=${text}
      ></textarea>
    </section>`;
  }

  #noFrame(say: Say): TemplateResult {
    return html`<section>
      <h3>${say('embed-code.frame')}</h3>
      <p class="quiet">${say('embed-code.no-frame')}</p>
    </section>`;
  }

  async #copy(kind: Kind, what: string, say: Say): Promise<void> {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>(`textarea.code-${kind}`);
    if (!field) return;
    this.said = '';
    const copied = await copyText(field.value, field);
    this.said = copied ? say('embed-code.copied', { what }) : say('embed-code.copy-failed');
  }

  #toggle(name: Companion): void {
    this.chosen = companions.filter((each) => this.chosen.includes(each) !== (each === name));
  }

  readonly #close = (): void => this.dialog?.close();

  #needsScript(): boolean {
    const added = this.layers?.some((choice) => typeof choice !== 'string') ?? false;
    return added || typeof this.catalog === 'object';
  }

  #options(viewer: ViewerContract): SnippetOptions {
    const { catalog, state } = viewer;
    const readers = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    return {
      // Beside the geodata lie the pages and the package.
      atlasUrl: new URL('../', defaultGeodataBase()).href,
      title: textIn(state.locale, catalog.title),
      // The other page does not have the languages that were added to this one.
      locale: dataLocale(state.locale),
      theme: state.theme === readers ? undefined : state.theme,
      state: toPermalink(state, catalog),
      catalog: typeof this.catalog === 'string' ? absolute(this.catalog) : undefined,
      geodataBase: this.geodataBase === undefined ? undefined : absolute(this.geodataBase),
      companions: this.chosen,
      height: mapHeightPx,
    };
  }
}

function absolute(url: string): string {
  return new URL(url, document.baseURI).href;
}

defineElement('jjj-embed-dialog', JjjEmbedDialog);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-embed-dialog': JjjEmbedDialog;
  }
}
