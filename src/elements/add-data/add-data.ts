import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import '../../core/messages/add-data-messages.js';
import '../../core/messages/own-offer-messages.js';
import { translate } from '../../core/messages/translate.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { companionDialogStyles } from '../shared/companion-dialog.styles.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { dialogHead } from '../shared/dialog-head.js';
import { glyph } from '../shared/glyphs.js';
import { findMapHost } from '../shared/map-host.js';
import { textFieldStyles } from '../shared/text-field.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { aboutStep } from './about-step.js';
import { addDataStyles } from './add-data.styles.js';
import { AddingSession } from './adding-session.js';
import { failureText } from './adding-work.js';
import { chooseStep } from './choose-step.js';
import { doneStep } from './done-step.js';
import { dropTarget } from './drop-target.js';
import { AddressFailure } from './fetch-data-file.js';
import { foundStep } from './found-step.js';
import { pastedAddress, pastedFile } from './pasted-file.js';
import { placeStep } from './place-step.js';
import type { StepContext } from './step-context.js';
import { unitsStep } from './units-step.js';

/**
 * Adds the reader's own data to the map: from a file that is chosen or dropped on the map, from the clipboard, or from an
 * address. What is read stays in the browser.
 *
 * @csspart frame - Everything the element draws.
 * @csspart button - What opens the dialog.
 * @csspart dialog - The dialog.
 * @cssproperty --jjj-color-surface - Ground of button and dialog.
 * @cssproperty --jjj-color-text - Colour of text.
 * @cssproperty --jjj-color-accent - Colour of focus rings.
 */
export class JjjAddData extends CompanionElement {
  static override styles = [tokens, controls, dialogStyles, companionDialogStyles, textFieldStyles, addDataStyles];

  /** True leaves the button out, for a page that calls `open()` itself. */
  @property({ type: Boolean, attribute: 'dialog-only', reflect: true }) dialogOnly = false;

  @query('dialog') private readonly dialog: HTMLDialogElement | null | undefined;
  @state() private pasted = '';
  @state() private address = '';
  @state() private said = '';
  readonly #session = new AddingSession(() => this.requestUpdate());
  #drawnStep: AddingSession['step'] = 'choose';
  #endDrops: (() => void) | undefined;

