import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { textIn } from '../../core/languages.js';
import '../../core/messages/poster-messages.js';
import { toPermalink } from '../../viewer/permalink.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { copyText } from '../shared/copy-text.js';
import { defineElement } from '../shared/define-element.js';
import { tokens } from '../shared/tokens.styles.js';
import { defaultGeodataBase } from './atlas-defaults.js';
import { mapPosterStyles } from './map-poster.styles.js';

/**
 * Stands in the map where its picture cannot be drawn: a picture of the atlas, what it is, and a way to a browser that
 * can. Part of the map.
 *
 * @slot - The picture.
 */
export class JjjMapPoster extends CompanionElement {
  static override styles = [tokens, controls, mapPosterStyles];

  /** True when the map shows what the atlas itself can show; else its link is the page around it. */
  @property({ attribute: false }) ofAtlas = false;

  @state() private said = '';

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    const link = this.#link(viewer);
    return html`<figure>
      <slot></slot>
      <figcaption>
        <h2>${textIn(viewer.state.locale, viewer.catalog.title)}</h2>
        <p class="quiet">${say('poster.save')}</p>
        <p class="ways">
          <a href=${link} target="_blank" rel="noopener">${say('poster.open')}</a>
          <button @click=${() => void this.#copy(link, say)}>${say('poster.copy')}</button>
        </p>
        <p role="status">${this.said}</p>
      </figcaption>
    </figure>`;
  }

  async #copy(link: string, say: Say): Promise<void> {
    this.said = '';
    const copied = await copyText(link);
    this.said = say(copied ? 'poster.copied' : 'poster.copy-failed');
  }

  #link({ state, catalog }: ViewerContract): string {
    if (!this.ofAtlas) return location.href;
    return `${new URL('../', defaultGeodataBase()).href}#${toPermalink(state, catalog)}`;
  }
}

defineElement('jjj-map-poster', JjjMapPoster);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-map-poster': JjjMapPoster;
  }
}
