import { html, nothing, svg, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { Say } from '../shared/companion-element.js';
import { type ChartData, type ChartSeries, valueIn } from './chart-data.js';
import { dashOf } from './year-plot.js';

/** What each line is, and what it is worth in a year. */
export function chartKey(data: ChartData, year: number | null, locale: Locale, say: Say): TemplateResult {
  return html`<ul class="key">
    ${data.series.map(
      (series) => html`<li>
        <span class="sample color-${series.color}">${sample(series)}</span>
        <span>${textIn(locale, series.label)}</span>
        ${year === null ? nothing : html`<strong>${valueText(data, series, year, locale, say)}</strong>`}
      </li>`,
    )}
  </ul>`;
}

/** A figure of a year with its unit, or that there is none. */
export function valueText(data: ChartData, series: ChartSeries, year: number, locale: Locale, say: Say): string {
  const value = valueIn(data, series, year);
  return value === null ? say('time.chart-gap') : formatValue(locale, value, data.unit, data.format);
}

function sample(series: ChartSeries): TemplateResult {
  const mark = series.kind === 'points' ? svg`<circle cx="14" cy="6" r="4" />` : line(series);
  return html`<svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">${mark}</svg>`;
}

function line(series: ChartSeries) {
  return svg`<line x1="1" y1="6" x2="27" y2="6" stroke-dasharray=${dashOf(series).join(' ') || nothing} />`;
}
