import type { FigureIndicator, FigureUnit } from '../../core/figure-file.js';
import { textIn } from '../../core/languages.js';
import type { Locale, LocalizedText } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { SourceRecord } from '../../core/sidecar.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { ChartData, ChartSeries, ChartTopic } from './chart-data.js';

/** Units that belong to no level of the map, as the file of figures names them. */
const apart = 'region';
/** More lines than this cannot be told apart. */
const mostLines = 6;

/**
 * Charts of the indicators that have figures of several years for the topmost units or, failing these, for units apart
 * from the levels.
 *
 * @param without - Groups of indicators that other charts show.
 */
export function figureTopics(
  table: FigureTable,
  locale: Locale,
  without: readonly string[] = [],
): readonly ChartTopic[] {
  return table.indicators.flatMap((indicator) => {
    const units = without.includes(indicator.group) ? [] : charted(table, indicator.id);
    if (units.length === 0) return [];
    const title = titleOf(indicator, units, locale);
    return [{ id: indicator.id, title, data: () => figureData(table, indicator, units) }];
  });
}

/** The units whose lines are drawn: those of the topmost level that has more than one year. */
function charted(table: FigureTable, indicator: string): readonly FigureUnit[] {
  const top = table.file.units.filter(({ parent, region }) => parent === null && region === table.regions[0]?.id);
  const levels = [...new Set(top.map(({ level }) => level))].sort((a, b) => Number(a === apart) - Number(b === apart));
  for (const level of levels) {
    const units = top.filter((unit) => unit.level === level && hasFigures(table, unit.code, indicator));
    if (units.length > 0 && units.length <= mostLines && table.years(indicator, level).length > 1) return units;
  }
  return [];
}

/** Names the unit where the chart is of one only. */
function titleOf({ label }: FigureIndicator, units: readonly FigureUnit[], locale: Locale): string {
  const [only] = units;
  if (!only || units.length > 1) return textIn(locale, label);
  return translate(locale, 'time.chart-of', { what: textIn(locale, label), unit: textIn(locale, only.name) });
}

function hasFigures(table: FigureTable, code: string, indicator: string): boolean {
  return table.series(code, indicator).some(({ value }) => value !== null);
}

function figureData(table: FigureTable, indicator: FigureIndicator, units: readonly FigureUnit[]): ChartData {
  const known = units.flatMap(({ code }) => table.series(code, indicator.id).filter(({ value }) => value !== null));
  const years = yearsBetween(known.map(({ year }) => year));
  const series = units.map(
    ({ code, name }, color): ChartSeries => ({
      id: code,
      label: name,
      kind: 'line',
      color,
      dashed: false,
      values: years.map((year) => table.figure(code, indicator.id, year).value),
    }),
  );
  const notes = [indicator.derived, indicator.caveat].filter((note): note is LocalizedText => note !== undefined);
  return {
    years,
    series,
    unit: indicator.unit,
    format: indicator.format,
    sources: sourcesOf(table, indicator, units, years),
    notes,
  };
}

/** Every year from the first to the last: one without a figure is a gap. */
export function yearsBetween(known: readonly number[]): readonly number[] {
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function sourcesOf(
  table: FigureTable,
  { id }: FigureIndicator,
  units: readonly FigureUnit[],
  years: readonly number[],
): readonly SourceRecord[] {
  const cited = units.flatMap(({ code }) => years.flatMap((year) => table.figure(code, id, year).sources));
  return [...new Set(cited)];
}
