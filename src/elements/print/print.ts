import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { textIn } from '../../core/languages.js';
import '../../core/messages/print-messages.js';
import { translate } from '../../core/messages/translate.js';
import { formatValue } from '../../core/number-format.js';
import { shownThematic } from '../../viewer/thematic-shown.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { companionDialogStyles } from '../shared/companion-dialog.styles.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { dialogHead } from '../shared/dialog-head.js';
import { selectField } from '../shared/form-fields.js';
import { glyph } from '../shared/glyphs.js';
import { findMapHost } from '../shared/map-host.js';
import { saveFile } from '../shared/save-file.js';
import { textFieldStyles } from '../shared/text-field.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { printStyles } from './print.styles.js';
import { type PrintForm, pageFields, wordFields } from './print-form.js';
import type { PrintSettings, SheetWords } from './print-settings.js';
import { attributionText, publisherWords } from './publisher-words.js';
import { sheetLayout } from './sheet-layout.js';
import { fittingScale, lookedAt } from './sheet-plate.js';
import { type SheetKind, SheetTask } from './sheet-task.js';

const slideWidths = [1920, 3840] as const;
/** Of a preview: about as fine as a screen. */
const previewDpi = 80;

/**
 * Prints the map to a stated scale, as PDF or PNG of A4 or A3, and saves or copies it as a picture for slides. Everything is
 * made in the browser.
 *
 * @csspart frame - Everything the element draws.
 * @csspart button - What opens the dialog.
 * @csspart dialog - The dialog.
 * @cssproperty --jjj-color-surface - Ground of button and dialog.
 * @cssproperty --jjj-color-text - Colour of text.
 * @cssproperty --jjj-color-accent - Colour of focus rings.
 */
export class JjjPrint extends CompanionElement {
  static override styles = [tokens, controls, dialogStyles, companionDialogStyles, textFieldStyles, printStyles];

  /** True leaves the button out, for a page that calls `open()` itself. */
  @property({ type: Boolean, attribute: 'dialog-only', reflect: true }) dialogOnly = false;

  @query('dialog') private readonly dialog: HTMLDialogElement | null | undefined;
  @state() private chosen: Partial<Omit<PrintSettings, 'words'>> = {};
  @state() private written: Partial<SheetWords> = {};
  @state() private slideWidth: (typeof slideWidths)[number] = 1920;
  @state() private said = '';
  readonly #task = new SheetTask(() => this.requestUpdate());

  /** Opens the dialog. The focus goes back to where it was when the reader closes it. */
  async open(): Promise<void> {
    await this.updateComplete;
    this.said = '';
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#task.end();
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    return html`${this.dialogOnly ? nothing : this.#button(say)}
      <dialog part="dialog" aria-labelledby="title" @close=${() => this.#task.end()}>
        ${dialogHead(say('print.title'), say('print.close'), this.#close)}
        ${this.dialog?.open === true ? this.#content(viewer, say) : nothing}
      </dialog>`;
  }

