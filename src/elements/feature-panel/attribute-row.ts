import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { AttributeRow, AttributeSource, SourceText, TimelineEvent } from '../../viewer/state.js';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';
import { languageTag } from '../shared/reader-locale.js';
import { linkedText, outsideLinks } from '../shared/source-links.js';

/** What a row is drawn with. */
export interface RowView {
  readonly locale: Locale;
  readonly say: Say;
  /** Whether the source of the value is shown. */
  readonly open: boolean;
  readonly toggle: () => void;
}

/** One attribute: label, value with unit, what is missing and why, and the source one click away. */
export function attributeRow(row: AttributeRow, view: RowView): TemplateResult {
  const { say, open } = view;
  const label = say('panel.source-of', { label: row.label });
  const sourced = row.source !== undefined || row.derived !== undefined;
  return html`<div class="row" data-column=${row.column}>
    <dt>
      <span>${row.label}</span>
      ${
        sourced
          ? html`<button
              class="icon"
              aria-expanded=${open ? 'true' : 'false'}
              aria-label=${label}
              title=${label}
              @click=${view.toggle}
            >
              ${glyph('info')}
            </button>`
          : nothing
      }
    </dt>
    <dd>${value(row, view)}${open ? rowSource(row, view) : nothing}</dd>
  </div>`;
}

function value(row: AttributeRow, view: RowView): TemplateResult {
  const { say } = view;
  if (row.kind === 'timeline') return timeline(row.events ?? [], view);
  const lang = row.lang === undefined ? nothing : languageTag(row.lang);
  return html`<span class="value ${row.kind}" lang=${lang}>${valueText(row)}</span>
    ${row.transliterated ? html`<span class="mark">${say('value.transliterated')}</span>` : nothing}
    ${row.derived === undefined || row.kind === 'missing' ? nothing : html`<span class="mark">${say('panel.derived')}</span>`}
    ${row.vintage === undefined || row.label.includes(row.vintage) || row.kind === 'missing' ? nothing : html`<span class="year">${row.vintage}</span>`}
    ${row.reason === undefined ? nothing : html`<p class="reason">${say('panel.reason', { reason: row.reason })}</p>`}`;
}

/** Only http(s) addresses become links; everything else, markup included, is text. */
function valueText(row: AttributeRow): TemplateResult | string {
  if (row.links === undefined) return row.text;
  if (row.kind === 'link') return html`${outsideLinks(row.links)}`;
  return html`${linkedText(row.text)}`;
}

function rowSource(row: AttributeRow, { say }: RowView): TemplateResult {
  return html`<div class="row-source">
    ${row.derived === undefined ? nothing : html`<p>${say('panel.derived-how')}: ${row.derived}</p>`}
    ${row.source === undefined ? nothing : sourceText(row.source)}
  </div>`;
}

function sourceText(source: AttributeSource): TemplateResult {
  return html`${inOwnLanguage(source)} ${source.caveat ? inOwnLanguage(source.caveat) : nothing}
  ${outsideLinks(source.urls)}`;
}

function inOwnLanguage({ text, lang }: SourceText): TemplateResult | typeof nothing {
  return text === '' ? nothing : html`<p lang=${languageTag(lang)}>${linkedText(text)}</p>`;
}

function timeline(events: readonly TimelineEvent[], { locale, say }: RowView): TemplateResult {
  return html`<ol class="timeline">
    ${events.map(
      (event) => html`<li>
        <time>${event.date}</time>
        ${textIn(locale, event.event)}
        ${event.figure === undefined ? nothing : html`<span class="figure">${event.figure}</span>`}
        <details>
          <summary aria-label=${say('panel.source')} title=${say('panel.source')}>${glyph('info')}</summary>
          <div class="row-source">${sourceText(event.source)}</div>
        </details>
      </li>`,
    )}
  </ol>`;
}
