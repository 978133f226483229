import { formatWithoutUnit, unitText } from '../../core/number-format.js';
import { rankPlace } from '../../statistics/rank-place.js';
import type { FeatureInView } from '../../viewer/speech/features-in-view.js';
import { classWords } from '../../viewer/speech/figure-phrases.js';
import type { SpokenFigure } from '../../viewer/speech/spoken-figure.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';
import type { TextTable } from './map-text-content.js';

/** Most rows of one table. */
const mostRows = 250;

/** Name, value, class and, where figures speak for enough people, rank of what is in view, highest first. */
export function figureTable(
  viewer: ViewerContract,
  features: readonly FeatureInView[],
  figure: SpokenFigure,
  say: Say,
): TextTable {
  const { values, unit, label, level = 'other', coverage } = figure;
  const { locale } = viewer.state;
  const written = unit === undefined ? '' : unitText(locale, unit);
  const value = written === '' ? say('words.value') : say('words.value-unit', { unit: written });
  const ranks = coverage?.enough === true ? [say('words.rank', { of: coverage.have })] : [];
  const figureOf = ({ ref }: FeatureInView) => values.get(ref.id) ?? -Infinity;
  const sorted = [...features].sort((a, b) => figureOf(b) - figureOf(a) || 0);
  return {
    caption: say('words.table', { label }),
    columns: [say('words.unit', { level }), value, say('words.class'), ...ranks],
    rows: sorted.slice(0, mostRows).map(({ ref, name }) => ({ name, cells: cells(viewer, ref.id, figure, say) })),
    more: sorted.length > mostRows ? say('words.table-more', { count: sorted.length - mostRows }) : undefined,
  };
}

function cells(viewer: ViewerContract, id: string, figure: SpokenFigure, say: Say): readonly string[] {
  const { locale } = viewer.state;
  const { values, unit, format, coverage } = figure;
  const value = values.get(id);
  const ranked = coverage?.enough === true;
  if (value === undefined) return [say('value.missing'), '–', ...(ranked ? ['–'] : [])];
  const place = coverage && rankPlace(id, { values, coverage });
  const rank = place?.joint ? say('words.rank-joint', { rank: place.rank }) : String(place?.rank ?? '');
  return [
    formatWithoutUnit(locale, value, unit, format),
    classWords(locale, id, figure) ?? '',
    ...(ranked ? [rank] : []),
  ];
}
