import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { Claim } from '../../core/story-file.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';
import { outsideLink } from '../shared/source-links.js';
import { verdictMark } from './verdict.js';

/** What one claim is drawn with. */
export interface ClaimView {
  readonly viewer: ViewerContract;
  readonly say: Say;
  /** Whether the map is set as the claim's button sets it. */
  readonly shown: boolean;
  readonly opened: boolean;
  readonly show: () => void;
  readonly toggle: (open: boolean) => void;
  /** The table of its figures, or what stands in its place while they are fetched. */
  readonly figures: () => TemplateResult | typeof nothing;
}

/** One claim: verdict, what it says and what is official; figures, explanation and sources on demand. */
export function claimEntry(claim: Claim, view: ClaimView): TemplateResult {
  const { say, viewer, shown } = view;
  const { locale } = viewer.state;
  return html`<li class=${shown ? 'claim shown' : 'claim'} data-claim=${claim.id} aria-current=${shown ? 'true' : nothing}>
    <p class="head">
      ${verdictMark(claim.verdict, say)} ${shown ? html`<span class="mark">${say('claims.shown')}</span>` : nothing}
    </p>
    <h3>${textIn(locale, claim.claim)}</h3>
    <p class="quote"><span class="label">${say('claims.quote')}</span> <q lang="en">${claim.quote}</q></p>
    <p class="official"><span class="label">${say('claims.official')}</span> ${textIn(locale, claim.official)}</p>
    ${showButton(claim, view)}
    <details .open=${view.opened} @toggle=${(event: Event) => onToggle(event, view)}>
      <summary>${say('claims.details')}</summary>
      ${view.opened ? details(claim, view) : nothing}
    </details>
  </li>`;
}

function showButton(claim: Claim, { viewer, say, show }: ClaimView): TemplateResult {
  const { locale } = viewer.state;
  const button = html`<button
    class="show"
    aria-label=${say('claims.show-this', { claim: textIn(locale, claim.claim) })}
    @click=${show}
  >
    ${glyph('target')} ${say('claims.show')}
  </button>`;
  return html`${claim.setting ? button : nothing}
  ${claim.notShown ? html`<p class="quiet">${say('claims.not-on-map')} ${textIn(locale, claim.notShown)}</p>` : nothing}`;
}

function details(claim: Claim, { viewer, say, figures }: ClaimView): TemplateResult {
  const { locale } = viewer.state;
  return html`<p>${textIn(locale, claim.explanation)}</p>
    ${figures()}
    <p class="label">${say('region.sources', { count: claim.sources.length })}</p>
    ${
      claim.sources.length === 0
        ? html`<p class="quiet">${say('claims.no-source')}</p>`
        : html`<ul class="sources">
            ${claim.sources.map(({ title, url }) => html`<li>${url === undefined ? textIn(locale, title) : outsideLink(url, textIn(locale, title))}</li>`)}
          </ul>`
    }`;
}

function onToggle(event: Event, { toggle }: ClaimView): void {
  if (event.target === event.currentTarget && event.target instanceof HTMLDetailsElement) toggle(event.target.open);
}
