import '../../core/messages/own-offer-messages.js';
import { translate } from '../../core/messages/translate.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { dropTarget } from '../add-data/drop-target.js';
import { openDroppedProject } from './project-drop.js';

/** Lets files be dropped anywhere on an explorer, once it has a map to add them to; a project is opened instead. */
export function watchDrops(
  explorer: HTMLElement & {
    readonly viewer: ViewerContract | undefined;
    readonly renderRoot: HTMLElement | DocumentFragment;
  },
  take: (files: readonly File[]) => void,
): void {
  dropTarget(explorer, {
    label: () => translate(explorer.viewer?.state.locale ?? 'en', 'own-offer.drop'),
    take: (files) => {
      if (explorer.viewer && !openDroppedProject(explorer, files)) take(files);
    },
  });
}
