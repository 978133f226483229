import { html, nothing, type TemplateResult } from 'lit';
import { dataLocale, otherLocale, textIn } from '../../core/languages.js';
import type { DataLocale, Locale } from '../../core/localized-text.js';
import { formatCoordinates, formatDms } from '../../core/number-format.js';
import type { WrittenPosition } from '../../core/parse-lng-lat.js';
import type { FoundPlace } from '../../viewer/search/find-places.js';
import type { Place } from '../../viewer/search/place.js';
import type { Say } from '../shared/companion-element.js';
import { languageTag } from '../shared/reader-locale.js';
import type { SearchOption } from './search-options.js';

/** Name of a place in the reader's language, else in the other one. */
export function placeName(place: Place, locale: Locale): { readonly text: string; readonly lang: DataLocale } {
  const own = dataLocale(locale);
  const lang = place[own] === '' ? otherLocale(own) : own;
  return { text: place[lang], lang };
}

/** What is read of an option: its name, the same in the other language, and what and where it is. */
export function optionRow(option: SearchOption, locale: Locale, say: Say): TemplateResult {
  return option.kind === 'position' ? positionRow(option, locale, say) : placeRow(option, locale, say);
}

function placeRow({ place, code }: FoundPlace, locale: Locale, say: Say): TemplateResult {
  const { kind, codes, inside } = place;
  const name = placeName(place, locale);
  const otherLang = otherLocale(dataLocale(locale));
  const other = place[otherLang];
  const where = textIn(locale, inside);
  const what =
    where === '' ? textIn(locale, kind.title) : say('find.inside', { kind: textIn(locale, kind.title), place: where });
  const isOther = other !== '' && other !== name.text;
  return html`<span class="name">
      ${kind.numbered && codes.length > 0 ? html`<span class="code">${codes.join(' ')}</span>` : nothing}
      <span lang=${languageTag(name.lang)}>${name.text}</span>
      ${isOther ? html`<span class="other" lang=${languageTag(otherLang)}>${other}</span>` : nothing}
    </span>
    <span class="what">${code === undefined || kind.numbered ? what : say('find.code', { code, kind: what })}</span>`;
}

function positionRow({ lngLat, note }: WrittenPosition, locale: Locale, say: Say): TemplateResult {
  return html`<span class="name">
      <span>${formatCoordinates(lngLat)}</span> <span class="other">${formatDms(locale, lngLat)}</span>
    </span>
    <span class="what">${say(`find.position-${note}`)}</span>`;
}
