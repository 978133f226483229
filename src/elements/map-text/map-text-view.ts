import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../core/localized-text.js';
import type { FeatureName } from '../../viewer/state.js';
import type { Say } from '../shared/companion-element.js';
import { languageTag } from '../shared/reader-locale.js';
import type { LayerText, MapTextContent, TextFact, TextTable } from './map-text-content.js';

/** What the text is drawn with. */
export interface TextView {
  readonly locale: Locale;
  readonly say: Say;
}

/** The map in words: area, layers and sources under headings of their own. */
export function mapTextView(content: MapTextContent, view: TextView): TemplateResult {
  const { say } = view;
  return html`<p class="atlas">${content.title}</p>
    ${factList(content.facts, view)}
    <h3>${say('words.layers')}</h3>
    ${content.layers.length === 0 ? html`<p>${say('words.no-layer')}</p>` : nothing}
    ${content.layers.map((layer) => layerView(layer, view))}
    <h3>${say('words.sources')}</h3>
    ${content.layers.map(({ title, sources }) => sourceView(title, sources))}
    ${sourceView(say('words.basemap'), content.basemapSources)}`;
}

function layerView(layer: LayerText, view: TextView): TemplateResult {
  const { id, title, notice, inView, classes, tables, keyFigures, named } = layer;
  return html`<div class="layer" data-layer=${id}>
    <h4>${title}</h4>
    ${notice === undefined ? nothing : html`<p class="notice">${notice}</p>`}
    <p>${inView}</p>
    ${
      classes.length === 0
        ? nothing
        : html`<ul aria-label=${view.say('words.classes')}>
            ${classes.map((text) => html`<li>${text}</li>`)}
          </ul>`
    }
    ${tables.map((table) => tableView(table, view))}
    ${keyFigures.map(({ title: heading, facts }) =>
      facts.length === 0
        ? nothing
        : html`<h5>${heading}</h5>
            ${factList(facts, view)}`,
    )}
    ${named ? factList([named], view) : nothing}
  </div>`;
}

function factList(facts: readonly TextFact[], view: TextView): TemplateResult {
  return html`<dl>
    ${facts.map(
      (fact) => html`<div>
        <dt>${fact.label}</dt>
        <dd>${factView(fact, view)}</dd>
      </div>`,
    )}
  </dl>`;
}

function factView({ text, names = [], more = 0 }: TextFact, { locale, say }: TextView) {
  const list = names.map((name, index) => html`${index === 0 ? '' : say('spoken.list')}${nameView(name, locale)}`);
  const rest = more > 0 ? html`${say('spoken.comma')}${say('words.more', { count: more })}` : nothing;
  if (text === undefined) return html`${list}${rest}`;
  return names.length === 0 ? html`${text}` : html`${text} (${list}${rest})`;
}

function nameView({ text, lang }: FeatureName, locale: Locale): TemplateResult {
  return lang === locale ? html`${text}` : html`<span lang=${languageTag(lang)}>${text}</span>`;
}

/** It scrolls by itself, and by the keys where it has the focus. */
function tableView({ caption, columns, rows, more }: TextTable, { locale }: TextView): TemplateResult {
  return html`<div class="scroll" role="group" aria-label=${caption} tabindex="0">
      <table>
        <caption>${caption}</caption>
        <thead>
          <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ name, cells }) => html`<tr>
              <th scope="row">${nameView(name, locale)}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more === undefined ? nothing : html`<p>${more}</p>`}`;
}

function sourceView(title: string, lines: readonly string[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<h4>${title}</h4>
    <ul class="sources">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
}