  #button(say: Say): TemplateResult {
    return html`<button class="open" part="button" aria-haspopup="dialog" @click=${() => void this.open()}>
      ${glyph('print')} ${say('print.open')}
    </button>`;
  }

  #content(viewer: ViewerContract, say: Say): TemplateResult {
    const form = this.#form(viewer, say);
    return html`<div class="columns">
      <div>
        <fieldset>
          <legend>${say('print.page')}</legend>
          ${pageFields(form)}
        </fieldset>
        <fieldset>${wordFields(form)}</fieldset>
        <div class="buttons">
          ${this.#act('preview', say(this.#task.sheet ? 'print.preview-again' : 'print.preview'), viewer)}
          ${this.#act('pdf', say('print.save-pdf'), viewer)} ${this.#act('png', say('print.save-png'), viewer)}
        </div>
        <fieldset class="slide">
          <legend>${say('print.slide')}</legend>
          <p class="hint">${say('print.slide-help')} ${say('print.same-words')}</p>
          <div class="fields">${this.#slideSize(say)}</div>
          <div class="buttons">
            ${this.#act('slide', say('print.save-slide'), viewer)} ${this.#act('copy', say('print.copy'), viewer)}
          </div>
        </fieldset>
      </div>
      <div>${this.#shown(form, say)} ${this.#progress(say)}</div>
    </div>`;
  }

  #slideSize(say: Say): TemplateResult {
    const label = (width: number) => `${width} × ${(width / 16) * 9}`;
    return selectField(
      {
        id: 'slide-size',
        label: say('print.size'),
        value: String(this.slideWidth),
        onChange: (value) => {
          this.slideWidth = value === '3840' ? 3840 : 1920;
        },
      },
      slideWidths.map((width) => ({ value: String(width), label: label(width) })),
    );
  }

  /** What was drawn last: the page at the size of a preview, or the whole of a file that was saved. */
  #shown({ settings, locale }: PrintForm, say: Say): TemplateResult {
    const { sheet } = this.#task;
    if (!sheet) return html`<div class="sheet"><p class="quiet">${say('print.preview-none')}</p></div>`;
    const { canvas, denominator } = sheet;
    const scale = formatValue(locale, denominator, undefined, 'integer');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute(
      'aria-label',
      say('print.preview-of', { title: settings.words.title, paper: settings.paper, scale }),
    );
    return html`<div class="sheet">${canvas}</div>`;
  }

  #progress(say: Say): TemplateResult {
    const { kind } = this.#task;
    const working = kind === 'slide' || kind === 'copy' ? say('print.working-slide') : say('print.working');
    return html`${
      kind
        ? html`<progress aria-label=${working}></progress>
            <button @click=${() => this.#task.end()}>${say('print.cancel')}</button>`
        : nothing
    }
      <p class="said" role="status">${kind ? working : this.said}</p>`;
  }

  #act(kind: SheetKind, label: string, viewer: ViewerContract): TemplateResult {
    return html`<button ?disabled=${this.#task.kind !== undefined} @click=${() => void this.#make(kind, viewer)}>
      ${label}
    </button>`;
  }

  async #make(kind: SheetKind, viewer: ViewerContract): Promise<void> {
    const say: Say = (key, values) => translate(viewer.state.locale, key, values);
    const settings = this.#settings(viewer);
    this.said = '';
    let done = '';
    const failed = await this.#task.run(kind, viewer.state.locale, async (signal) => {
      const made = await import('./make-sheet.js');
      const result = await made.makeSheet({ kind, viewer, settings, slideWidth: this.slideWidth, previewDpi }, signal);
      if (result.file) saveFile(result.file, result.name);
      done = [made.saidOf(kind, result, say), ...made.warnings(result.sheet, say)].join(' ');
      return result.sheet;
    });
    this.said = failed === undefined ? done : say('print.failed', { reason: failed });
  }

  #form(viewer: ViewerContract, say: Say): PrintForm {
    const settings = this.#settings(viewer);
    const looked = lookedAt(viewer.state, viewer.catalog.bbox);
    return {
      settings,
      say,
      locale: viewer.state.locale,
      fittingScale: fittingScale(looked, sheetLayout(settings)),
      set: (change) => {
        this.chosen = { ...this.chosen, ...change };
      },
      write: (change) => {
        this.written = { ...this.written, ...change };
      },
    };
  }

  /** What the reader has set, and where they have not what suits the sheet and is known of the publisher. */
  #settings(viewer: ViewerContract): PrintSettings {
    const { locale, thematic } = viewer.state;
    const landscape = this.chosen.landscape ?? false;
    const shown = shownThematic(thematic);
    const known = publisherWords(attributionText(findMapHost(this, this.htmlFor)));
    const { approvalNumber = '' } = viewer.catalog.basemap;
    return {
      paper: 'A3',
      scale: 2_000_000,
      dpi: 200,
      grey: false,
      landscape,
      legend: landscape ? 'beside' : 'inside',
      ...this.chosen,
      words: {
        title: textIn(locale, shown?.map.title ?? viewer.catalog.title),
        producer: '',
        date: today(),
        approval: approvalNumber,
        ...known,
        ...this.written,
      },
    };
  }

  readonly #close = (): void => this.dialog?.close();
}

/** By the reader's own calendar. */
function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

defineElement('jjj-print', JjjPrint);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-print': JjjPrint;
  }
}
