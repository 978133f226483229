import { html, nothing, type TemplateResult } from 'lit';
import { splitLinks } from '../../core/safe-links.js';
import type { SourceRecord } from '../../core/sidecar.js';
import type { Say } from './companion-element.js';
import { outsideLink } from './source-links.js';

/** Everything known about one source: title with its link, publisher, where it was read, licence and what to mind. */
export function sourceRecord(source: SourceRecord, say: Say): TemplateResult {
  const { title, url, publisher, where, licence, caveat } = source;
  return html`<div class="record">
    <p>${url === undefined ? title : outsideLink(url, title)}</p>
    <dl>
      ${row(say('source.publisher'), publisher)} ${row(say('source.where'), where)} ${row(say('source.licence'), licence)}
      ${row(say('source.caveat'), caveat)}
    </dl>
  </div>`;
}

function row(label: string, text: string | undefined): TemplateResult | typeof nothing {
  if (text === undefined || text === '') return nothing;
  const pieces = splitLinks(text).map((piece) => (piece.url === undefined ? piece.text : outsideLink(piece.url)));
  return html`<dt>${label}</dt>
    <dd>${pieces}</dd>`;
}
