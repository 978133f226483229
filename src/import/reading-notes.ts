import type { LocalizedText } from '../core/localized-text.js';

/** What was found while geometry was brought to order. */
export interface GeometryFindings {
  /** Rings that were closed. */
  readonly closed: number;
  readonly hadHeights: boolean;
}

/** What was done to the coordinates besides a change of datum, in words. */
export function geometryNotes({ closed, hadHeights }: GeometryFindings): readonly LocalizedText[] {
  const notes: LocalizedText[] = [];
  if (closed > 0) {
    const rings = closed === 1 ? '1 ring was' : `${closed} rings were`;
    notes.push({ en: `${rings} not closed and closed here.`, zh: `有${closed}个环未闭合，已在此闭合。` });
  }
  if (hadHeights) notes.push({ en: 'Heights and measures were left out.', zh: '高程与测量值（M值）未保留。' });
  return notes;
}

/** Said where latitude stood first. */
export const swappedNote: LocalizedText = {
  en: 'The two coordinates were exchanged.',
  zh: '两个坐标的顺序已互换。',
};
