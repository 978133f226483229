import type { AttributeValue } from './columns.js';

const msPerDay = 86_400_000;
const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/**
 * Days from 1970-01-01 (UTC) to a date. A month or a year stands for its first day.
 *
 * @param value - `2026-11-28`, with a time of day or not, `2026-11`, `2026`, or the year as a number.
 * @returns undefined for what is no date.
 */
export function dayNumber(value: AttributeValue): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? daysTo(Math.trunc(value), 1, 1) : undefined;
  const found = typeof value === 'string' ? datePattern.exec(value) : null;
  return found ? daysTo(Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)) : undefined;
}

function daysTo(year: number, month: number, day: number): number {
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / msPerDay);
}
