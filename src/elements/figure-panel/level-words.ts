import { textIn } from '../../core/languages.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';

/** What a level is called in the catalog. */
export function levelTitle(viewer: ViewerContract, level: string): string {
  const title = viewer.catalog.units?.find((each) => each.level === level)?.title;
  return textIn(viewer.state.locale, title) ?? level;
}

/** Units counted with the word for their level: "14 counties". */
export function countedUnits(say: Say, level: string, count: number): string {
  return say('figures.units', { level, count });
}
