import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../core/date-format.js';
import type { NotDrawn } from '../../core/network-file.js';
import { formatValue } from '../../core/number-format.js';
import { languageOfText } from '../../core/text-language.js';
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
  const { openings, kilometres, withoutLength } = growth.notDrawn(network.id, group.id, point);
  if (openings.length === 0) return nothing;
  const values = {
    count: openings.length,
    time: pointText(locale, point, unit),
    km: kmText(locale, kilometres),
    missing: withoutLength,
  };
  return html`<details class="undrawn">
    <summary>${say('time.not-drawn', values)}</summary>
    <ul>
      ${openings.map((each) => opening(each, context))}
    </ul>
  </details>`;
}

function opening(each: NotDrawn, context: ReadoutContext): TemplateResult {
  const { growth, locale } = context;
  const parts = [each.name[locale], lengthOf(each, context), openingOf(each, context)];
  return html`<li>
    ${parts.join(' · ')}${each.note ? html` <span class="remark">${each.note[locale]}</span>` : nothing}
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
