import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../core/localized-text.js';
import { formatCoordinates, formatDms } from '../../core/number-format.js';
import type { WrittenPosition } from '../../core/parse-lng-lat.js';
import type { FoundPlace } from '../../viewer/search/find-places.js';
import type { Place } from '../../viewer/search/place.js';
import type { Say } from '../shared/companion-element.js';
import { languageTag } from '../shared/reader-locale.js';
import type { SearchOption } from './search-options.js';

/** Name of a place in the reader's language, else in the other one. */
export function placeName(place: Place, locale: Locale): { readonly text: string; readonly lang: Locale } {
  const other = locale === 'zh' ? 'en' : 'zh';
  return place[locale] === '' ? { text: place[other], lang: other } : { text: place[locale], lang: locale };
}

/** What is read of an option: its name, the same in the other language, and what and where it is. */
export function optionRow(option: SearchOption, locale: Locale, say: Say): TemplateResult {
  return option.kind === 'position' ? positionRow(option, locale, say) : placeRow(option, locale, say);
}

function placeRow({ place, code }: FoundPlace, locale: Locale, say: Say): TemplateResult {
  const { kind, codes, inside } = place;
  const name = placeName(place, locale);
  const other = place[locale === 'zh' ? 'en' : 'zh'];
  const otherLang = locale === 'zh' ? 'en' : 'zh';
  const where = inside[locale];
  const what = where === '' ? kind.title[locale] : say('find.inside', { kind: kind.title[locale], place: where });
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
