import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AtlasError } from '../../core/atlas-error.js';
import { drawnDatums } from '../../core/basemap-choice.js';
import { errorText } from '../../core/error-text.js';
import '../../core/messages/basemap-messages.js';
import type { RecognisedAddress, RecognisedLayer } from '../../viewer/backdrop/recognised-address.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { checkField, selectField, textField } from '../shared/form-fields.js';
import { tokens } from '../shared/tokens.styles.js';
import { basemapsStyles } from './basemaps.styles.js';
import { putTiles, type TileWish } from './put-tiles.js';

/**
 * Adds tiles of another server by their address: it looks at what is there, lets the reader choose a layer and say whose it
 * is and in which datum, and adds it above the base map or as one.
 *
 * @csspart frame - Everything the element draws.
 */
export class JjjAddTiles extends CompanionElement {
  static override styles = [tokens, controls, basemapsStyles];

  @state() private address = '';
  @state() private looking = false;
  @state() private found: RecognisedAddress | undefined;
  @state() private layer: RecognisedLayer | undefined;
  @state() private wish: TileWish = { title: '', attribution: '', datum: 'WGS 84', asBasemap: false };
  @state() private problem = '';

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    return html`<details>
      <summary>${say('basemaps.add')}</summary>
      <form @submit=${(event: Event) => this.#submit(event, viewer, say)}>
        ${textField({ id: 'address', label: say('basemaps.address'), value: this.address, onChange: (text) => this.#setAddress(text) })}
        <p class="quiet">${say('basemaps.address-help')}</p>
        ${this.found && this.layer ? this.#wishes(this.found, this.layer, say) : nothing}
        ${this.problem === '' ? nothing : html`<p class="error">${this.problem}</p>`}
        <p class="sr-only" role="status">${this.looking ? say('basemaps.looking') : this.problem}</p>
        <button type="submit" ?disabled=${this.looking || this.address === ''}>
          ${say(this.looking ? 'basemaps.looking' : this.layer ? 'basemaps.put' : 'basemaps.look')}
        </button>
      </form>
    </details>`;
  }

  #wishes({ layers, kind }: RecognisedAddress, layer: RecognisedLayer, say: Say): TemplateResult {
    const { title, attribution, datum, asBasemap } = this.wish;
    const set = (patch: Partial<TileWish>) => {
      this.wish = { ...this.wish, ...patch };
    };
    const choices = layers.map(({ id, title: label }) => ({ value: id, label }));
    const datums = drawnDatums.map((value) => ({ value, label: value }));
    return html`${
      layers.length > 1
        ? selectField(
            { id: 'layer', label: say('basemaps.choose'), value: layer.id, onChange: (id) => this.#choose(id) },
            choices,
          )
        : nothing
    }
    ${textField({ id: 'title', label: say('basemaps.name'), value: title, onChange: (text) => set({ title: text }) })}
    ${textField({ id: 'attribution', label: say('basemaps.attribution'), value: attribution, onChange: (text) => set({ attribution: text }) })}
    ${
      kind === 'pmtiles'
        ? nothing
        : html`${selectField({ id: 'datum', label: say('basemaps.datum-of'), value: datum, onChange: (value) => set({ datum: drawnDatums.find((each) => each === value) ?? 'WGS 84' }) }, datums)}
          ${checkField('as-basemap', say('basemaps.as-basemap'), asBasemap, (checked) => set({ asBasemap: checked }))}`
    }`;
  }

  #setAddress(address: string): void {
    this.address = address;
    this.#forget();
  }

  #forget(): void {
    Object.assign(this, { found: undefined, layer: undefined, problem: '' });
  }

  #choose(id: string): void {
    this.layer = this.found?.layers.find((each) => each.id === id);
    if (this.layer) this.wish = { ...this.wish, title: this.layer.title, attribution: this.layer.attribution ?? '' };
  }

  async #submit(event: Event, viewer: ViewerContract, say: Say): Promise<void> {
    event.preventDefault();
    this.problem = '';
    this.looking = true;
    try {
      if (this.layer) await this.#put(viewer, this.layer);
      else await this.#look(say);
    } catch (error) {
      this.problem = error instanceof AtlasError ? errorText(viewer.state.locale, error) : String(error);
    }
    this.looking = false;
  }

  async #look(say: Say): Promise<void> {
    const { recogniseAddress } = await import('../../viewer/backdrop/recognise-address.js');
    const found = await recogniseAddress(this.address);
    this.found = found;
    const [first] = found?.layers ?? [];
    if (first) this.#choose(first.id);
    else {
      const reason = say(found ? 'basemaps.no-mercator' : 'basemaps.unknown-answer');
      this.problem = say('basemaps.nothing-found', { reason });
    }
  }

  async #put(viewer: ViewerContract, layer: RecognisedLayer): Promise<void> {
    await putTiles(viewer, layer, this.wish);
    this.address = '';
    this.#forget();
  }
}

defineElement('jjj-add-tiles', JjjAddTiles);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-add-tiles': JjjAddTiles;
  }
}
