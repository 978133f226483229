/** Years that a slider runs through, both included. */
export interface YearSpan {
  readonly from: number;
  readonly until: number;
}

/** The end of a year or, with a month (1 to 12), of that month. */
export interface TimePoint {
  readonly year: number;
  readonly month: number | null;
}

/** What one step moves by. */
export type StepUnit = 'year' | 'month';

/** Months from the beginning of the span to the end of a moment. */
export function monthsTo({ from }: YearSpan, { year, month }: TimePoint): number {
  return (year - from) * 12 + (month ?? 12);
}

/** Where a moment stands on the track: 0 is the beginning of the first year, 1 the end of the last. */
export function shareOf(span: YearSpan, point: TimePoint): number {
  return Math.min(Math.max(monthsTo(span, point) / monthsIn(span), 0), 1);
}

/** The moment nearest to a place on the track. The end of December is the end of its year. */
export function pointAt(span: YearSpan, share: number, unit: StepUnit): TimePoint {
  const months = share * monthsIn(span);
  const whole = unit === 'month' ? Math.round(months) : Math.round(months / 12) * 12;
  return pointOf(span, whole, unit);
}

/** The moment some steps later, or earlier, within the span. */
export function stepped(span: YearSpan, point: TimePoint, steps: number, unit: StepUnit): TimePoint {
  const months = monthsTo(span, point);
  if (unit === 'month') return pointOf(span, months + steps, unit);
  // From the middle of a year the first step leads to its end, or to that of the year before.
  const years = steps > 0 ? Math.floor(months / 12) : Math.ceil(months / 12);
  return pointOf(span, (years + steps) * 12, unit);
}

/** The moment no earlier than the end of `since`, by one step at least. */
export function after(span: YearSpan, since: number, point: TimePoint, unit: StepUnit): TimePoint {
  // A month of the year after is later than the end of `since`.
  return point.year > since ? point : stepped(span, { year: since, month: null }, 1, unit);
}

function pointOf(span: YearSpan, months: number, unit: StepUnit): TimePoint {
  const within = Math.min(Math.max(months, unit === 'month' ? 1 : 12), monthsIn(span));
  const month = ((within - 1) % 12) + 1;
  return { year: span.from + Math.floor((within - 1) / 12), month: month === 12 ? null : month };
}

function monthsIn({ from, until }: YearSpan): number {
  return (until - from + 1) * 12;
}
