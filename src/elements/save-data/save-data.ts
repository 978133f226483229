import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import '../../core/messages/saving-messages.js';
import { translate } from '../../core/messages/translate.js';
import { formatBytes } from '../../core/number-format.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { companionDialogStyles } from '../shared/companion-dialog.styles.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { dialogHead } from '../shared/dialog-head.js';
import { textField } from '../shared/form-fields.js';
import { glyph } from '../shared/glyphs.js';
import { answerOf } from '../shared/question-parts.js';
import { saveFile } from '../shared/save-file.js';
import { textFieldStyles } from '../shared/text-field.styles.js';
import { tokens } from '../shared/tokens.styles.js';
import { type BriefingTitle, briefingTitle } from './briefing-title.js';
import { projectText } from './project-text.js';
import type { SaveChoice } from './save-choice.js';
import { saveDataStyles } from './save-data.styles.js';
import { saveFields } from './save-data-fields.js';
import { SaveDataTask, type SaveStep } from './save-data-task.js';

/** What the dialog opens with. */
export interface SaveOpening {
  /** Id of a layer; left out, the answer to the reader's question or, where there is none, the topmost visible layer. */
  readonly layer?: string;
  readonly scope?: SaveChoice['scope'];
}

type Tell = (step: SaveStep) => void;

/**
 * Saves what a map shows: the features of a layer, a view, a selection or an answer in the formats that others read; all of
 * it as a project that opens again; or as a briefing, a page in one file that works without a network. Everything is made in
 * the browser. Opens projects.
 *
 * @csspart frame - Everything the element draws.
 * @csspart button - What opens the dialog.
 * @csspart dialog - The dialog.
 * @cssproperty --jjj-color-surface - Ground of button and dialog.
 * @cssproperty --jjj-color-text - Colour of text.
 * @cssproperty --jjj-color-accent - Colour of focus rings.
 */
export class JjjSaveData extends CompanionElement {
  static override styles = [tokens, controls, dialogStyles, companionDialogStyles, textFieldStyles, saveDataStyles];

  /** True leaves the button out, for a page that calls `open()` itself. */
  @property({ type: Boolean, attribute: 'dialog-only', reflect: true }) dialogOnly = false;

  @query('dialog') private readonly dialog: HTMLDialogElement | null | undefined;
  @query('input[type="file"]') private readonly picker: HTMLInputElement | null | undefined;
  @state() private choice: SaveChoice = { layer: undefined, scope: 'all', format: 'geojson', crs: '4326' };
  @state() private written: Partial<BriefingTitle> = {};
  @state() private said = '';
  readonly #task = new SaveDataTask(() => this.requestUpdate());

  /** Opens the dialog. The focus goes back to where it was when the reader closes it. */
  async open({ layer, scope = 'all' }: SaveOpening = {}): Promise<void> {
    await this.updateComplete;
    const { viewer } = this;
    if (viewer) this.choice = { ...this.choice, layer: layer ?? firstSubject(viewer), scope };
    this.said = '';
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
    this.requestUpdate();
  }

  /** Opens a project file in the map; the dialog, where it is open, says how that went. */
  async openProject(file: Blob): Promise<void> {
    const { viewer } = this;
    if (viewer) await this.#run(viewer, () => this.#open(viewer, file));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#task.end();
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    return html`${this.dialogOnly ? nothing : this.#button(say)}
      <dialog part="dialog" aria-labelledby="title" @close=${() => this.#task.end()}>
        ${dialogHead(say('save.title'), say('save.close'), this.#close)}
        ${this.dialog?.open === true ? this.#content(viewer, say) : nothing}
      </dialog>`;
  }

