import { html, type TemplateResult } from 'lit';
import { glyph } from './glyphs.js';

/** The top of a dialog: its title, by which it is labelled (`aria-labelledby="title"`), and the button that shuts it. */
export function dialogHead(title: string, shut: string, onShut: () => void): TemplateResult {
  return html`<div class="head">
    <h2 id="title">${title}</h2>
    <button class="icon" aria-label=${shut} title=${shut} @click=${onShut}>${glyph('close')}</button>
  </div>`;
}
