import '../../core/messages/offline-messages.js';
import { html, nothing, type TemplateResult } from 'lit';
import { formatBytes } from '../../core/number-format.js';
import type { OfflineState } from '../../core/offline.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { controls } from '../shared/controls.styles.js';
import { defineElement } from '../shared/define-element.js';
import { tokens } from '../shared/tokens.styles.js';
import { offlineStyles } from './offline.styles.js';
import { OfflineElement } from './offline-element.js';

/** Says in a line what is stored for when there is no network, with a button that removes it or stores it. */
export class JjjOfflineLine extends OfflineElement {
  static override styles = [tokens, controls, offlineStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['online', 'offline']) addEventListener(type, this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['online', 'offline']) removeEventListener(type, this.redraw);
  }

  protected override draw(viewer: ViewerContract, say: Say): TemplateResult | typeof nothing {
    const { control } = this;
    if (!control || control.state.phase === 'unavailable') return nothing;
    const bytes = control.state.phase === 'ready' ? formatBytes(viewer.state.locale, control.state.bytes) : '';
    return html`<div class="line">
      <p role="status">${say(sentenceOf(control.state), { bytes })}</p>
      ${button(control.state, say, control)}
    </div>`;
  }
}

function sentenceOf(state: Exclude<OfflineState, { phase: 'unavailable' }>) {
  if (state.phase === 'off') return `offline.off-${state.because}` as const;
  if (state.phase === 'failed') return `offline.failed-${state.reason}` as const;
  if (state.phase === 'ready' && !navigator.onLine) return 'offline.shown' as const;
  return `offline.${state.phase}` as const;
}

function button({ phase }: OfflineState, say: Say, control: { keep(): void; forget(): void }) {
  if (phase === 'storing') return nothing;
  if (phase === 'ready') return html`<button @click=${() => control.forget()}>${say('offline.remove')}</button>`;
  return html`<button @click=${() => control.keep()}>
    ${say(phase === 'failed' ? 'layers.retry' : 'offline.keep')}
  </button>`;
}

defineElement('jjj-offline-line', JjjOfflineLine);

declare global {
  interface HTMLElementTagNameMap {
    'jjj-offline-line': JjjOfflineLine;
  }
}
