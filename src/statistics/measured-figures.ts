import type { FigureIndicator } from '../core/figure-file.js';
import type { LocalizedText } from '../core/localized-text.js';
import type { SourceRecord } from '../core/sidecar.js';
import type { FigureChoice } from '../core/thematic-choice.js';

/** How much of the people of a level figures speak for. */
export interface FigureCoverage {
  /** Units with a figure, and units there are. */
  readonly have: number;
  readonly of: number;
  /** Share of the 2020 census of the whole region, zones without an outline included; null when no unit has people. */
  readonly peopleShare: number | null;
  /** True from 90 % of the people on: only then are there ranks, means and inequality indices. */
  readonly enough: boolean;
  /** Codes of the units without a figure. */
  readonly leavesOut: readonly string[];
}

/** Figures of one level as a reader has them measured. */
export interface MeasuredFigures {
  readonly choice: FigureChoice;
  readonly level: string;
  readonly indicator: FigureIndicator;
  /** What is measured, without the year: `GDP per person`, `Income of urban residents, share of Beijing’s`. */
  readonly title: LocalizedText;
  /** Ids in core/units and core/number-format. */
  readonly unit: string;
  readonly format: string;
  /** By code of the unit; a unit without a figure is not in it. */
  readonly values: ReadonlyMap<string, number>;
  /** Code of the vocabulary `missing-reason` by code of the unit; null where the dataset does not say why. */
  readonly missing: ReadonlyMap<string, string | null>;
  readonly coverage: FigureCoverage;
  /** How the numbers were worked out, when they are not the published ones. */
  readonly how: LocalizedText | undefined;
  readonly caveat: LocalizedText | undefined;
  readonly sources: readonly SourceRecord[];
  /** True for a count that nothing divides: areas must not be coloured by it. */
  readonly needsDivision: boolean;
}
