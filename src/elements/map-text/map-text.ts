import '../../core/messages/map-text-messages.js';
import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { type LayerInView, layersInView } from '../../viewer/speech/view-speech.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { copyText } from '../shared/copy-text.js';
import { defineElement } from '../shared/define-element.js';
import { tokens } from '../shared/tokens.styles.js';
import { mapTextStyles } from './map-text.styles.js';
import { mapTextView } from './map-text-view.js';
import { mapWords } from './map-words.js';
import { plainText } from './plain-text.js';

/** The text follows once nothing has changed for so long: it does not change under a reader while the map moves. */
const restMs = 600;

/** Members of the state that the text is made from. */
const subjects = [
  'locale',
  'view',
  'viewBbox',
  'layers',
  'thematic',
  'year',
  'month',
  'since',
  'selection',
  'basemapShown',
  'basemap',
  'tiles',
] as const satisfies readonly (keyof ViewerState)[];

/**
 * The text alternative of the current map: its area and scale, time and base map; of each visible layer the classes, the
 * figures in view as a table, and highest, lowest and middle figures; and the sources. It follows the map when it rests.
 *
 * @csspart frame - Everything the element draws.
 * @csspart title - Its heading.
 * @cssproperty --jjj-color-text - Colour of the text.
 * @cssproperty --jjj-color-muted - Colour of labels and sources.
 */
export class JjjMapText extends CompanionElement {
  static override styles = [tokens, controls, mapTextStyles];

  /** What of the layers was in view when the map last came to rest; undefined until it is known. */
  @state() private seen: readonly LayerInView[] | undefined;
  /** How copying went: `by-hand` shows the text, because the page may not write to the clipboard. */
  @state() private copied: 'none' | 'copied' | 'by-hand' = 'none';
  @query('textarea') private readonly field: HTMLTextAreaElement | null | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The text as it was last made: what does not bear on it draws it as it is. */
  #drawn: TemplateResult | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override stateChanged(now: ViewerState, previous: ViewerState | undefined): void {
    if (previous && subjects.every((each) => now[each] === previous[each])) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), this.seen ? restMs : 0);
  }

  /** What comes too late, because the map has changed meanwhile, is made again. */
  async #look(): Promise<void> {
    const { viewer } = this;
    if (!viewer) return;
    const seen = await layersInView(viewer);
    if (viewer !== this.viewer) return;
    this.seen = seen;
    this.copied = 'none';
    this.#drawn = undefined;
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    return html`<h2 part="title">${say('words.title')}</h2>
      ${this.seen ? this.#text(viewer, this.seen, say) : html`<p class="quiet">${say('words.loading')}</p>`}`;
  }

  #text(viewer: ViewerContract, seen: readonly LayerInView[], say: Say): TemplateResult {
    this.#drawn ??= mapTextView(mapWords(viewer, seen, say), { locale: viewer.state.locale, say });
    return html`${this.#drawn}
      <button class="copy" @click=${() => void this.#copy(viewer, seen, say)}>${say('words.copy')}</button>
      <p class="sr-only" role="status">${this.copied === 'copied' ? say('words.copied') : ''}</p>
      ${
        this.copied === 'by-hand'
          ? html`<textarea readonly rows="8" aria-label=${say('words.by-hand')}></textarea>`
          : nothing
      }`;
  }

  async #copy(viewer: ViewerContract, seen: readonly LayerInView[], say: Say): Promise<void> {
    const text = plainText(mapWords(viewer, seen, say), say);
    this.copied = (await copyText(text)) ? 'copied' : 'by-hand';
    await this.updateComplete;
    if (!this.field) return;
    this.field.value = text;
    await copyText(text, this.field);
  }
}

defineElement('jjj-map-text', JjjMapText);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-map-text': JjjMapText;
  }
}
