import type { DataLocale } from '../../core/localized-text.js';
import { shownThematic } from '../../viewer/thematic-shown.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** What a briefing is called, in both languages. */
export type BriefingTitle = Readonly<Record<DataLocale, string>>;

/** Unless the reader says otherwise: what figures are mapped, or the catalog's title. */
export function briefingTitle({ state, catalog }: Pick<ViewerContract, 'state' | 'catalog'>): BriefingTitle {
  const { en, zh } = shownThematic(state.thematic)?.map.title ?? catalog.title;
  return { en, zh };
}
