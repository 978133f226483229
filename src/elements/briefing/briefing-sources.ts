import { textIn } from '../../core/languages.js';
import type { DataLocale, LocalizedText } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { Sidecar, SourceRecord } from '../../core/sidecar.js';
import { shownThematic } from '../../viewer/thematic-shown.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { both, eachLanguage, inBoth, link, type Markup, markup, nothingWritten } from './markup.js';

/** Whose everything on the map is, under which licence, as of when, how accurate, and what it refers to. */
export function briefingSources(viewer: ViewerContract): Markup {
  const { layers, basemapShown, thematic } = viewer.state;
  const shown = layers.filter(({ visible }) => visible).reverse();
  const of = ({ id }: { readonly id: string }) => ownersOf(viewer.definition(id).title, viewer.sidecars(id));
  const figures = shownThematic(thematic)?.map;
  const mapped = figures ? [figures.figures, ...(figures.second ? [figures.second.figures] : [])] : [];
  return markup`${mapped.map(({ title, sources }) => group(title, [], sources))}${shown.map(of)}${
    basemapShown ? ownersOf(inBoth('briefing.basemap'), viewer.basemapSidecars()) : nothingWritten
  }`;
}

function ownersOf(title: LocalizedText, sidecars: readonly Sidecar[]): Markup {
  if (sidecars.length === 0) return nothingWritten;
  const each = (read: (sidecar: Sidecar, locale: DataLocale) => string) =>
    eachLanguage((locale) => {
      const texts = [...new Set(sidecars.map((sidecar) => read(sidecar, locale)).filter((text) => text !== ''))];
      return markup`${texts.length > 0 ? texts.join('; ') : translate(locale, 'briefing.not-stated')}`;
    });
  const rows = [
    row(
      'briefing.owners',
      each(({ attribution }, locale) => textIn(locale, attribution)),
    ),
    row('briefing.licence', licences(sidecars)),
    row(
      'briefing.vintage',
      each(({ vintage }, locale) => textIn(locale, vintage)),
    ),
    row('briefing.accuracy', each(accuracyOf)),
    row(
      'briefing.datum',
      each(({ datum }) => datum),
    ),
  ];
  return group(title, rows, uniqueSources(sidecars));
}

function row(key: Parameters<typeof inBoth>[0], text: Markup): Markup {
  return markup`<dt>${both(inBoth(key))}</dt><dd>${text}</dd>`;
}

function licences(sidecars: readonly Sidecar[]): Markup {
  const known = new Map(sidecars.map(({ licence }) => [licence.name.en, licence]));
  const each = [...known.values()].map(({ name, url }) => link(both(name), url));
  return markup`${each.map((text, index) => (index === 0 ? text : markup`; ${text}`))}`;
}

function accuracyOf({ accuracyMeters: [best, worst], accuracyNote }: Sidecar, locale: DataLocale): string {
  const meters =
    best === worst
      ? translate(locale, 'value.accuracy', { best })
      : translate(locale, 'value.accuracy-range', { best, worst });
  const note = textIn(locale, accuracyNote);
  return worst === 0 && note !== undefined ? note : [meters, note].filter(Boolean).join('; ');
}

function uniqueSources(sidecars: readonly Sidecar[]): readonly SourceRecord[] {
  return [...new Map(sidecars.flatMap(({ sources }) => sources).map((source) => [source.title, source])).values()];
}

function group(title: LocalizedText, rows: readonly Markup[], sources: readonly SourceRecord[]): Markup {
  const items = sources.map(({ title: name, publisher, url }) => {
    const by = publisher === undefined || name.includes(publisher) ? '' : ` (${publisher})`;
    return markup`<li>${link(markup`${name}`, url)}${by}</li>`;
  });
  const list = items.length > 0 ? markup`<ul>${items}</ul>` : nothingWritten;
  return markup`<section><h3>${both(title)}</h3><dl>${rows}</dl>${list}</section>`;
}
