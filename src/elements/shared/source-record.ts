import { html, nothing, type TemplateResult } from 'lit';
import type { SourceRecord } from '../../core/sidecar.js';
import { languageOfText } from '../../core/text-language.js';
import type { Say } from './companion-element.js';
import { languageTag } from './reader-locale.js';
import { linkedText, outsideLink } from './source-links.js';

/**
 * Everything known about one source: title with its link, publisher, where it was read, licence and what to mind. Each
 * text is marked with the language it is in, which need not be the reader's.
 */
export function sourceRecord(source: SourceRecord, say: Say): TemplateResult {
  const { title, url, publisher, where, licence, caveat } = source;
  return html`<div class="record">
    <p lang=${languageTag(languageOfText(title))}>${url === undefined ? title : outsideLink(url, title)}</p>
    <dl>
      ${row(say('source.publisher'), publisher)} ${row(say('source.where'), where)} ${row(say('source.licence'), licence)}
      ${row(say('source.caveat'), caveat)}
    </dl>
  </div>`;
}

function row(label: string, text: string | undefined): TemplateResult | typeof nothing {
  if (text === undefined || text === '') return nothing;
  return html`<dt>${label}</dt>
    <dd lang=${languageTag(languageOfText(text))}>${linkedText(text)}</dd>`;
}
