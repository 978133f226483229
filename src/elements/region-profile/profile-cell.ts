import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { ProfileCell, ProfileRank, ProfileRow } from '../../statistics/profile-figures.js';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';
import { sourceRecord } from '../shared/source-record.js';
import type { ProfileView } from './profile-view.js';
import { sparkline } from './sparkline.js';

/** One figure: number, rank, line of all years, and its source one click away; or that it is missing, and why. */
export function profileCell(cell: ProfileCell, row: ProfileRow, view: ProfileView): TemplateResult {
  const { say, viewer } = view;
  const { figure } = cell;
  const { locale } = viewer.state;
  const { unit, format } = row.indicator;
  if (figure.value === null) {
    return html`<td>
      <span class="missing">${say('profile.missing')}</span>
      ${figure.reason === null ? noReason(cell, row, view) : word('missing-reason', figure.reason, view)}
      ${line(cell, row, view)}
    </td>`;
  }
  return html`<td>
    <span class="value">
      <span>${formatValue(locale, figure.value, unit, format)}</span>
      ${figure.status === 'derived' ? html`<span class="quiet">${say('profile.derived')}</span>` : nothing}
    </span>
    ${rankText(cell.rank, locale, say)} ${line(cell, row, view)} ${source(cell, row, view)}
  </td>`;
}

/** Why a unit has no figure where the dataset gives no reason of its own: none of its level has one. */
function noReason({ code }: ProfileCell, { indicator }: ProfileRow, { table, say }: ProfileView): TemplateResult {
  const years = table.years(indicator.id, table.unit(code)?.level ?? '');
  const [first, last] = [years[0], years.at(-1)];
  const text =
    first === undefined || last === undefined
      ? say('profile.other-levels')
      : say('profile.other-years', { first: String(first), last: String(last) });
  return html`<p class="reason">${text}</p>`;
}

function rankText(rank: ProfileRank, locale: Locale, say: Say): TemplateResult | typeof nothing {
  if (rank === null) return nothing;
  const text =
    'rank' in rank
      ? say('profile.rank', { rank: rank.rank, of: rank.of })
      : say('profile.no-rank', { share: formatValue(locale, rank.tooFew, 'share', 'integer') });
  return html`<span class="rank quiet">${text}</span>`;
}

function line({ code, series }: ProfileCell, { indicator, year }: ProfileRow, view: ProfileView) {
  const { table, viewer, say } = view;
  const { locale } = viewer.state;
  const known = series.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return nothing;
  const written = (value: number | null) => formatValue(locale, value ?? 0, indicator.unit, indicator.format);
  const gaps = series.filter((each) => each.value === null && each.year > first.year && each.year < last.year).length;
  const label = say('profile.spark', {
    indicator: textIn(locale, indicator.label),
    name: textIn(locale, table.nameOf(code)),
    first: written(first.value),
    from: String(first.year),
    last: written(last.value),
    until: String(last.year),
    gaps,
  });
  return sparkline(series, year, label);
}

function source({ code, figure }: ProfileCell, { indicator, year }: ProfileRow, view: ProfileView): TemplateResult {
  const { table, viewer, say } = view;
  const { locale } = viewer.state;
  const label = say('profile.source-of', {
    indicator: textIn(locale, indicator.label),
    name: textIn(locale, table.nameOf(code)),
    year: String(year),
  });
  const isDerived = figure.status === 'derived';
  return html`<details>
    <summary aria-label=${label} title=${label}>${glyph('info')}</summary>
    <p>${say(isDerived ? 'profile.derived-as' : 'profile.published-as')}</p>
    ${isDerived && indicator.derived ? html`<p>${textIn(locale, indicator.derived)}</p>` : nothing}
    ${word('figure-note', figure.note, view)} ${figure.sources.map((each) => sourceRecord(each, say))}
  </details>`;
}

/** A code in the words of its vocabulary. */
function word(vocabulary: string, code: string | null, { viewer }: ProfileView): TemplateResult | typeof nothing {
  if (code === null) return nothing;
  const text = textIn(viewer.state.locale, viewer.catalog.vocabularies[vocabulary]?.[code]) ?? code;
  return html`<p class="reason">${text}</p>`;
}
