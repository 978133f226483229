/** Unit and format of a quotient, and what a count over people or km² is multiplied by to be written in that unit. */
export interface DividedUnit {
  readonly unit: string;
  readonly format: string;
  readonly factor: number;
}

const people = { unit: 'person-per-km2', format: 'decimal1', factor: 1 } as const;
const share = { unit: 'ratio', format: 'decimal2', factor: 1 } as const;

/** By the unit of the count, as ids in core/units. */
const divided: Readonly<Record<'per-person' | 'per-km2', Readonly<Record<string, DividedUnit>>>> = {
  'per-person': {
    'yuan-100-million': { unit: 'yuan-per-person', format: 'integer', factor: 1e8 },
    'yuan-10-thousand': { unit: 'yuan-per-person', format: 'integer', factor: 1e4 },
    person: share,
    'person-rounded': share,
  },
  'per-km2': {
    'yuan-100-million': { unit: 'yuan-10-thousand-per-km2', format: 'integer', factor: 1e4 },
    'yuan-10-thousand': { unit: 'yuan-10-thousand-per-km2', format: 'integer', factor: 1 },
    person: people,
    'person-rounded': people,
  },
};

/** Unit of a count divided by people or area; undefined when the quotient has no unit here. */
export function dividedUnit(measure: 'per-person' | 'per-km2', unit: string): DividedUnit | undefined {
  return divided[measure][unit];
}
