import '../core/messages/embed-messages.js';
import type { Locale } from '../core/localized-text.js';
import { translate } from '../core/messages/translate.js';
import type { JjjMap } from '../elements/map/map.js';
import type { EmbedPanel, EmbedParameters, EmbedProblem } from './embed-parameters.js';

const panelTags = {
  search: 'jjj-search',
  layers: 'jjj-layer-list',
  legend: 'jjj-legend',
  feature: 'jjj-feature-panel',
  time: 'jjj-time-slider',
} as const satisfies Readonly<Record<EmbedPanel, string>>;

/** From here on panels stand beside the map and begin open (embed.css). */
const wideViewport = '(min-width: 720px)';
const longestReceived = 60;

/** The embedded page: its map, and its words in either language. */
export interface EmbedPage {
  readonly map: JjjMap;
  /** Writes title, links, panel names and problems in a language. @param title - Of the catalog, once it is known. */
  speak(locale: Locale, title: string | undefined): void;
  /** Opens the panel about the selected feature, if the page has one. */
  openFeature(): void;
  /** Where "open in the atlas" goes; undefined hides it. */
  linkTo(href: string | undefined): void;
  /** Height in CSS pixels at which nothing of the page is cut off and the map has its least height. */
  wantedHeight(): number;
}

/** Builds the page that its address asks for. */
export function buildEmbedPage(
  body: HTMLElement,
  parameters: EmbedParameters,
  problems: readonly EmbedProblem[],
): EmbedPage {
  const { panels = [] } = parameters;
  const heading = make('h1');
  const back = make('a', { target: '_blank', rel: 'noopener', className: 'back' });
  const notes = make('ul', { className: 'problems', role: 'alert', hidden: problems.length === 0 });
  const map = make('jjj-map', { id: 'map', ...mapProperties(parameters) });
  const beside = panels.filter((panel) => panel !== 'time').map((panel) => panelOf(panel));
  const below = panels.includes('time') ? [companion('time')] : [];
  const aside = make('aside', { hidden: beside.length === 0 });
  const main = make('main');
  const header = make('header');
  header.append(heading, back);
  main.append(map, ...below);
  aside.append(...beside);
  body.replaceChildren(header, notes, main, aside);
  const words = { heading, back, notes, panels: beside };
  return {
    map,
    speak: (locale, title) => speak(words, parameters, problems, locale, title),
    openFeature: () => open(beside.find(({ dataset }) => dataset['panel'] === 'feature')),
    linkTo: (href) => {
      if (href !== undefined) back.href = href;
      back.hidden = href === undefined;
    },
    wantedHeight: () => Math.ceil(body.scrollHeight - map.offsetHeight + leastHeight(map)),
  };
}

function mapProperties(parameters: EmbedParameters): Partial<JjjMap> {
  const { layers, catalog, state, view, year, month, since, locale, theme, basemap, gestures } = parameters;
  return {
    layers,
    catalog,
    state,
    ...view,
    year,
    month,
    since,
    locale,
    ...(theme && { theme }),
    ...(basemap && { basemap }),
    ...(gestures && { gestures }),
  };
}

/** A panel with its name; the search needs none. */
function panelOf(panel: EmbedPanel): HTMLElement {
  if (panel === 'search') return companion(panel);
  const details = make('details', { open: panel === 'legend' || matchMedia(wideViewport).matches });
  details.dataset['panel'] = panel;
  details.append(make('summary'), companion(panel));
  return details;
}

function companion(panel: EmbedPanel): HTMLElement {
  const element = document.createElement(panelTags[panel]);
  element.setAttribute('for', 'map');
  return element;
}

function open(details: HTMLElement | undefined): void {
  if (details instanceof HTMLDetailsElement) details.open = true;
}

interface Words {
  readonly heading: HTMLElement;
  readonly back: HTMLAnchorElement;
  readonly notes: HTMLElement;
  readonly panels: readonly HTMLElement[];
}

function speak(
  words: Words,
  parameters: EmbedParameters,
  problems: readonly EmbedProblem[],
  locale: Locale,
  catalogTitle: string | undefined,
): void {
  const title = parameters.title ?? catalogTitle ?? '';
  words.heading.textContent = title;
  if (title !== '') document.title = title;
  const { link } = parameters;
  words.back.textContent = link
    ? translate(locale, 'embed.back', { host: new URL(link).host })
    : translate(locale, 'embed.open');
  for (const details of words.panels) {
    const name = details.dataset['panel'];
    const summary = details.querySelector('summary');
    if (name && summary)
      summary.textContent = translate(locale, `embed.panel-${name as Exclude<EmbedPanel, 'search' | 'time'>}`);
  }
  words.notes.replaceChildren(...problems.map((problem) => make('li', { textContent: sentence(problem, locale) })));
}

function sentence({ name, received, expected }: EmbedProblem, locale: Locale): string {
  const short = (text: string) => (text.length > longestReceived ? `${text.slice(0, longestReceived)}…` : text);
  return translate(locale, 'embed.problem', {
    name: short(name),
    received: short(received),
    expected: translate(locale, `embed.expected-${expected}`),
  });
}

function leastHeight(map: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(map).getPropertyValue('min-block-size')) || map.offsetHeight;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}
