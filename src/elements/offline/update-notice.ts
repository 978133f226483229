import '../../core/messages/offline-messages.js';
import { html, type TemplateResult } from 'lit';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { glyph } from '../shared/glyphs.js';
import { tokens } from '../shared/tokens.styles.js';
import { offlineStyles } from './offline.styles.js';
import { OfflineElement } from './offline-element.js';

/** Says that a newer atlas waits, which the reader may take now, or later by opening the page again. */
export class JjjUpdateNotice extends OfflineElement {
  static override styles = [tokens, controls, offlineStyles];

  protected override draw(_viewer: ViewerContract, say: Say): TemplateResult {
    const later = say('offline.later');
    return html`<div class="notice" role="status">
      <p>${say('offline.update')}</p>
      <button @click=${() => this.control?.takeOver()}>${say('offline.reload')}</button>
      <button
        class="icon"
        aria-label=${later}
        title=${later}
        @click=${() => {
          this.hidden = true;
        }}
      >
        ${glyph('close')}
      </button>
    </div>`;
  }
}

defineElement('jjj-update-notice', JjjUpdateNotice);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-update-notice': JjjUpdateNotice;
  }
}
