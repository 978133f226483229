import { JjjOfflineLine } from '../elements/offline/offline-line.js';
import { JjjUpdateNotice } from '../elements/offline/update-notice.js';
import { OfflineStore } from './offline-store.js';

/**
 * Makes the page usable without a network: a line in the side panel says how that stands, and a notice over the map when a
 * newer atlas waits. For the atlas's own page; an explorer on another page never has a service worker.
 *
 * @param explorer - Gets both as children.
 * @param scriptUrl - Absolute URL of the service worker.
 */
export async function offerOffline(explorer: HTMLElement, scriptUrl: string): Promise<void> {
  const store = new OfflineStore(scriptUrl);
  const line = Object.assign(new JjjOfflineLine(), { control: store });
  const notice = Object.assign(new JjjUpdateNotice(), { control: store, slot: 'top-start', hidden: true });
  store.addEventListener('change', () => {
    notice.hidden = !store.updateWaits;
  });
  explorer.append(line, notice);
  await store.start();
}
