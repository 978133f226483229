import { html, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { formatValue, unitText } from '../../core/number-format.js';
import { writtenUnit } from '../../core/units.js';
import type { Say } from '../shared/companion-element.js';
import { sourceRecord } from '../shared/source-record.js';
import { type ChartData, valueIn } from './chart-data.js';

/** The numbers of a chart with where they came from: what the chart says, in words. */
export function chartTable(data: ChartData, title: string, locale: Locale, say: Say): TemplateResult {
  const head = [title, unitText(locale, data.unit)].filter((text) => text !== '').join(', ');
  return html`<details>
    <summary>${say('time.chart-table')}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${head}>
      <table>
        <caption>
          ${head}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say('time.year')}</th>
            ${data.series.map(({ label }) => html`<th scope="col">${textIn(locale, label)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${data.years.map((year) => row(data, year, locale, say))}
        </tbody>
      </table>
    </div>
    ${data.notes.map((note) => html`<p class="note">${textIn(locale, note)}</p>`)}
    <h3>${say('time.sources')}</h3>
    ${data.sources.map((source) => sourceRecord(source, say))}
  </details>`;
}

function row(data: ChartData, year: number, locale: Locale, say: Say): TemplateResult {
  const { factor, extraDecimals } = writtenUnit(locale, data.unit);
  const decimals = Math.min((data.format === 'decimal1' ? 1 : data.format === 'decimal2' ? 2 : 0) + extraDecimals, 3);
  const format = decimals === 0 ? 'integer' : `decimal${decimals}`;
  return html`<tr>
    <th scope="row">${year}</th>
    ${data.series.map((series) => {
      const value = valueIn(data, series, year);
      if (value !== null) return html`<td>${formatValue(locale, value * factor, undefined, format)}</td>`;
      return html`<td><span aria-hidden="true">–</span><span class="sr-only">${say('time.chart-gap')}</span></td>`;
    })}
  </tr>`;
}
