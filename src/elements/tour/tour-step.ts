import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { Claim, StoryFile, TourStep } from '../../core/story-file.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { verdictMark } from '../claims/verdict.js';
import type { Say } from '../shared/companion-element.js';

/** Commands of the tour. */
export interface TourCommands {
  readonly go: (index: number) => void;
  readonly leave: () => void;
}

/** One step: where in the tour it is, what it says, the claims it is about, and the way on. */
export function tourStep(
  story: StoryFile,
  index: number,
  viewer: ViewerContract,
  say: Say,
  { go, leave }: TourCommands,
): TemplateResult | typeof nothing {
  const step = story.tour[index];
  if (!step) return nothing;
  const { locale } = viewer.state;
  const count = story.tour.length;
  const isLast = index === count - 1;
  return html`<div class="place">
      <span>${say('tour.step', { step: index + 1, count })}</span>
      <progress max=${count} value=${index + 1} aria-hidden="true"></progress>
    </div>
    <h3 tabindex="-1">${textIn(locale, step.title)}</h3>
    <p class="text">${textIn(locale, step.text)}</p>
    ${stepClaims(step, story.claims, viewer, say)}
    <div class="ways">
      <button class="previous" ?disabled=${index === 0} @click=${() => go(index - 1)}>${say('tour.previous')}</button>
      <button class="next" @click=${() => (isLast ? leave() : go(index + 1))}>
        ${isLast ? say('tour.finish') : say('tour.next')}
      </button>
      ${isLast ? nothing : html`<button class="leave" @click=${leave}>${say('tour.leave')}</button>`}
    </div>
    <p class="quiet">${say('tour.restores')}</p>`;
}

function stepClaims(
  { claims: ids }: TourStep,
  claims: readonly Claim[],
  { state }: ViewerContract,
  say: Say,
): TemplateResult | typeof nothing {
  const told = ids.flatMap((id) => claims.find((claim) => claim.id === id) ?? []);
  if (told.length === 0) return nothing;
  return html`<section aria-label=${say('tour.claims')}>
    <h4>${say('tour.claims')}</h4>
    <ul class="claims">
      ${told.map(
        ({ verdict, claim, official }) => html`<li>
          ${verdictMark(verdict, say)}
          <p>${textIn(state.locale, claim)}</p>
          <p class="quiet">${say('claims.official-is', { text: textIn(state.locale, official) })}</p>
        </li>`,
      )}
    </ul>
  </section>`;
}
