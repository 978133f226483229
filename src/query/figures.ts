/** One unit of an area with what of it lies inside. */
export interface UnitFigure {
  readonly value: number | null;
  /** Part of the unit's area that lies inside, 0 to 1. */
  readonly share: number;
  /** People of the whole unit; null when not known. */
  readonly people: number | null;
}

/** What the figures of the units in an area come to. */
export interface FigureSummary {
  readonly units: number;
  /** Units that the edge of the area cuts. */
  readonly cut: number;
  readonly withFigure: number;
  /** Part of the people, or where they are not known of the units, that the units with a figure have. */
  readonly coverage: number;
  readonly coverageOf: 'people' | 'units';
  /** Places of the units without a figure. */
  readonly missing: readonly number[];
  /** Values apportioned by area: for figures that count something. */
  readonly sum: number;
  readonly mean: number;
  /** Weighted by the people of the part inside; NaN when they are not known. */
  readonly peopleMean: number;
  /** Places of the units with the smallest and largest figure; undefined when none has one. */
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/** A unit that lies inside but for so much of its area is not cut: outlines of two levels differ by a rounding. */
const wholeShare = 1 - 1e-6;

/**
 * Sums up a figure over the units of an area. Units without a figure are left out and named; nothing is put in their
 * place.
 */
export function summariseFigures(units: readonly UnitFigure[]): FigureSummary {
  const known = units.flatMap((unit, index) => (unit.value === null ? [] : [{ ...unit, value: unit.value, index }]));
  const peopleIn = ({ people, share }: UnitFigure) => (people ?? Number.NaN) * share;
  const allPeople = sum(units.map(peopleIn));
  const knownPeople = sum(known.map(peopleIn));
  const byPeople = allPeople > 0;
  const ascending = [...known].sort((a, b) => a.value - b.value || a.index - b.index);
  return {
    units: units.length,
    cut: units.filter(({ share }) => share < wholeShare).length,
    withFigure: known.length,
    coverage: byPeople ? knownPeople / allPeople : known.length / Math.max(1, units.length),
    coverageOf: byPeople ? 'people' : 'units',
    missing: units.flatMap(({ value }, index) => (value === null ? [index] : [])),
    sum: sum(known.map(({ value, share }) => value * share)),
    mean: sum(known.map(({ value }) => value)) / known.length,
    peopleMean: sum(known.map((unit) => unit.value * peopleIn(unit))) / knownPeople,
    least: ascending[0]?.index,
    most: ascending.at(-1)?.index,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
