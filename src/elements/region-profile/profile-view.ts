import type { FigureTable } from '../../statistics/figure-table.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';

/** What the table of units is drawn with. */
export interface ProfileView {
  readonly table: FigureTable;
  readonly viewer: ViewerContract;
  readonly say: Say;
  readonly remove: (code: string) => void;
}
