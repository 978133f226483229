import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { LocalizedText } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { PublishedTotal } from '../../statistics/network-growth.js';
import { outsideLink } from '../shared/source-links.js';
import type { ReadoutContext } from './readout-context.js';
import type { ShownNetwork } from './shown-networks.js';
import { differenceText, pointText } from './time-words.js';

interface Row {
  /** Code of the province; null for all of them. */
  readonly area: string | null;
  readonly name: string;
}

/** Kilometres by province and class beside the last published totals. */
export function lengthTable(shown: ShownNetwork, context: ReadoutContext): TemplateResult {
  const { growth, point, unit, locale, say } = context;
  const classes = classesOf(shown);
  const rows: readonly Row[] = [
    ...growth.file.areas.map(({ code, name }) => ({ area: code, name: textIn(locale, name) })),
    { area: null, name: say('time.all-areas') },
  ];
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${`${textIn(locale, shown.group.label)}: ${say('time.details')}`}>
    <table>
      <caption>
        ${say('time.caption', { what: textIn(locale, shown.group.label), time: pointText(locale, point, unit) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('time.area')}</th>
          ${classes.map(({ label }) => html`<th scope="col">${textIn(locale, label)}</th>`)}
          <th scope="col">${say('time.sum')}</th>
          <th scope="col">${say('time.undated')}</th>
          <th scope="col">${say('time.published')}</th>
          <th scope="col">${say('time.difference')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => tableRow(row, classes, shown, context))}
      </tbody>
    </table>
  </div>`;
}

/** No columns of classes where there is only one. */
function classesOf({
  network,
  group,
}: ShownNetwork): readonly { readonly id: string; readonly label: LocalizedText }[] {
  const classes = network.classes.filter(({ id }) => group.classes.includes(id));
  return classes.length > 1 ? classes : [];
}

function tableRow(
  { area, name }: Row,
  classes: ReturnType<typeof classesOf>,
  { network, group }: ShownNetwork,
  { growth, point, locale }: ReadoutContext,
): TemplateResult {
  const km = (value: number) => formatValue(locale, value, undefined, 'integer');
  const open = growth.open(network.id, group.id, area, point);
  const total = growth.lastPublished(network.id, group.id, area, point.year);
  const then = total && growth.open(network.id, group.id, area, { year: total.year });
  return html`<tr>
    <th scope="row">${name}</th>
    ${classes.map(({ id }) => html`<td>${km(growth.open(network.id, id, area, point).dated)}</td>`)}
    <td>${km(open.dated)}</td>
    <td>${km(open.undated)}</td>
    <td>${total ? publishedCell(total, locale) : '–'}</td>
    <td>${total && then ? differenceText(then.low - total.kilometres, then.high - total.kilometres, locale) : '–'}</td>
  </tr>`;
}

/** The total with its year, linked to its source; what is to be minded about it below. */
function publishedCell({ kilometres, year, source, note }: PublishedTotal, locale: ReadoutContext['locale']) {
  const text = `${formatValue(locale, kilometres)} (${year})`;
  return html`${source?.url === undefined ? text : outsideLink(source.url, text)}
  ${note ? html`<span class="remark">${textIn(locale, note)}</span>` : nothing}`;
}
