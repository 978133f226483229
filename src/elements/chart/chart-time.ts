import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { stepsOfKey } from '../shared/step-keys.js';
import { type ChartData, nearestYear } from './chart-data.js';

/** The year that a chart marks: the map's where it has one, else the one that the reader points at. */
export function markedYear(viewer: ViewerContract, data: ChartData, cursor: number | null): number | null {
  const { year } = viewer.state;
  return year === null ? (cursor === null ? null : (nearestYear(data, cursor) ?? null)) : year;
}

/** Moves the map to a year that was pointed at, when the map moves through time and the year is in it. */
export function moveYear(viewer: ViewerContract, year: number): void {
  const { state, catalog } = viewer;
  if (state.year === null || (state.year === year && state.month === null)) return;
  const least = state.since === null ? catalog.time?.from : state.since + 1;
  if (year < (least ?? year) || year > (catalog.time?.until ?? year)) return;
  viewer.setTime({ year, month: null });
}

/** Shows what happened between two years, as far as the catalog's years go. */
export function moveSpan(viewer: ViewerContract, from: number, to: number): void {
  const { time } = viewer.catalog;
  if (!time) return;
  const [since, year] = [Math.max(from, time.from), Math.min(to, time.until)];
  if (since < year) viewer.setTime({ since, year, month: null });
}

/** The year that a key leads to on a chart; undefined for a key that moves nothing. */
export function yearAfterKey(event: KeyboardEvent, data: ChartData, from: number | null): number | undefined {
  const steps = stepsOfKey(event);
  if (steps === undefined) return undefined;
  const last = data.years.at(-1);
  // Where nothing is marked yet, the first key marks the last year.
  if (from === null) return last;
  return nearestYear(data, from + steps);
}
