import { html, nothing, type TemplateResult } from 'lit';
import { errorText } from '../../core/error-text.js';
import type { Say } from '../shared/companion-element.js';
import type { Listing } from '../shared/layer-lists.js';
import type { FormContext } from './form-context.js';

/** Says why a list could not be read; nothing while all is well. */
export function listProblem(
  listing: Listing<unknown> | undefined,
  context: FormContext,
  say: Say,
): TemplateResult | typeof nothing {
  if (listing?.phase !== 'failed') return nothing;
  const reason = errorText(context.locale, listing.error);
  return html`<div class="error" role="alert">
    <p>${say('ask.list-failed', { reason })}</p>
    <button type="button" @click=${() => context.retry()}>${say('ask.list-retry')}</button>
  </div>`;
}
