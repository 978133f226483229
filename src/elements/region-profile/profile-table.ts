import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '../../core/languages.js';
import { formatValue } from '../../core/number-format.js';
import type { ProfileRow } from '../../statistics/profile-figures.js';
import type { Say } from '../shared/companion-element.js';
import { glyph } from '../shared/glyphs.js';
import { profileCell } from './profile-cell.js';
import type { ProfileView } from './profile-view.js';
import { groupText, levelText } from './profile-words.js';

/** Units as columns, indicators as rows, in groups. */
export function profileTable(codes: readonly string[], rows: readonly ProfileRow[], view: ProfileView): TemplateResult {
  const { say } = view;
  const groups = [...new Set(rows.map(({ indicator }) => indicator.group))];
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${say('profile.table')}>
    <table part="table">
      <caption class="sr-only">
        ${say('profile.table')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('profile.indicator')}</th>
          ${codes.map((code) => unitHead(code, view))}
        </tr>
      </thead>
      ${groups.map((group) => {
        const own = rows.filter(({ indicator }) => indicator.group === group);
        return html`<tbody>
          <tr class="group">
            <th scope="rowgroup" colspan=${codes.length + 1}>${groupText(group, say)}</th>
          </tr>
          ${own.map((row) => indicatorRow(row, view))}
        </tbody>`;
      })}
    </table>
  </div>`;
}

function unitHead(code: string, { table, viewer, say, remove }: ProfileView): TemplateResult {
  const name = textIn(viewer.state.locale, table.nameOf(code));
  const label = say('profile.remove', { name });
  return html`<th scope="col">
    <span class="unit">
      <span>${name}</span>
      <button class="icon" data-remove=${code} aria-label=${label} title=${label} @click=${() => remove(code)}>
        ${glyph('close')}
      </button>
    </span>
    <span class="quiet">${levelText(table.unit(code)?.level, say)}</span>
  </th>`;
}

function indicatorRow(row: ProfileRow, view: ProfileView): TemplateResult {
  const { locale } = view.viewer.state;
  const { indicator, year, cells } = row;
  return html`<tr data-indicator=${indicator.id}>
    <th scope="row">
      ${textIn(locale, indicator.label)} <span class="quiet">${formatValue(locale, year, undefined, 'year')}</span>
      ${indicator.caveat ? caveat(textIn(locale, indicator.label), textIn(locale, indicator.caveat), view.say) : nothing}
    </th>
    ${cells.map((cell) => profileCell(cell, row, view))}
  </tr>`;
}

/** What to mind about an indicator, one click away. */
function caveat(name: string, text: string, say: Say): TemplateResult {
  const label = say('profile.caveat', { indicator: name });
  return html`<details>
    <summary aria-label=${label} title=${label}>${glyph('info')}</summary>
    <p class="caveat">${text}</p>
  </details>`;
}
