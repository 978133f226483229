import {
  coefficientOfVariation,
  gini,
  type TheilParts,
  theilDecomposition,
  type WeightedFigure,
  weightedMean,
} from './inequality.js';
import type { FigureCoverage } from './measured-figures.js';

/** Figures per person of the units of a region. */
export interface RegionFigures {
  /** By code of the unit; a unit without a figure is not in it. */
  readonly values: ReadonlyMap<string, number>;
  /** By code; a unit without people cannot be weighted and is left out. */
  readonly people: ReadonlyMap<string, number>;
  /** Code of the group, such as the province, by code of the unit; a unit without one is a group of its own. */
  readonly groups: ReadonlyMap<string, string>;
  readonly coverage: FigureCoverage;
}

/** Inequality among the units of a region, or why nothing is said of it. */
export type RegionInequality =
  | {
      readonly state: 'known';
      /** Units compared. */
      readonly units: number;
      readonly mean: number;
      readonly coefficientOfVariation: number;
      readonly gini: number;
      /** Its `total` is the Theil index. */
      readonly theil: TheilParts;
      readonly peopleShare: number;
      /** Codes of units that are not in it. */
      readonly leavesOut: readonly string[];
    }
  | { readonly state: 'too-little'; readonly peopleShare: number | null; readonly leavesOut: readonly string[] }
  /** Fewer than two units, or a mean of nothing. */
  | { readonly state: 'too-few'; readonly units: number };

/**
 * Inequality indices of a region, where its figures speak for enough of the people.
 *
 * @throws {AtlasError} `value-invalid` when a figure is below zero.
 */
export function regionInequality(region: RegionFigures): RegionInequality {
  const { coverage, people, groups } = region;
  const weightless = [...region.values.keys()].filter((code) => !((people.get(code) ?? 0) > 0));
  const leavesOut = [...coverage.leavesOut, ...weightless.filter((code) => !coverage.leavesOut.includes(code))];
  if (!coverage.enough || coverage.peopleShare === null) {
    return { state: 'too-little', peopleShare: coverage.peopleShare, leavesOut };
  }
  const figures = [...region.values]
    .filter(([code]) => !weightless.includes(code))
    .map(([code, value]) => ({ value, people: people.get(code) ?? 0, group: groups.get(code) ?? code }));
  const indices = indicesOf(figures);
  const theil = theilDecomposition(figures);
  if (!indices || !theil) return { state: 'too-few', units: figures.length };
  return { state: 'known', units: figures.length, ...indices, theil, peopleShare: coverage.peopleShare, leavesOut };
}

function indicesOf(figures: readonly WeightedFigure[]) {
  const indices = {
    mean: weightedMean(figures),
    coefficientOfVariation: coefficientOfVariation(figures),
    gini: gini(figures),
  };
  const { mean, coefficientOfVariation: variation, gini: coefficient } = indices;
  if (mean === null || variation === null || coefficient === null) return undefined;
  return { mean, coefficientOfVariation: variation, gini: coefficient };
}
