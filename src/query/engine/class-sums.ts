import type { AttributeValue, FeaturePage } from '../../core/columns.js';
import { columnOf, readValue } from '../../core/page-access.js';
import type { ClassSum, SummaryTarget } from '../../core/query-task.js';

/** What one feature adds to a sum. */
export interface Amount {
  readonly meters: number;
  readonly squareMeters: number;
}

/** How a feature is classed. */
export interface RowClass {
  readonly value: AttributeValue;
  readonly year: number | null | undefined;
}

interface Sum {
  readonly unit: number | undefined;
  readonly rowClass: RowClass;
  count: number;
  meters: number;
  squareMeters: number;
}

/** Counts, lengths and areas by class, year and unit. */
export class ClassSums {
  readonly #byTarget = new Map<number, Map<string, Sum>>();

  /** Forgets a target. */
  begin(target: number): void {
    this.#byTarget.set(target, new Map());
  }

  add(target: number, unit: number | undefined, rowClass: RowClass, { meters, squareMeters }: Amount): void {
    const sums = this.#byTarget.get(target) ?? new Map<string, Sum>();
    this.#byTarget.set(target, sums);
    const key = JSON.stringify([unit, rowClass.value, rowClass.year]);
    const sum = sums.get(key) ?? { unit, rowClass, count: 0, meters: 0, squareMeters: 0 };
    sums.set(key, sum);
    sum.count += 1;
    sum.meters += meters;
    sum.squareMeters += squareMeters;
  }

  get all(): readonly ClassSum[] {
    return [...this.#byTarget].flatMap(([target, sums]) =>
      [...sums.values()].map(({ unit, rowClass, ...amounts }) => ({
        target,
        ...(unit !== undefined && { unit }),
        value: rowClass.value,
        ...(rowClass.year !== undefined && { year: rowClass.year }),
        ...amounts,
      })),
    );
  }
}

/** Reads the class of each row of a page. */
export function classReader(page: FeaturePage, { classColumn, dateColumn }: SummaryTarget): (row: number) => RowClass {
  const classes = classColumn === undefined ? undefined : columnOf(page, classColumn);
  const dates = dateColumn === undefined ? undefined : columnOf(page, dateColumn);
  return (row) => ({
    value: classes ? readValue(classes, row) : null,
    year: dates ? yearOf(readValue(dates, row)) : undefined,
  });
}

function yearOf(date: AttributeValue): number | null {
  const year = Number(String(date ?? '').slice(0, 4));
  return date !== null && Number.isInteger(year) && year > 0 ? year : null;
}
