import type { FigureFile, FigureIndicator, FigureUnit } from '../core/figure-file.js';
import type { LocalizedText } from '../core/localized-text.js';
import type { SourceRecord } from '../core/sidecar.js';

/** One figure with where it came from, or why there is none. */
export interface UnitFigure {
  readonly value: number | null;
  readonly status: 'published' | 'derived' | 'missing';
  readonly sources: readonly SourceRecord[];
  /** Code of the vocabulary `missing-reason`, when the dataset says why there is no value. */
  readonly reason: string | null;
  /** Code of the vocabulary `figure-note`. */
  readonly note: string | null;
  /** Code of the vocabulary `missing-reason` when the value must not be divided by people or area. */
  readonly undivided: string | null;
}

/** What measures ask a table of figures. */
export interface FigureLookup {
  readonly file: FigureFile;
  /** Units of a level in the file's order: all of them, or those of one region. */
  units(level: string, region?: string): readonly FigureUnit[];
  unit(code: string): FigureUnit | undefined;
  indicator(id: string): FigureIndicator | undefined;
  /** Years in which a level has figures of an indicator, ascending. */
  years(indicator: string, level: string): readonly number[];
  figure(code: string, indicator: string, year: number): UnitFigure;
  /** Name of a unit, with where it lies when another of its level has the same; the code of an unknown one. */
  nameOf(code: string): LocalizedText;
}
