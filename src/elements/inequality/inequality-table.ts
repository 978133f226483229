import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { ComparedRegion, YearInequality } from '../../statistics/inequality-by-year.js';
import type { RegionInequality } from '../../statistics/region-inequality.js';
import type { Say } from '../shared/companion-element.js';

/** Indices that a reader chooses from. */
export const measures = ['variation', 'gini', 'theil'] as const;

/** One of them. */
export type InequalityMeasure = (typeof measures)[number];

/** A region and its inequality by year, the latest first. */
export interface RegionYears extends ComparedRegion {
  readonly years: readonly YearInequality[];
}

/** What the table is drawn with. */
export interface InequalityView {
  readonly measure: InequalityMeasure;
  readonly caption: string;
  readonly locale: Locale;
  readonly say: Say;
}

/** Years as rows, regions as columns; where there is no index the cell says why. */
export function inequalityTable(regions: readonly RegionYears[], view: InequalityView): TemplateResult {
  const { say, locale, caption } = view;
  const years = [...new Set(regions.flatMap((each) => each.years.map(({ year }) => year)))].sort((a, b) => b - a);
  if (years.length === 0) return html`<p>${say('inequality.none-at-all')}</p>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${caption}>
    <table part="table">
      <caption class="sr-only">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('inequality.year')}</th>
          ${regions.map(({ region }) => html`<th scope="col">${textIn(locale, region.title)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${years.map(
          (year) => html`<tr>
            <th scope="row">${formatValue(locale, year, undefined, 'year')}</th>
            ${regions.map((each) => html`<td>${indexOf(each, year, view)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function indexOf({ years }: RegionYears, year: number, { measure, locale, say }: InequalityView): TemplateResult {
  const found = years.find((each) => each.year === year);
  if (!found) return html`<span class="quiet">${say('inequality.no-figures')}</span>`;
  const { inequality, groups } = found;
  if (inequality.state !== 'known') return html`<span class="quiet">${whyNone(inequality, locale, say)}</span>`;
  const number = (value: number) =>
    html`<span class="value">${formatValue(locale, value, undefined, 'decimal3')}</span>`;
  if (measure === 'gini') return number(inequality.gini);
  if (measure === 'variation') return number(inequality.coefficientOfVariation);
  const { total, between } = inequality.theil;
  const share = formatValue(locale, total === 0 ? 0 : between / total, 'share', 'integer');
  return html`${number(total)}
    <span class="quiet">${groups === 1 ? say('inequality.one-group') : say('inequality.between', { share })}</span>`;
}

function whyNone(inequality: Exclude<RegionInequality, { state: 'known' }>, locale: Locale, say: Say): string {
  if (inequality.state === 'too-few') return say('inequality.too-few', { count: inequality.units });
  const share = formatValue(locale, inequality.peopleShare ?? 0, 'share', 'integer');
  return say('inequality.too-little', { share });
}

/** Formula, weights of every year, units and people behind every index. */
export function weightsText(regions: readonly RegionYears[], { locale, say }: InequalityView): TemplateResult {
  const joint = say('joint.list');
  return html`<ul class="weights">
    ${regions.flatMap(({ region, years }) => {
      const kinds = [...new Set(years.map(({ people }) => textIn(locale, people)))];
      return kinds.map((people) => {
        const own = years.filter((each) => textIn(locale, each.people) === people).map(({ year }) => String(year));
        return html`<li>
          ${say('inequality.weights', { region: textIn(locale, region.title), years: own.reverse().join(joint), people })}
        </li>`;
      });
    })}
  </ul>`;
}

/** Units and people behind the latest index of every region. */
export function unitsText(
  regions: readonly RegionYears[],
  { locale, say }: InequalityView,
  written: (mean: number) => string,
): TemplateResult | typeof nothing {
  const latest = regions.flatMap(({ region, years }) => {
    const found = years.find(({ inequality }) => inequality.state === 'known');
    return found?.inequality.state === 'known' ? [{ region, year: found.year, inequality: found.inequality }] : [];
  });
  if (latest.length === 0) return nothing;
  return html`<ul class="weights">
    ${latest.map(
      ({ region, year, inequality: { units, peopleShare, mean } }) => html`<li>
        ${say('inequality.units', {
          region: textIn(locale, region.title),
          year: String(year),
          units,
          share: formatValue(locale, peopleShare, 'share', 'integer'),
          mean: written(mean),
        })}
      </li>`,
    )}
  </ul>`;
}
