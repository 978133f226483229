import { AtlasError } from './atlas-error.js';
import { escapeHtml } from './escape-html.js';
import type { DataLocale } from './localized-text.js';

/** What stands for a map before its script runs, and where it never does. */
export interface PlaceholderOptions {
  /** What the map shows. */
  readonly title: string;
  /** Where the map can be seen: http(s), or relative to the page. */
  readonly href: string;
  /** Height of the map in CSS pixels, default 448; set `--jjj-map-height` to the same where it is another. */
  readonly height?: number;
  /** A picture of the map: http(s), or relative to the page. */
  readonly poster?: string;
  /** Language of the link, default `en`. */
  readonly locale?: DataLocale;
}

const usualHeightPx = 448;
const openText: Readonly<Record<DataLocale, string>> = { en: 'Open the map', zh: '打开地图' };

/**
 * HTML text for the inside of a `<jjj-map>`: title, link and picture, shown until the element is there, without
 * JavaScript, and where the browser cannot draw the map. With `jjj-atlas/placeholder.css` it has the size of the map,
 * so that nothing moves when the map comes. Everything is escaped; no style attribute, which a strict policy refuses.
 *
 * @throws {AtlasError} `value-invalid` for an address that is neither http(s) nor relative, or a height that is none.
 */
export function placeholder(options: PlaceholderOptions): string {
  const { title, href, height = usualHeightPx, poster, locale = 'en' } = options;
  if (!Number.isFinite(height) || height < 1) throw invalid('height', 'a number of pixels', String(height));
  const rounded = Math.round(height);
  // Without a picture an empty drawing keeps the height: its attribute needs neither style sheet nor permission.
  const room = poster
    ? `<img class="jjj-placeholder-poster" src="${address('poster', poster)}" alt="" height="${rounded}">`
    : `<svg class="jjj-placeholder-poster" width="1" height="${rounded}" aria-hidden="true" focusable="false"></svg>`;
  const link = `<a href="${address('href', href)}">${openText[locale]}</a>`;
  const words = `<p class="jjj-placeholder-words"><strong>${escapeHtml(title)}</strong> ${link}</p>`;
  const lang = locale === 'zh' ? 'zh-CN' : 'en';
  return `<div slot="placeholder" class="jjj-placeholder" lang="${lang}" dir="ltr">${room}${words}</div>`;
}

function address(name: string, url: string): string {
  // Control characters and blanks in front are passed over by browsers: `\tjava\nscript:` is a script too.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(removeBlanks(url))?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    throw invalid(name, 'an http(s) or relative address', url.slice(0, 60));
  }
  return escapeHtml(url);
}

function removeBlanks(url: string): string {
  return url.replace(/[\p{Cc}\s]/gu, '');
}

function invalid(name: string, expected: string, received: string): AtlasError {
  return new AtlasError('value-invalid', `The placeholder's ${name} should be ${expected}, but is "${received}".`, {
    details: { name, expected, received },
  });
}
