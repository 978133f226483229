import { localeOfTag, textIn } from './core/languages.js';
import './index.js';
import type { Theme } from './core/scene.js';
import { languageTag, readerLocale } from './elements/shared/reader-locale.js';
import { EmbedChannel } from './embed/embed-channel.js';
import { buildEmbedPage, type EmbedPage } from './embed/embed-page.js';
import { type EmbedParameters, readEmbedParameters } from './embed/embed-parameters.js';
import { obeyCommand } from './embed/obey-command.js';
import { toPermalink } from './viewer/permalink.js';
import type { ViewerContract } from './viewer/viewer-contract.js';

/** A page for frames: everything it shows is said by its address, and it talks with the page around it. */
function start(): void {
  const { parameters, problems } = readEmbedParameters(new URL(location.href));
  const page = buildEmbedPage(document.body, parameters, problems);
  const channel = new EmbedChannel({
    origins: parameters['parent-origin'] ?? [],
    obey: (command) => (command.command === 'measure' ? measure() : obeyCommand(page.map, command)),
  });
  const measure = () => channel.report({ report: 'resize', height: page.wantedHeight() });
  new ResizeObserver(measure).observe(document.body);
  for (const child of document.body.children) new ResizeObserver(measure).observe(child);
  followViewer(page, parameters);
  tell(page, channel);
}

/** Language, title and links follow the reader's choice. */
function followViewer(page: EmbedPage, parameters: EmbedParameters): void {
  const say = () => {
    const { viewer } = page.map;
    const locale =
      viewer?.state.locale ?? localeOfTag(parameters.locale ?? '') ?? readerLocale(document.documentElement);
    document.documentElement.lang = languageTag(locale);
    document.documentElement.classList.toggle('dark', (viewer?.state.theme ?? firstTheme(parameters)) === 'dark');
    page.speak(locale, textIn(locale, viewer?.catalog.title));
    page.linkTo(parameters.link ?? ownLink(parameters, viewer));
  };
  say();
  page.map.addEventListener('jjj-viewer-changed', () => {
    say();
    page.map.viewer?.subscribe((state, previous) => {
      if (state.locale !== previous.locale || state.theme !== previous.theme) say();
      else if (state.view !== previous.view || state.layers !== previous.layers) {
        page.linkTo(parameters.link ?? ownLink(parameters, page.map.viewer));
      }
    });
  });
}

function firstTheme({ theme = 'auto' }: EmbedParameters): Theme {
  if (theme !== 'auto') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The whole atlas with what is shown here; there is none for a catalog that the atlas itself does not have. */
function ownLink({ catalog }: EmbedParameters, viewer: ViewerContract | undefined): string | undefined {
  if (catalog !== undefined) return undefined;
  return new URL(viewer ? `./#${toPermalink(viewer.state, viewer.catalog)}` : './', location.href).href;
}

function tell({ map, openFeature }: EmbedPage, channel: EmbedChannel): void {
  map.addEventListener('jjj-ready', () => channel.report({ report: 'ready' }));
  map.addEventListener('jjj-feature-selected', ({ detail }) => {
    if (detail) openFeature();
    channel.report({ report: 'feature-selected', feature: detail });
  });
  map.addEventListener('jjj-view-changed', ({ detail: { center, zoom } }) => {
    const { viewer } = map;
    if (viewer)
      channel.report({ report: 'view-changed', center, zoom, state: toPermalink(viewer.state, viewer.catalog) });
  });
  map.addEventListener('jjj-error', ({ detail: { code, message } }) => {
    channel.report({ report: 'error', code, message });
  });
}

start();