  #button(say: Say): TemplateResult {
    return html`<button class="open" part="button" aria-haspopup="dialog" @click=${() => void this.open()}>
      ${glyph('download')} ${say('save.open')}
    </button>`;
  }

  #content(viewer: ViewerContract, say: Say): TemplateResult {
    return html`${this.#data(viewer, say)} ${this.#project(viewer, say)} ${this.#briefing(viewer, say)}
    ${this.#progress(say)}`;
  }

  #data(viewer: ViewerContract, say: Say): TemplateResult {
    const set = (change: Partial<SaveChoice>) => {
      this.choice = { ...this.choice, ...change };
    };
    return html`<section aria-labelledby="data">
      <h3 id="data">${say('save.data')}</h3>
      ${saveFields({ viewer, choice: this.choice, say, set })}
      <div class="buttons">
        ${this.#act(say('save.go'), 'save', () => this.#run(viewer, (signal, tell) => this.#save(viewer, signal, tell)))}
      </div>
    </section>`;
  }

  #project(viewer: ViewerContract, say: Say): TemplateResult {
    const { locale, own } = viewer.state;
    const bytes = own.reduce((sum, entry) => sum + (entry.kind === 'features' ? entry.file.size : 0), 0);
    const open = () => {
      const [file] = this.picker?.files ?? [];
      if (file) void this.openProject(file);
      if (this.picker) this.picker.value = '';
    };
    return html`<section aria-labelledby="project">
      <h3 id="project">${say('save.project')}</h3>
      <p class="hint">
        ${say('save.project-help')}
        ${bytes > 0 ? say('save.project-own', { size: formatBytes(locale, bytes) }) : nothing}
      </p>
      <div class="buttons">
        ${this.#act(say('save.project-save'), 'project', () => this.#run(viewer, (signal) => this.#saveProject(viewer, signal)))}
        ${this.#act(say('save.project-open'), 'open-project', () => this.picker?.click())}
        <input type="file" accept=".json,application/json" hidden aria-label=${say('save.project-open')} @change=${open} />
      </div>
    </section>`;
  }

  #briefing(viewer: ViewerContract, say: Say): TemplateResult {
    const title = { ...briefingTitle(viewer), ...this.written };
    const field = (language: keyof BriefingTitle, label: string) =>
      textField({
        id: `briefing-${language}`,
        label,
        value: title[language],
        onChange: (value) => {
          this.written = { ...this.written, [language]: value };
        },
      });
    return html`<section aria-labelledby="briefing">
      <h3 id="briefing">${say('save.briefing')}</h3>
      <p class="hint">${say('save.briefing-help')}</p>
      <div class="fields">
        ${field('en', say('save.briefing-heading'))} ${field('zh', say('save.briefing-heading-zh'))}
      </div>
      <div class="buttons">
        ${this.#act(say('save.briefing-go'), 'briefing', () =>
          this.#run(viewer, (signal, tell) => this.#saveBriefing(viewer, title, signal, tell)),
        )}
      </div>
    </section>`;
  }

  #progress(say: Say): TemplateResult {
    const { step } = this.#task;
    return html`${
      step
        ? html`<p class="working">
            <progress value=${step.share ?? nothing} aria-label=${step.text || say('save.title')}></progress>
            <button data-act="cancel" @click=${() => this.#task.end()}>${say('save.cancel')}</button>
          </p>`
        : nothing
    }
      <p class="said" role="status">${step ? step.text : this.said}</p>`;
  }

  #act(label: string, name: string, act: () => unknown): TemplateResult {
    return html`<button data-act=${name} ?disabled=${this.#task.step !== undefined} @click=${() => void act()}>${label}</button>`;
  }

  async #run(viewer: ViewerContract, work: (signal: AbortSignal, tell: Tell) => Promise<void>): Promise<void> {
    this.said = '';
    const failed = await this.#task.run(viewer.state.locale, work);
    if (failed !== undefined) this.said = failed;
  }

  async #save(viewer: ViewerContract, signal: AbortSignal, tell: Tell): Promise<void> {
    const { fileOfChoice } = await import('./save-file-of-choice.js');
    const { locale } = viewer.state;
    const progress = (kind: 'reading' | 'writing', share: number) =>
      tell({ text: translate(locale, `save.${kind}`, { percent: Math.round(share * 100) }), share });
    progress('reading', 0);
    const { file, name, features } = await fileOfChoice(viewer, this.choice, progress, signal);
    signal.throwIfAborted();
    saveFile(file, name);
    this.said = translate(locale, 'save.saved', { name, count: features, size: formatBytes(locale, file.size) });
  }

  async #saveProject(viewer: ViewerContract, signal: AbortSignal): Promise<void> {
    const { projectFile } = await import('./project-file.js');
    const { file, name } = await projectFile(viewer, signal);
    signal.throwIfAborted();
    saveFile(file, name);
    this.said = translate(viewer.state.locale, 'save.project-saved', { name });
  }

  async #open(viewer: ViewerContract, file: Blob): Promise<void> {
    const { openProject } = await import('../../viewer/project/project.js');
    const { problems } = await openProject(viewer, await file.text());
    this.said = projectText(viewer.state.locale, problems);
  }

  async #saveBriefing(viewer: ViewerContract, title: BriefingTitle, signal: AbortSignal, tell: Tell): Promise<void> {
    const { makeBriefing } = await import('../briefing/make-briefing.js');
    const { locale } = viewer.state;
    const drawing = (layer: string, share: number) =>
      tell({ text: translate(locale, 'save.briefing-layer', { layer }), share });
    const { file, name } = await makeBriefing(viewer, { title, signal, onProgress: drawing });
    signal.throwIfAborted();
    saveFile(file, name);
    this.said = translate(locale, 'save.briefing-saved', { name, size: formatBytes(locale, file.size) });
  }

  readonly #close = (): void => this.dialog?.close();
}

/** The answer if there is one, else the topmost visible layer. */
function firstSubject({ state }: ViewerContract): string | undefined {
  if ((answerOf(state.question)?.features.length ?? 0) > 0) return undefined;
  const visible = state.layers.filter((layer) => layer.visible);
  return (visible.at(-1) ?? state.layers.at(-1))?.id;
}

defineElement('jjj-save-data', JjjSaveData);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-save-data': JjjSaveData;
  }
}
