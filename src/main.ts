import { textIn } from './core/languages.js';
import './index.js';
import type { JjjExplorer } from './elements/explorer/explorer.js';
import { followFirstPicture } from './elements/follow-first-picture.js';
import { languageTag, readerLocale } from './elements/shared/reader-locale.js';
import { restoreOwn } from './kept-own.js';
import { keepReading } from './kept-reading.js';

/** The page is the atlas's own, so its language and title follow the reader's choice. An embedded map never does this. */
function followLanguage(explorer: JjjExplorer): void {
  const say = () => {
    const { catalog, state } = explorer.viewer ?? {};
    document.documentElement.lang = languageTag(state?.locale ?? readerLocale(explorer));
    if (catalog && state) document.title = textIn(state.locale, catalog.title);
  };
  say();
  explorer.addEventListener('jjj-viewer-changed', () => {
    say();
    explorer.viewer?.subscribe(say);
  });
}

/** After the first picture, from which storing would take its connection. */
function workOffline(explorer: JjjExplorer): void {
  if (!import.meta.env.PROD) return;
  const scriptUrl = new URL('service-worker.js', document.baseURI).href;
  const offer = async () => (await import('./offline/offer-offline.js')).offerOffline(explorer, scriptUrl);
  // A page that could not have it works all the same.
  followFirstPicture(() => void setTimeout(() => offer().catch(() => {}), 1000));
}

for (const explorer of document.querySelectorAll('jjj-explorer')) {
  followLanguage(explorer);
  keepReading(explorer);
  restoreOwn(explorer);
  workOffline(explorer);
}
