import type { vocabularies } from '../../layers/vocabularies.js';

/** How strong the source of an opening date is: a code of the vocabulary `date-strength`. */
export type DateStrength = keyof (typeof vocabularies)['date-strength'];

/**
 * Grades an opening date by its source.
 *
 * @param opened - Date or year as the source gives it; null when none was found.
 * @param source - Source in words. `[announced]` marks a text that predates the opening, `malin84` a year from atlases.
 */
export function dateStrength(opened: string | null, source: string | null): DateStrength {
  if (opened === null) return 'none';
  if (source?.startsWith('[announced]')) return 'announced';
  if (source?.startsWith('malin84')) return 'atlas-derived';
  return /^\d{4}-\d{2}-\d{2}$/.test(opened) ? 'day' : 'year';
}
