import { html, type TemplateResult } from 'lit';
import type { Claim } from '../../core/story-file.js';
import type { Say } from '../shared/companion-element.js';
import { type GlyphName, glyph } from '../shared/glyphs.js';

/** Verdicts on claims, in the order they are listed. */
export const verdicts = ['confirmed', 'mislabelled', 'unverified'] as const;

const signs: Readonly<Record<Claim['verdict'], GlyphName>> = {
  confirmed: 'tick',
  mislabelled: 'warning',
  unverified: 'question',
};

/** A verdict as a sign and a word. */
export function verdictMark(verdict: Claim['verdict'], say: Say): TemplateResult {
  return html`<span class="verdict ${verdict}">${glyph(signs[verdict])} ${say(`claims.${verdict}`)}</span>`;
}
