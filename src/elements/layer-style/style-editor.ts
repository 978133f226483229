import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import { textIn } from '../../core/languages.js';
import '../../core/messages/layer-style-messages.js';
import type { LayerDefinition, LayerPart } from '../../core/layer-definition.js';
import { localized } from '../../core/layer-record.js';
import { translate } from '../../core/messages/translate.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { dialogStyles } from '../shared/dialog.styles.js';
import { glyph } from '../shared/glyphs.js';
import { tokens } from '../shared/tokens.styles.js';
import { type ColumnValues, columnValues } from './column-values.js';
import { filterFields } from './filter-fields.js';
import { legendFields, lookFields } from './look-fields.js';
import { nameFields, panelFields } from './panel-fields.js';
import { ruleFields } from './rule-fields.js';
import type { StyleContext } from './style-context.js';
import { layerStyleStyles } from './style-editor.styles.js';

/**
 * Changes how a layer of the reader's own looks and what is shown of its features. The map beside it shows every change at
 * once; the last can be undone. Part of the layer list.
 */
export class JjjLayerStyle extends CompanionElement {
  static override styles = [tokens, controls, dialogStyles, layerStyleStyles];

  /** Id of the layer. */
  @property() layer = '';

  @query('dialog') private readonly dialog: HTMLDialogElement | null | undefined;
  @state() private said = '';
  /** Definitions before each change, oldest first. */
  #before: LayerDefinition[] = [];
  #columns: StyleContext['columns'] = [];
  /** Of columns, as they were when the editor was opened: a filter would leave out what it is to be changed by. */
  readonly #values = new Map<string, ColumnValues>();

  /** Opens the editor beside the map, which stays in use. */
  async open(): Promise<void> {
    const { viewer } = this;
    await this.updateComplete;
    if (!viewer || !this.dialog || this.dialog.open) return;
    const { idColumn } = this.#part(viewer);
    this.#columns = (await viewer.columnsOf(this.layer)).filter(({ name }) => name !== idColumn);
    this.#values.clear();
    this.#before = [];
    this.said = '';
    this.dialog.show();
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult | typeof nothing {
    if (!viewer.state.own.some(({ id }) => id === this.layer)) return nothing;
    const layer = textIn(viewer.state.locale, viewer.definition(this.layer).title) ?? '';
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#close()}
    >
      ${this.dialog?.open === true ? this.#content(viewer, layer, say) : nothing}
    </dialog>`;
  }

  #content(viewer: ViewerContract, layer: string, say: Say): TemplateResult {
    const context = this.#context(viewer, layer, say);
    const names = nameFields(context);
    return html`<div class="head">
        <h2 id="title" tabindex="-1">${say('style.title', { layer })}</h2>
        <button class="icon" aria-label=${say('style.close')} title=${say('style.close')} @click=${() => this.#close()}>
          ${glyph('close')}
        </button>
      </div>
      <button class="undo" ?disabled=${this.#before.length === 0} @click=${() => void this.#undo(viewer)}>
        ${say('style.undo')}
      </button>
      <p class="said" role="status">${this.said}</p>
      ${section(say('style.symbology'), html`${ruleFields(context)} ${lookFields(context)}`)}
      ${section(say('style.legend'), legendFields(context))}
      ${names === nothing ? nothing : section(say('style.labels'), names)}
      ${section(say('style.popup'), panelFields(context))}
      ${section(say('style.filter'), filterFields(context))}`;
  }

  #context(viewer: ViewerContract, title: string, say: Say): StyleContext {
    const definition = viewer.definition(this.layer);
    const part = this.#part(viewer);
    return {
      part,
      title,
      say,
      columns: this.#columns,
      locale: viewer.state.locale,
      valuesOf: (column) => this.#valuesOf(viewer, part, column),
      change: (changed) => void this.#change(viewer, withPart(definition, changed)),
      rename: (text) => {
        const named = localized(text.trim());
        if (text.trim() !== '') void this.#change(viewer, { ...definition, title: named, description: named });
      },
    };
  }

  #valuesOf(viewer: ViewerContract, part: LayerPart, column: string): ColumnValues {
    const known = this.#values.get(column);
    if (known) return known;
    const values = columnValues(viewer.attributeValues(this.layer, part.id, column));
    this.#values.set(column, values);
    return values;
  }

  #part(viewer: ViewerContract): LayerPart {
    const [part] = viewer.definition(this.layer).variants[0]?.parts ?? [];
    if (!part) throw new Error(`Layer ${this.layer} has no part.`);
    return part;
  }

  async #change(viewer: ViewerContract, definition: LayerDefinition): Promise<void> {
    const before = viewer.definition(this.layer);
    this.said = '';
    try {
      await viewer.own.restyle(definition);
      this.#before = [...this.#before, before];
    } catch (error) {
      const { locale } = viewer.state;
      const reason = error instanceof AtlasError ? errorText(locale, error) : String(error);
      this.said = translate(locale, 'style.failed', { reason });
    }
    this.requestUpdate();
  }

  async #undo(viewer: ViewerContract): Promise<void> {
    const last = this.#before.at(-1);
    if (!last) return;
    this.#before = this.#before.slice(0, -1);
    await viewer.own.restyle(last);
    this.said = translate(viewer.state.locale, 'style.undone');
    this.requestUpdate();
    await this.updateComplete;
    // A button that is no longer to be pressed gives the focus away.
    if (this.#before.length === 0) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** The focus goes back to what opened it. */
  #close(): void {
    this.dialog?.close();
    this.requestUpdate();
  }
}

function section(title: string, content: TemplateResult): TemplateResult {
  return html`<section>
    <h3>${title}</h3>
    ${content}
  </section>`;
}

function withPart(definition: LayerDefinition, part: LayerPart): LayerDefinition {
  const [first, ...others] = definition.variants;
  if (!first) return definition;
  return { ...definition, variants: [{ ...first, parts: [part, ...first.parts.slice(1)] }, ...others] };
}

defineElement('jjj-layer-style', JjjLayerStyle);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-layer-style': JjjLayerStyle;
  }
}
