import { localized } from '../../core/layer-record.js';
import { translate } from '../../core/messages/translate.js';
import type { AddressOffer } from './address-kind.js';

/**
 * What can be done with a file whose server gives parts of it: it stays there, or a copy is read.
 *
 * @returns none where only a copy can be read, or where the first look failed: fetching it all then says why.
 */
export async function fileOffers(address: URL, signal: AbortSignal): Promise<readonly AddressOffer[]> {
  if (!/\.fgb$/i.test(address.pathname)) return [];
  const { servedFile } = await import('../map/feature-service-kind.js');
  const file = await servedFile(address, signal).catch(() => undefined);
  signal.throwIfAborted();
  if (!file) return [];
  const stay: AddressOffer = {
    id: 'by-parts',
    title: inBoth('add.by-parts'),
    add: async (viewer, stop) => {
      await file.add(viewer, stop);
      return localized(file.title);
    },
  };
  return [stay, { id: 'by-copy', title: inBoth('add.by-copy'), add: async () => undefined }];
}

function inBoth(key: 'add.by-parts' | 'add.by-copy') {
  return { en: translate('en', key), zh: translate('zh', key) };
}
