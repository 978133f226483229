import type { DataLocale, LocalizedText } from '../../core/localized-text.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { briefingOverlay } from './briefing-overlay.js';
import { answerSwitch, type BriefingMap, basemapSwitch, drawingSwitch } from './briefing-plates.js';
import { briefingScript, briefingScriptHash } from './briefing-script.js';
import { briefingStyle, briefingStyleHash } from './briefing-style.js';
import { both, inBoth, link, Markup, markup, nothingWritten } from './markup.js';

/** Everything that a briefing is put together from. */
export interface BriefingParts {
  readonly viewer: ViewerContract;
  readonly title: LocalizedText;
  /** Language it opens in. */
  readonly locale: DataLocale;
  readonly map: BriefingMap;
  readonly legend: Markup;
  readonly question: Markup;
  readonly tables: Markup;
  readonly sources: Markup;
  /** Address of the live map with the same state. */
  readonly address: string;
  readonly made: Date;
}

/**
 * The page: nothing in it is fetched, and its policy lets nothing be. Everything from elsewhere is escaped text; style and
 * script are the fixed ones whose hashes the policy names.
 */
export function briefingPage(parts: BriefingParts): string {
  const { title, locale, viewer } = parts;
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src '${briefingStyleHash}'`,
    `script-src '${briefingScriptHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = markup`<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}" data-language="${locale}" data-title-en="${title.en}" data-title-zh="${title.zh}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title[locale]}</title>
<style>${new Markup(briefingStyle)}</style>
</head>
<body class="${viewer.state.theme}">
${head(parts)}
<main>
<div class="columns">
${figure(parts)}
<div>${switches(parts)}<section><h2>${both(inBoth('briefing.legend'))}</h2>${parts.legend}</section></div>
</div>
${parts.question}
<section><h2>${both(inBoth('briefing.tables'))}</h2>${parts.tables}</section>
<section><h2>${both(inBoth('briefing.sources'))}</h2>${parts.sources}</section>
</main>
${foot(parts)}
<script>${new Markup(briefingScript)}</script>
</body>
</html>
`;
  return page.text;
}

function head({ title, locale }: BriefingParts): Markup {
  const button = (language: DataLocale, tag: string, name: string) =>
    markup`<button type="button" lang="${tag}" data-speak="${language}" aria-pressed="${String(language === locale)}">${name}</button>`;
  return markup`<header><h1>${both(title)}</h1>
<div class="languages" role="group" aria-label="Language / 语言">${button('en', 'en', 'English')}${button('zh', 'zh-CN', '中文')}</div>
</header>`;
}

function figure({ map, viewer, title }: BriefingParts): Markup {
  const { widthPx, heightPx } = map;
  const pictures = map.pictures.map(({ of, locale, url }, index) => {
    const classes = [locale === undefined ? '' : `in-${locale}`, index === 0 ? 'first' : ''].join(' ').trim();
    return markup`<img class="${classes}" data-of="${of}" src="${url}" alt="" width="${widthPx}" height="${heightPx}">`;
  });
  return markup`<figure><div class="map">${pictures}${briefingOverlay(map)}</div>
<figcaption>${both(pictureWords(viewer, title))} ${both(viewWords(viewer))} ${yearWords(viewer)}</figcaption></figure>`;
}

function pictureWords(viewer: ViewerContract, title: LocalizedText): LocalizedText {
  const shown = viewer.state.layers.filter(({ visible }) => visible).reverse();
  const titles = shown.map(({ id }) => viewer.definition(id).title);
  const words = (locale: DataLocale) => ({
    title: title[locale],
    layers: titles.map((each) => each[locale]).join(locale === 'zh' ? '、' : ', ') || '–',
  });
  return { en: inBoth('briefing.picture', words('en')).en, zh: inBoth('briefing.picture', words('zh')).zh };
}

function viewWords({ state, catalog }: ViewerContract): LocalizedText {
  const [west, south, east, north] = (state.viewBbox ?? catalog.bbox).map((side) => side.toFixed(2));
  return inBoth('briefing.view', { west: west ?? '', south: south ?? '', east: east ?? '', north: north ?? '' });
}

function yearWords({ state: { year } }: ViewerContract): Markup {
  return year === null ? nothingWritten : both(inBoth('briefing.year', { year: String(year) }));
}

/** A box for each layer from the top, for what was drawn and answered, and for the base map. */
function switches({ map, viewer }: BriefingParts): Markup {
  const there = [...new Set(map.pictures.map(({ of }) => of))];
  const layers = viewer.state.layers.filter(({ id }) => there.includes(id)).reverse();
  const named: readonly (readonly [string, LocalizedText])[] = [
    [drawingSwitch, inBoth('briefing.drawn')],
    [answerSwitch, inBoth('briefing.answer')],
    ...layers.map(({ id }) => [id, viewer.definition(id).title] as const),
    [basemapSwitch, inBoth('briefing.basemap')],
  ];
  const boxes = named
    .filter(([of]) => there.includes(of))
    .map(([of, title]) => markup`<label><input type="checkbox" checked data-switches="${of}"> ${both(title)}</label>`);
  return markup`<fieldset><legend>${both(inBoth('briefing.layers'))}</legend>${boxes}</fieldset>`;
}

function foot({ viewer, made, address }: BriefingParts): Markup {
  const date = made.toISOString().slice(0, 10);
  const { approvalNumber } = viewer.catalog.basemap;
  return markup`<footer class="quiet"><p>${both(inBoth('briefing.made', { date }))}. ${link(both(inBoth('briefing.link')), address)}</p>
<p>${both(inBoth('print.projection'))}</p>${
    approvalNumber === undefined
      ? nothingWritten
      : markup`<p>${both(inBoth('print.approved', { number: approvalNumber }))}</p>`
  }</footer>`;
}
