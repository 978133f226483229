import type { FigureIndicator, FigureSeries } from '../../../core/figure-file.js';
import type { ImportedRows } from '../../../core/importer.js';
import type { LocalizedText } from '../../../core/localized-text.js';
import type { SourceRecord } from '../../../core/sidecar.js';
import type { OwnFigures } from '../own-data.js';
import type { UnitMatching } from '../units/match-rows.js';
import type { UnitCandidates } from '../units/unit-candidates.js';
import { cellFigure, decimalsOf } from './cell-figure.js';
import { ownGroup } from './joined-figures.js';
import { matchingMethod } from './matching-method.js';

/** One indicator of a table, as the reader settled it. */
export interface OwnIndicatorChoice {
  readonly label: LocalizedText;
  /** Id in core/units, or as the reader writes it; empty for none. */
  readonly unit: string;
  /** `count` grows with the size of a unit, so that areas are coloured by it only after a division. */
  readonly nature: 'count' | 'rate';
  /** Whether a mean over units weighted by people makes sense. Default `none`. */
  readonly mean?: 'people' | 'none';
  readonly lowerIsBetter?: boolean;
  /** A column for each year. */
  readonly columns: readonly { readonly column: string; readonly year: number }[];
}

/** What a table becomes. */
export interface OwnFigureChoice {
  readonly title: LocalizedText;
  readonly indicators: readonly OwnIndicatorChoice[];
  /** Where the figures came from; its title is the file's name unless the reader says otherwise. */
  readonly source: Omit<SourceRecord, 'id'>;
}

/** Codes of the vocabulary `missing-reason`. */
const reasons = { noRow: 'not-in-table', noValue: 'empty-in-table', unreadable: 'unreadable-in-table' } as const;

/**
 * Figures for the units of a level from the rows that were matched to them. What has no row or no number stays missing, with
 * the reason.
 */
export function figuresOfRows(
  rows: ImportedRows,
  matching: UnitMatching,
  names: UnitCandidates,
  choice: OwnFigureChoice,
): Omit<OwnFigures, 'id' | 'kept'> {
  const made = choice.indicators.map((indicator) => ({ indicator, id: newIndicatorId() }));
  const series = made.flatMap(({ indicator, id }) =>
    indicator.columns.map((column) => seriesOf(rows, matching, names, { ...column, id })),
  );
  return {
    kind: 'figures',
    title: choice.title,
    indicators: made.map(({ indicator, id }) => indicatorOf(indicator, id, series)),
    series,
    sources: [{ id: 'own', ...choice.source }],
    method: matchingMethod(matching, names),
  };
}

function newIndicatorId(): string {
  const [random = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `own-${random.toString(36)}${more.toString(36)}`;
}

function indicatorOf(
  { label, unit, nature, mean = 'none', lowerIsBetter }: OwnIndicatorChoice,
  id: string,
  series: readonly FigureSeries[],
): FigureIndicator {
  const figures = series.filter(({ indicator }) => indicator === id).flatMap(({ values }) => values);
  const digits = Math.max(0, ...figures.map((value) => (value === null ? 0 : decimalsOf(value))));
  return {
    id,
    group: ownGroup,
    label,
    unit: unit === '' ? 'count' : unit,
    format: digits === 0 ? 'integer' : `decimal${digits}`,
    nature,
    mean,
    ...(lowerIsBetter !== undefined && { lowerIsBetter }),
  };
}

function seriesOf(
  { columns, rows }: ImportedRows,
  { matched, level }: UnitMatching,
  { units }: UnitCandidates,
  { column, year, id }: { readonly column: string; readonly year: number; readonly id: string },
): FigureSeries {
  const place = columns.findIndex(({ name }) => name === column);
  const rowOf = new Map(matched.map(({ code, row }) => [code, row]));
  const values: (number | null)[] = [];
  const why: Record<string, string> = {};
  for (const { code } of units) {
    const row = rowOf.get(code);
    const figure = row === undefined ? null : cellFigure(rows[row]?.[place]);
    values.push(figure ?? null);
    if (typeof figure !== 'number') {
      why[code] = row === undefined ? reasons.noRow : figure === null ? reasons.noValue : reasons.unreadable;
    }
  }
  const statuses = values.map((value) => (value === null ? '-' : 'p')).join('');
  return { indicator: id, level, year, values, statuses, sources: [0], reasons: why };
}
