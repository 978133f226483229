import { html, type TemplateResult } from 'lit';
import '../../core/messages/reading-messages.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { CompanionElement, type Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { tokens } from '../shared/tokens.styles.js';
import { readingFields } from './reading-fields.js';
import { readingSettingsStyles } from './reading-settings.styles.js';

/**
 * How one reader has the map shown and read out: contrast, patterns for classes, simulated colour vision, size for a
 * projector, and how much is said. Nothing of it is in the map's link.
 *
 * @csspart frame - Everything the element draws.
 */
export class JjjReadingSettings extends CompanionElement {
  static override styles = [tokens, controls, readingSettingsStyles];

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult {
    return html`<div class="settings" role="group" aria-label=${say('reading.title')}>
      ${readingFields.map((field) => field({ viewer, say }))}
    </div>`;
  }
}

defineElement('jjj-reading-settings', JjjReadingSettings);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-reading-settings': JjjReadingSettings;
  }
}
