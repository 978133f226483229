import { html, nothing, type TemplateResult } from 'lit';
import { errorText } from '../../core/error-text.js';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { MessageKey } from '../../core/messages/en.js';
import type { LayerState, LayerStatus, ViewedFeatures } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';

/** How far a layer has come, in a word or a number beside its name. */
export function statusWord(layer: LayerState, say: Say): TemplateResult | typeof nothing {
  const { status } = layer;
  switch (status.phase) {
    case 'idle':
      return nothing;
    case 'loading':
      return html`<span class="state">${loadingText(status, say)}</span>`;
    case 'loaded':
      return status.inView ? viewWord(status.featureCount, status.inView, say) : countWord(status.featureCount, say);
    case 'failed':
      return html`<span class="state failed">${say('layers.failed')}</span>`;
  }
}

function countWord(count: number, say: Say): TemplateResult {
  const words = say('layers.loaded', { count });
  return html`<span class="state" title=${words}><span aria-hidden="true">${count}</span><span class="sr-only">${words}</span></span>`;
}

/** Of a file that is read by view: how many features are here, of how many. */
function viewWord(of: number, { count, reading, generalised }: ViewedFeatures, say: Say): TemplateResult {
  const words = generalised ? say('layers.overview', { of }) : say('layers.in-view', { count, of });
  const short = generalised ? say('layers.overview-short') : say('layers.in-view-short', { count, of });
  return html`<span class="state" title=${reading ? say('layers.reading') : words} aria-busy=${reading ? 'true' : 'false'}>
    <span aria-hidden="true">${short}</span><span class="sr-only">${words}</span>
  </span>`;
}

function loadingText(status: LayerStatus & { phase: 'loading' }, say: Say): string {
  const share = shareLoaded(status);
  return share === undefined ? say('layers.loading') : say('layers.loading-part', { percent: Math.round(share * 100) });
}

function shareLoaded({ bytesFetched, bytesTotal }: LayerStatus & { phase: 'loading' }): number | undefined {
  return bytesTotal ? Math.min(bytesFetched / bytesTotal, 1) : undefined;
}

/** What a reader must see without opening the layer: the bar of a load, an error with its retry, a notice. */
export function statusBlock(
  viewer: ViewerContract,
  layer: LayerState,
  locale: Locale,
  say: Say,
): TemplateResult | typeof nothing {
  const { status } = layer;
  const title = textIn(locale, viewer.definition(layer.id).title);
  if (status.phase === 'loading') return loadingBar(status, title, say);
  if (status.phase === 'loaded') return notices(status, say);
  if (status.phase !== 'failed') return nothing;
  return html`<div class="error" part="error">
    <p>${errorText(locale, status.error)}</p>
    <button aria-label=${say('layers.retry-layer', { layer: title })} @click=${() => viewer.retryLayer(layer.id)}>
      ${say('layers.retry')}
    </button>
  </div>`;
}

function notices(status: LayerStatus & { phase: 'loaded' }, say: Say): TemplateResult {
  const { readWhole, lacksIndex, inView, withoutPosition } = status;
  const notice = (key: MessageKey) => html`<p class="notice">${say(key)}</p>`;
  return html`${lacksIndex ? notice('layers.no-index') : nothing} ${readWhole ? notice('layers.read-whole') : nothing}
    ${withoutPosition ? html`<p class="notice">${say('layers.no-position', { count: withoutPosition })}</p>` : nothing}
    ${inView?.truncated ? notice('layers.view-too-large') : nothing}`;
}

function loadingBar(status: LayerStatus & { phase: 'loading' }, title: string, say: Say): TemplateResult {
  const label = `${title}: ${loadingText(status, say)}`;
  const share = shareLoaded(status);
  return share === undefined
    ? html`<progress aria-label=${label}></progress>`
    : html`<progress aria-label=${label} max="1" .value=${share}></progress>`;
}
