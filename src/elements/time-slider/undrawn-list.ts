import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../core/date-format.js';
import { textIn } from '../../core/languages.js';
import type { NotDrawn } from '../../core/network-file.js';
import { formatValue } from '../../core/number-format.js';
import { languageOfText } from '../../core/text-language.js';
import type { UndrawnOpenings } from '../../statistics/network-growth.js';
import { languageTag } from '../shared/reader-locale.js';
import { outsideLink } from '../shared/source-links.js';
import type { ReadoutContext } from './readout-context.js';
import type { ShownNetwork } from './shown-networks.js';
import { kmText, pointText } from './time-words.js';

/** Openings up to a moment that are known but have no line: how many and how long, and each with its sources. */
export function undrawnList(
  { network, group }: ShownNetwork,
  context: ReadoutContext,
): TemplateResult | typeof nothing {
  const { growth, point, unit, locale, say } = context;
  const { dated, undated } = growth.notDrawn(network.id, group.id, point);
  const openings = [...dated.openings, ...undated.openings];
  if (openings.length === 0) return nothing;
  const time = pointText(locale, point, unit);
  const counted = (key: 'time.not-drawn-dated' | 'time.not-drawn-undated', set: UndrawnOpenings) =>
    set.openings.length === 0 ? [] : say(key, { count: set.openings.length, time, lengths: lengthsOf(set, context) });
  const parts = [counted('time.not-drawn-dated', dated), counted('time.not-drawn-undated', undated)].flat();
  return html`<details class="undrawn">
    <summary>${say('time.not-drawn', { parts: parts.join(say('time.separator')) })}</summary>
    <ul>
      ${openings.map((each) => opening(each, context))}
    </ul>
  </details>`;
}

function lengthsOf({ openings, kilometres, withoutLength }: UndrawnOpenings, { locale, say }: ReadoutContext): string {
  if (withoutLength === openings.length) return say('time.length-missing');
  const km = kmText(locale, kilometres);
  return withoutLength === 0 ? km : say('time.not-drawn-partly', { km, missing: withoutLength });
}

function opening(each: NotDrawn, context: ReadoutContext): TemplateResult {
  const { growth, locale } = context;
  const parts = [textIn(locale, each.name), lengthOf(each, context), openingOf(each, context)];
  return html`<li>
    ${parts.join(' · ')}${each.note ? html` <span class="remark">${textIn(locale, each.note)}</span>` : nothing}
    <span class="links"
      >${growth
        .sourcesOf(each)
        .map(
          ({ title, url }) =>
            html`<span lang=${languageTag(languageOfText(title))}>${url === undefined ? title : outsideLink(url, title)}</span> `,
        )}</span
    >
  </li>`;
}

function lengthOf({ kilometres, approximate }: NotDrawn, { locale, say }: ReadoutContext): string {
  if (kilometres === null) return say('time.length-missing');
  const km = formatValue(locale, kilometres, 'km');
  return approximate ? say('time.about', { km }) : km;
}

function openingOf({ opened, openedBy }: NotDrawn, { locale, say }: ReadoutContext): string {
  if (opened === null) return say('time.opened-missing');
  const date = formatDate(locale, opened);
  return openedBy ? say('time.opened-by', { date }) : date;
}
