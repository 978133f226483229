import { html, nothing, type TemplateResult } from 'lit';
import type { ImportedFeatures, LeftOut } from '../../core/importer.js';
import { textIn } from '../../core/languages.js';
import type { StepContext } from './step-context.js';

/** What was added, and what of the file was not. */
export function doneStep({ session, say, locale }: StepContext): TemplateResult | typeof nothing {
  const { added } = session;
  if (!added) return nothing;
  if (added.kind === 'layer') return html`<p>${say('add.added-layer', { title: added.title })}</p>`;
  if (added.kind === 'figures')
    return html`<p>${say('add.added-figures', { title: added.title, count: added.units })}</p>
      <p class="quiet">${say('add.rows-left', { count: added.rowsLeft })}</p>`;
  const { title, features } = added;
  return html`<p>${say('add.added', { title, count: features.count })}</p>
    ${leftOut(features, { say })}
    ${
      features.transforms.length === 0
        ? nothing
        : html`<h3>${say('add.done-to-coordinates')}</h3>
            <ul class="list">${features.transforms.map((each) => html`<li>${textIn(locale, each)}</li>`)}</ul>`
    }`;
}

function leftOut({ leftOut: left }: ImportedFeatures, { say }: Pick<StepContext, 'say'>): TemplateResult {
  const there = left.filter(({ count }) => count > 0);
  if (there.length === 0) return html`<p class="quiet">${say('add.left-out-none')}</p>`;
  return html`<h3>${say('add.left-out')}</h3>
    <ul class="list">${there.map((each) => html`<li>${leftOutText(each, say)}</li>`)}</ul>`;
}

function leftOutText({ reason, count, rows }: LeftOut, say: StepContext['say']): string {
  const what = say(`add.left-${reason}`, { count });
  if (rows.length === 0) return what;
  return say(rows.length < count ? 'add.left-rows-more' : 'add.left-rows', { what, rows: rows.join(', ') });
}
