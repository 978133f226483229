import type { LocalizedText } from '../../core/localized-text.js';
import type { SourceRecord } from '../../core/sidecar.js';

/** One line, or a row of points, over the years. */
export interface ChartSeries {
  readonly id: string;
  readonly label: LocalizedText;
  /** Points stand for single figures, which no line joins. */
  readonly kind: 'line' | 'points';
  /** Which of the colours; two series of one thing have the same. */
  readonly color: number;
  readonly dashed: boolean;
  /** One for each year; null where there is none. */
  readonly values: readonly (number | null)[];
}

/** What a chart draws. */
export interface ChartData {
  /** Ascending, without a gap. */
  readonly years: readonly number[];
  readonly series: readonly ChartSeries[];
  /** Ids in core/units and core/number-format. */
  readonly unit: string;
  readonly format: string;
  readonly sources: readonly SourceRecord[];
  /** What has to be known to read it. */
  readonly notes: readonly LocalizedText[];
}

/** A chart that a reader may choose. */
export interface ChartTopic {
  readonly id: string;
  readonly title: string;
  readonly data: () => ChartData;
}

/** The year nearest to one that the chart has, undefined when it has none. */
export function nearestYear({ years }: ChartData, year: number): number | undefined {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return Math.min(Math.max(year, first), last);
}

/** A figure of a year; null where there is none. */
export function valueIn({ years }: ChartData, { values }: ChartSeries, year: number): number | null {
  return values[years.indexOf(year)] ?? null;
}
