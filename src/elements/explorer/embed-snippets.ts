import { escapeHtml } from '../../core/escape-html.js';
import type { DataLocale } from '../../core/localized-text.js';
import { placeholder } from '../../core/placeholder.js';

/** Companions that may be taken along, in the order in which they are written. */
export const companions = ['search', 'layers', 'legend', 'feature', 'time'] as const;
export type Companion = (typeof companions)[number];

const companionTags: Readonly<Record<Companion, string>> = {
  search: 'jjj-search',
  layers: 'jjj-layer-list',
  legend: 'jjj-legend',
  feature: 'jjj-feature-panel',
  time: 'jjj-time-slider',
};

/** The view that is to be embedded, and where the atlas lies. */
export interface SnippetOptions {
  /** Absolute URL of the folder that holds the atlas, with a slash at the end. */
  readonly atlasUrl: string;
  readonly title: string;
  readonly locale: DataLocale;
  /** Undefined follows the reader's own. */
  readonly theme: 'light' | 'dark' | undefined;
  /** As permalinks have it, without `#`: view, layers, time, figures. */
  readonly state: string;
  /** Absolute URLs, where the host named its own. */
  readonly catalog: string | undefined;
  readonly geodataBase: string | undefined;
  readonly companions: readonly Companion[];
  /** Height in CSS pixels. */
  readonly height: number;
}

const mapId = 'jjj-map';

/** HTML for a page that may load a script: the element with the whole view, companions, and what stands there before. */
export function elementSnippet(options: SnippetOptions): string {
  const { atlasUrl, title, locale, theme, state, catalog, geodataBase, height } = options;
  const attributes = attributesText({ id: mapId, catalog, 'geodata-base': geodataBase, locale, theme, state });
  const waiting = placeholder({ title, href: plainLink(options), locale, height, poster: `${atlasUrl}share.jpg` });
  return [
    `<link rel="stylesheet" href="${escapeHtml(`${atlasUrl}lib/placeholder.css`)}">`,
    `<script type="module" src="${escapeHtml(`${atlasUrl}lib/jjj-atlas.js`)}"></script>`,
    `<jjj-map ${attributes}>`,
    `  ${waiting}`,
    '</jjj-map>',
    ...options.companions.map((name) => `<${companionTags[name]} for="${mapId}"></${companionTags[name]}>`),
  ].join('\n');
}

/**
 * HTML for a page that allows only frames: the frame, and a script that follows its height, without which it keeps the
 * height it has.
 *
 * @returns undefined for a catalog of another server, which the page for frames refuses.
 */
export function frameSnippet(options: SnippetOptions): string | undefined {
  const { atlasUrl, title, locale, theme, state, catalog, height } = options;
  if (options.geodataBase !== undefined) return undefined;
  if (catalog !== undefined && new URL(catalog).origin !== new URL(atlasUrl).origin) return undefined;
  const query = new URLSearchParams();
  const panels = options.companions.length > 0 ? options.companions.join(',') : undefined;
  for (const [name, value] of Object.entries({ title, locale, theme, panels, catalog, state })) {
    if (value !== undefined) query.set(name, value);
  }
  const attributes = attributesText({
    src: `${atlasUrl}embed.html?${query}`,
    title,
    width: '100%',
    height: String(height),
    loading: 'lazy',
    allow: 'fullscreen; clipboard-write',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'no-referrer',
    frameborder: '0',
  });
  return `<iframe ${attributes}></iframe>
<script type="module" src="${escapeHtml(`${atlasUrl}lib/embed-host.js`)}"></script>`;
}

/** Address of the whole atlas with this view. */
export function plainLink({ atlasUrl, state }: SnippetOptions): string {
  return `${atlasUrl}#${state}`;
}

function attributesText(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${escapeHtml(value)}"`]))
    .join(' ');
}
