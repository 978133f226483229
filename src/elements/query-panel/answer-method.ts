import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { AnswerInput, QueryAnswer } from '../../core/query-answer.js';
import { languageOfText } from '../../core/text-language.js';
import { inputAccuracy } from '../../viewer/export/answer-record.js';
import type { Say } from '../shared/companion-element.js';
import { languageTag } from '../shared/reader-locale.js';
import { outsideLink } from '../shared/source-links.js';

/** How the answer was found and what it was made from; shut until the reader opens it. */
export function answerMethod(answer: QueryAnswer, locale: Locale, say: Say): TemplateResult {
  return html`<details class="method" part="method">
    <summary>${say('ask.method-inputs')}</summary>
    ${
      answer.method.length === 0
        ? nothing
        : html`<h4>${say('ask.method')}</h4>
          <ul class="notes">
            ${answer.method.map((step) => html`<li>${textIn(locale, step)}</li>`)}
          </ul>`
    }
    ${answer.inputs.map((input) => inputRecord(input, locale, say))}
  </details>`;
}

function inputRecord(input: AnswerInput, locale: Locale, say: Say): TemplateResult {
  return html`<section class="input">
    <h4>${textIn(locale, input.title)}</h4>
    <p class="quiet">
      ${say('ask.considered', { count: input.considered, undated: input.undated })}
    </p>
    <dl>
      ${row(say('ask.licence'), [textIn(locale, input.attribution), textIn(locale, input.licence)])}
      ${row(say('ask.vintage'), [textIn(locale, input.vintage)])} ${row(say('ask.accuracy'), [inputAccuracy(input, locale)])}
      ${
        input.sources.length === 0
          ? nothing
          : html`<dt>${say('ask.sources')}</dt>
            ${input.sources.map(({ title, url }) => {
              const lang = languageTag(languageOfText(title));
              return html`<dd lang=${lang}>${url === undefined ? title : outsideLink(url, title)}</dd>`;
            })}`
      }
    </dl>
  </section>`;
}

function row(label: string, texts: readonly (string | undefined)[]): TemplateResult | typeof nothing {
  const said = texts.filter((text) => text !== undefined);
  return said.length === 0 ? nothing : html`<dt>${label}</dt>${said.map((text) => html`<dd>${text}</dd>`)}`;
}
