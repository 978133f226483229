import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import { outsideLink } from '../shared/source-links.js';
import { lengthTable } from './length-table.js';
import type { ReadoutContext } from './readout-context.js';
import type { ShownNetwork } from './shown-networks.js';
import { differenceText, kmText, pointText, shareText } from './time-words.js';
import { undrawnList } from './undrawn-list.js';

/** Kilometres of one network at a moment: a line or two, the rest behind a fold. */
export function networkReadout(shown: ShownNetwork, context: ReadoutContext): TemplateResult {
  const { network, group } = shown;
  const { growth, point, locale, say } = context;
  const open = growth.open(network.id, group.id, null, point);
  return html`<section class="network">
    <div class="lines">
      <h3>${textIn(locale, group.label)}</h3>
      <p class="figures">
      <strong>${kmText(locale, open.dated)}</strong>
      ${open.undated < 0.5 ? nothing : html`<span class="apart">${say('time.undated-apart', { km: kmText(locale, open.undated) })}</span>`}
      ${published(shown, context)}
    </p>
    ${gain(shown, context)}
    </div>
    <div class="folds">
    <details>
      <summary>${say('time.details')}</summary>
      ${lengthTable(shown, context)}
      ${open.construction < 0.5 ? nothing : html`<p class="note">${say('time.construction', { km: kmText(locale, open.construction) })}</p>`}
      <p class="note">${say('time.how')}</p>
    </details>
    ${undrawnList(shown, context)}
    </div>
  </section>`;
}

/** The published total of that year, with the difference of what is drawn and a link to its source. */
function published({ network, group }: ShownNetwork, { growth, point, locale, say }: ReadoutContext) {
  const total = point.month === null ? growth.published(network.id, group.id, null, point.year) : undefined;
  if (!total) return nothing;
  const open = growth.open(network.id, group.id, null, { year: total.year });
  const difference = differenceText(open.low - total.kilometres, open.high - total.kilometres, locale, 'km');
  const values = { year: total.year.toString(), km: kmText(locale, total.kilometres), difference };
  const text = say('time.published-at', values);
  const url = total.source?.url;
  return html`<span class="apart">${url === undefined ? text : outsideLink(url, text)}</span>`;
}

/** Growth within the span chosen, as the range that follows from the undated sections. */
function gain({ network, group }: ShownNetwork, context: ReadoutContext): TemplateResult | typeof nothing {
  const { growth, point, since, locale, say } = context;
  if (since === null) return nothing;
  const { kilometres, low, high, published } = growth.growth(network.id, group.id, null, since, point);
  const grown = say('time.grown', {
    km: kmText(locale, kilometres),
    since: pointText(locale, { year: since, month: null }, 'year'),
  });
  const range = low === null || high === null ? undefined : [shareText(locale, low), shareText(locale, high)];
  const share = !range
    ? undefined
    : range[0] === range[1]
      ? say('time.growth-one', { share: range[0] ?? '' })
      : say('time.growth', { low: range[0] ?? '', high: range[1] ?? '' });
  const official = published && say('time.grown-published', { share: shareText(locale, published.share) });
  return html`<p class="figures growth">
    ${[grown, share, official].map((text) => (text === undefined ? nothing : html`<span class="apart">${text}</span>`))}
  </p>`;
}
