import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl, splitLinks } from '../../core/safe-links.js';

/**
 * A link that opens beside the atlas, or the plain text when the address is not http(s). Texts are never read as markup.
 *
 * @param label - What the link says; the address itself when left out.
 */
export function outsideLink(url: string, label?: string): TemplateResult {
  const safe = safeUrl(url);
  if (safe === undefined) return html`${label ?? url}`;
  return html`<a href=${safe} target="_blank" rel="noopener noreferrer">${label ?? hostOf(safe)}</a>`;
}

/** Several links in one line; nothing when there is none that may be followed. */
export function outsideLinks(urls: readonly string[]): TemplateResult | typeof nothing {
  const safe = urls.filter((url) => safeUrl(url) !== undefined);
  if (safe.length === 0) return nothing;
  return html`<span class="links">${safe.map((url) => outsideLink(url))}</span>`;
}

/** A text in which the http(s) addresses are links. */
export function linkedText(text: string): readonly (TemplateResult | string)[] {
  return splitLinks(text).map((piece) => (piece.url === undefined ? piece.text : outsideLink(piece.url)));
}

/** Where a link leads, short enough to read: the host without `www.`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
