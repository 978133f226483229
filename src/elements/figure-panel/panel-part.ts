import type { ThematicChoice } from '../../core/thematic-choice.js';
import type { ShownThematic } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import type { ChoicePatch } from './changed-choice.js';
import type { FigureOffers } from './figure-offers.js';

/** What every piece of the panel is drawn from. */
export interface PanelPart {
  readonly viewer: ViewerContract;
  readonly offers: FigureOffers;
  readonly choice: ThematicChoice;
  /** The map that is drawn, which may still be the one before; undefined until there is one. */
  readonly made: ShownThematic | undefined;
  readonly say: Say;
  readonly change: (patch: ChoicePatch) => void;
}
