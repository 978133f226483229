import { html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import '../../core/messages/reading-messages.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import '../reading-settings/reading-settings.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { dialogHead } from '../shared/dialog-head.js';
import { tokens } from '../shared/tokens.styles.js';
import { readingDialogStyles } from './reading-dialog.styles.js';

/**
 * The settings for reading in a dialog under the explorer's header. The map beside it can be used meanwhile, so that the
 * reader sees what a setting does. Part of the explorer.
 */
export class JjjReadingDialog extends CompanionElement {
  static override styles = [tokens, controls, dialogStyles, readingDialogStyles];

  @query('dialog') private readonly dialog: HTMLDialogElement | null | undefined;
  #opener: HTMLElement | undefined;

  /** Opens the dialog, or shuts it. @param opener - The button that did; the focus goes back to it. */
  async toggle(opener: HTMLElement): Promise<void> {
    await this.updateComplete;
    this.#opener = opener;
    if (this.dialog?.open) this.#close();
    else this.dialog?.show();
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    return html`<dialog aria-labelledby="title" @keydown=${this.#onKey}>
      ${dialogHead(say('reading.title'), say('reading.close'), this.#close)}
      <jjj-reading-settings .viewer=${viewer}></jjj-reading-settings>
    </dialog>`;
  }

  /** A dialog that leaves the page usable does not shut by itself at Escape. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.dialog?.close();
    this.#opener?.focus();
  };
}

defineElement('jjj-reading-dialog', JjjReadingDialog);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-reading-dialog': JjjReadingDialog;
  }
}
