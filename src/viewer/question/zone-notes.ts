import { textIn } from '../../core/languages.js';
import type { LocalizedText } from '../../core/localized-text.js';
import { formatValue } from '../../core/number-format.js';
import type { AnswerFeature } from '../../core/query-answer.js';
import { inBoth, listOf } from './both-languages.js';
import type { OpenedPart } from './task-of-request.js';

/**
 * Says which zones with people of their own have no outline, and so are in no sum, of the parents that the units found
 * belong to.
 */
export function zoneNotes({ opened }: OpenedPart, units: readonly AnswerFeature[]): readonly LocalizedText[] {
  const parents = new Set(units.map(({ properties }) => properties['parent']));
  const zones = (opened.sidecar?.unmapped ?? []).filter(({ parent }) => parents.has(parent));
  if (zones.length === 0) return [];
  const people = zones.reduce((sum, zone) => sum + zone.people, 0);
  const names = listOf(zones.map(({ name }) => name));
  return [
    inBoth('query.note-zones', (locale) => ({
      count: zones.length,
      people: formatValue(locale, people, 'person', 'integer'),
      names: textIn(locale, names),
    })),
  ];
}
