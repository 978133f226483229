import '../../core/messages/own-offer-messages.js';
import { translate } from '../../core/messages/translate.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { dropTarget } from '../add-data/drop-target.js';

/** Lets files be dropped anywhere on an explorer, once it has a map to add them to. */
export function watchDrops(
  explorer: HTMLElement & { readonly viewer: ViewerContract | undefined },
  take: (files: readonly File[]) => void,
): void {
  dropTarget(explorer, {
    label: () => translate(explorer.viewer?.state.locale ?? 'en', 'own-offer.drop'),
    take: (files) => explorer.viewer && take(files),
  });
}
