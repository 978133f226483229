import { valueInvalid } from './value-invalid.js';

/** A figure per person of a unit, and how many people it speaks for. */
export interface WeightedFigure {
  readonly value: number;
  readonly people: number;
}

/** A weighted figure of a unit that belongs to a group, as a prefecture does to a province. */
export interface GroupedFigure extends WeightedFigure {
  readonly group: string;
}

/** One group's part in a Theil index. */
export interface GroupPart {
  readonly group: string;
  readonly mean: number;
  /** Shares of all people and of the whole amount, 0 to 1. */
  readonly peopleShare: number;
  readonly amountShare: number;
  /** Theil T among the units of the group; 0 of a single unit. */
  readonly theil: number;
}

/** A Theil index taken apart: `total` is `between` the groups plus `within` them. */
export interface TheilParts {
  readonly total: number;
  readonly between: number;
  readonly within: number;
  /** In the order in which the groups first appear. */
  readonly groups: readonly GroupPart[];
}

/*
 * In all formulas pᵢ is the unit's share of the people, yᵢ its figure and μ = Σ pᵢ yᵢ the mean. Units, not persons, are
 * compared: what differs within a unit is in none of these. All are null for fewer than two units with people, or when
 * the mean is nothing. Zero is allowed, a figure below it is not.
 */

/**
 * Mean of figures per person, weighted by people.
 *
 * @returns null without people.
 * @throws {AtlasError} `value-invalid` when a figure or a number of people is not finite or below zero, as all here.
 */
export function weightedMean(figures: readonly WeightedFigure[]): number | null {
  const present = withPeople(figures);
  return present.length === 0 ? null : meanOf(present);
}

/**
 * Coefficient of variation weighted by people: √(Σ pᵢ (yᵢ − μ)²) / μ; 0 when all are equal.
 *
 * @see Jeffrey G. Williamson, Regional inequality and the process of national development, Economic Development and
 * Cultural Change 13 (4, part 2), 1965, where it is V_w.
 */
export function coefficientOfVariation(figures: readonly WeightedFigure[]): number | null {
  return index(figures, (shares) => Math.sqrt(shares.reduce((sum, { p, ratio }) => sum + p * (ratio - 1) ** 2, 0)));
}

/**
 * Gini coefficient weighted by people: Σᵢ Σⱼ pᵢ pⱼ |yᵢ − yⱼ| / (2 μ); 0 when all are equal, towards 1 when one has all.
 *
 * @see Corrado Gini, Variabilità e mutabilità, 1912; Amartya Sen, On economic inequality, 1973, §2.
 */
export function gini(figures: readonly WeightedFigure[]): number | null {
  return index(figures, (shares) => {
    let sum = 0;
    for (const a of shares) for (const b of shares) sum += a.p * b.p * Math.abs(a.ratio - b.ratio);
    return sum / 2;
  });
}

/**
 * Theil T index weighted by people: Σ pᵢ (yᵢ / μ) ln(yᵢ / μ); 0 when all are equal.
 *
 * @see Henri Theil, Economics and information theory, 1967, chapter 4.
 */
export function theil(figures: readonly WeightedFigure[]): number | null {
  return index(figures, theilOf);
}

/**
 * Theil T taken apart into what lies between groups and within them.
 *
 * With sᵍ the group's share of the whole amount, μᵍ its mean and Tᵍ its index: T = Σ sᵍ ln(μᵍ / μ) + Σ sᵍ Tᵍ.
 *
 * @see Anthony F. Shorrocks, The class of additively decomposable inequality measures, Econometrica 48 (3), 1980.
 */
export function theilDecomposition(figures: readonly GroupedFigure[]): TheilParts | null {
  const total = theil(figures);
  if (total === null) return null;
  const present = withPeople(figures);
  const mean = meanOf(present);
  const people = peopleOf(present);
  const groups = [...new Set(present.map(({ group }) => group))].map((group) => {
    const members = present.filter((each) => each.group === group);
    const own = meanOf(members);
    const peopleShare = peopleOf(members) / people;
    const amountShare = (peopleShare * own) / mean;
    return { group, mean: own, peopleShare, amountShare, theil: own === 0 ? 0 : theilOf(sharesOf(members)) };
  });
  const between = groups.reduce((sum, each) => sum + timesLog(each.amountShare, each.mean / mean), 0);
  const within = groups.reduce((sum, each) => sum + each.amountShare * each.theil, 0);
  return { total, between, within, groups };
}

interface Share {
  /** Share of the people. */
  readonly p: number;
  /** Figure by the mean. */
  readonly ratio: number;
}

function index(figures: readonly WeightedFigure[], formula: (shares: readonly Share[]) => number): number | null {
  const present = withPeople(figures);
  return present.length < 2 || meanOf(present) === 0 ? null : formula(sharesOf(present));
}

function theilOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { p, ratio }) => sum + timesLog(p * ratio, ratio), 0);
}

/** x ln(x) goes to nothing with x. */
function timesLog(factor: number, ratio: number): number {
  return ratio === 0 ? 0 : factor * Math.log(ratio);
}

function sharesOf(figures: readonly WeightedFigure[]): readonly Share[] {
  const mean = meanOf(figures);
  const people = peopleOf(figures);
  return figures.map((each) => ({ p: each.people / people, ratio: each.value / mean }));
}

function meanOf(figures: readonly WeightedFigure[]): number {
  return figures.reduce((sum, { value, people }) => sum + value * people, 0) / peopleOf(figures);
}

function peopleOf(figures: readonly WeightedFigure[]): number {
  return figures.reduce((sum, { people }) => sum + people, 0);
}

function withPeople<F extends WeightedFigure>(figures: readonly F[]): readonly F[] {
  for (const { value, people } of figures) {
    if (!(value >= 0 && Number.isFinite(value))) throw valueInvalid('a figure per person', '0 or more', `${value}`);
    if (!(people >= 0 && Number.isFinite(people))) throw valueInvalid('people', '0 or more', `${people}`);
  }
  return figures.filter(({ people }) => people > 0);
}
