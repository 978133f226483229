import { textIn } from './core/languages.js';
import './index.js';
import type { JjjExplorer } from './elements/explorer/explorer.js';
import { languageTag, readerLocale } from './elements/shared/reader-locale.js';
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

for (const explorer of document.querySelectorAll('jjj-explorer')) {
  followLanguage(explorer);
  keepReading(explorer);
}