  /** Opens the dialog. The focus goes back to where it was when the reader closes it. */
  async open(): Promise<void> {
    await this.updateComplete;
    this.said = '';
    if (this.#session.step === 'done') this.#session.restart();
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
    this.requestUpdate();
  }

  /** Opens the dialog with files that were dropped or chosen elsewhere. */
  async take(files: readonly File[]): Promise<void> {
    await this.open();
    this.#takeFiles(files);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session.work.end();
    this.#endDrops?.();
    this.#endDrops = undefined;
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    return html`${this.dialogOnly ? nothing : this.#button(say)}
      <dialog
        part="dialog"
        aria-labelledby="title"
        @close=${() => this.#session.work.end()}
        @paste=${(event: ClipboardEvent) => this.#paste(event)}
      >
        ${dialogHead(say('own-offer.add'), say('add.close'), this.#close)}
        ${this.dialog?.open === true ? this.#content(viewer, say) : nothing}
      </dialog>`;
  }

  /** The heading of a new screen takes the focus, so that it is read out and keys go on from there. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.dialogOnly) this.#watchDrops();
    const { step } = this.#session;
    if (step === this.#drawnStep) return;
    this.#drawnStep = step;
    if (this.dialog?.open) this.renderRoot.querySelector<HTMLElement>('#step')?.focus();
  }

  #button(say: Say): TemplateResult {
    return html`<button class="open" part="button" aria-haspopup="dialog" @click=${() => void this.open()}>
      ${glyph('plus')} ${say('own-offer.add')}
    </button>`;
  }

  #content(viewer: ViewerContract, say: Say): TemplateResult {
    const session = this.#session;
    const context: StepContext = { session, viewer, say, locale: viewer.state.locale };
    return html`${this.#heading(say)}
      <div class="step">${this.#step(context)}</div>
      ${session.problem ? html`<p class="error" role="alert">${say(session.problem)}</p>` : nothing}
      ${this.#failure(context)} ${this.#progress(context)}
      <p class="said" role="status">${this.said}</p>
      ${this.#buttons(context)}`;
  }

  #heading(say: Say): TemplateResult | typeof nothing {
    const { step, steps } = this.#session;
    if (step === 'choose') return nothing;
    const name = say(`add.step-${step}`);
    const place = steps.indexOf(step) + 1;
    return html`<h3 id="step" tabindex="-1">
      ${step === 'done' ? name : say('add.step', { place, of: steps.length, step: name })}
    </h3>`;
  }

  #step(context: StepContext): TemplateResult | typeof nothing {
    switch (context.session.step) {
      case 'choose':
        return chooseStep(context, {
          pasted: this.pasted,
          address: this.address,
          write: ({ pasted = this.pasted, address = this.address }) => {
            this.pasted = pasted;
            this.address = address;
          },
          takeFiles: (files) => this.#takeFiles(files),
          readPasted: () => this.#readPasted(this.pasted),
          fetchAddress: () => void this.#fetch(this.address),
        });
      case 'found':
        return foundStep(context);
      case 'place':
        return placeStep(context);
      case 'units':
        return unitsStep(context);
      case 'about':
        return aboutStep(context);
      default:
        return doneStep(context);
    }
  }

  #failure({ session, locale, say }: StepContext): TemplateResult | typeof nothing {
    const { failure } = session.work;
    if (failure === undefined) return nothing;
    const reason = failure instanceof AddressFailure ? failure.say(locale) : failureText(locale, failure);
    return html`<div class="error" role="alert"><p>${reason}</p><p>${say('add.refused')}</p></div>`;
  }

  #progress({ session, say }: StepContext): TemplateResult | typeof nothing {
    const { kind, fraction } = session.work;
    if (!kind) return nothing;
    const doing = say(`add.working-${kind}`, { name: session.file?.name ?? this.address });
    const percent = fraction === undefined ? '' : say('add.percent', { percent: Math.round(fraction * 100) });
    return html`<div class="working">
      <p>${doing} ${percent}</p>
      <progress aria-label=${doing} max="1" .value=${fraction ?? nothing}></progress>
      <button class="cancel" @click=${() => session.work.end()}>${say('add.cancel')}</button>
    </div>`;
  }

  #buttons({ session, viewer, say }: StepContext): TemplateResult | typeof nothing {
    const { step, steps, work } = session;
    if (step === 'done') {
      return html`<div class="buttons">
        <button class="primary" @click=${this.#close}>${say('add.finish')}</button>
        <button @click=${() => session.restart()}>${say('add.restart')}</button>
      </div>`;
    }
    if (step === 'choose' && session.offers.length === 0) return nothing;
    const last = step === steps.at(-1);
    return html`<div class="buttons">
      ${
        step === 'choose'
          ? nothing
          : html`<button class="primary" ?disabled=${work.kind !== undefined} @click=${() => session.next(viewer)}>
              ${say(last ? 'add.add' : 'add.next')}
            </button>`
      }
      <button ?disabled=${work.kind !== undefined} @click=${() => session.back(viewer)}>${say('add.back')}</button>
    </div>`;
  }

  #takeFiles(files: readonly File[]): void {
    const { viewer } = this;
    const [file] = files;
    if (!viewer) return;
    this.said = '';
    if (!file) this.said = this.#say('add.no-drop');
    if (files.length > 1 && file) this.said = this.#say('add.one-file', { name: file.name });
    if (file) void this.#session.begin(viewer, { name: file.name, data: file });
  }

  #readPasted(text: string): void {
    const { viewer } = this;
    const address = pastedAddress(text);
    const file = pastedFile(text, this.#say('add.pasted'));
    this.said = file ? '' : this.#say('add.nothing-pasted');
    if (address !== undefined) void this.#fetch(address);
    else if (viewer && file) void this.#session.begin(viewer, file);
  }

  async #fetch(text: string): Promise<void> {
    const { viewer } = this;
    this.said = '';
    this.address = text;
    if (viewer && !(await this.#session.fetchAddress(viewer, text))) this.said = this.#say('add.address-invalid');
  }

  /** Anywhere in the dialog but in a field, which takes what is pasted itself. */
  #paste(event: ClipboardEvent): void {
    const [field] = event.composedPath();
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) return;
    if (this.#session.step !== 'choose') return;
    event.preventDefault();
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) this.#takeFiles(files);
    else this.#readPasted(event.clipboardData?.getData('text/plain') ?? '');
  }

  /** An explorer watches for itself. */
  #watchDrops(): void {
    const host = findMapHost(this, this.htmlFor);
    if (this.#endDrops || !(host instanceof HTMLElement)) return;
    this.#endDrops = dropTarget(host, {
      label: () => this.#say('own-offer.drop'),
      take: (files) => void this.take(files),
    });
  }

  #say(key: Parameters<Say>[0], values?: Parameters<Say>[1]): string {
    return translate(this.viewer?.state.locale ?? 'en', key, values);
  }

  readonly #close = (): void => this.dialog?.close();
}

defineElement('jjj-add-data', JjjAddData);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-add-data': JjjAddData;
  }
}
