import type { JjjExplorer } from './elements/explorer/explorer.js';
import { somethingKept } from './viewer/own/kept-mark.js';

/**
 * Brings back the reader's own data of earlier visits. For the atlas's own page: another one asks its map for
 * `own.restore()` where it wants that. Nothing is fetched for it unless something was kept.
 */
export function restoreOwn(explorer: JjjExplorer): void {
  explorer.addEventListener('jjj-viewer-changed', () => {
    const { viewer } = explorer;
    // Where the browser's store cannot be read, the atlas is there all the same.
    if (viewer && somethingKept()) void viewer.own.restore().catch(() => {});
  });
}
