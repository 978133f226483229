/** The values that a histogram spans. */
export interface ValueRange {
  readonly least: number;
  readonly most: number;
}

/** Keys that move a break, and by how many steps. */
const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A round step, about a hundredth of the range: 1, 2 or 5 times a power of ten; 0 where all values are equal. */
export function breakStep({ least, most }: ValueRange): number {
  const rough = (most - least) / 100;
  if (!(rough > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((each) => each * power >= rough) ?? 10;
  return factor * power;
}

/** Whether a key moves a break. */
export function movesBreak(key: string): boolean {
  return Object.hasOwn(keySteps, key);
}

/** Breaks after a key: the break moves to the next round value, Home and End as far as its neighbours let it. */
export function breaksAfterKey(
  breaks: readonly number[],
  index: number,
  key: string,
  range: ValueRange,
): readonly number[] {
  const steps = keySteps[key] ?? 0;
  const step = breakStep(range);
  const now = breaks[index] ?? 0;
  // From between two round values one step goes to the nearer side of the direction.
  const from = steps > 0 ? Math.floor(rounded(now / step)) : Math.ceil(rounded(now / step));
  return breaksWith(breaks, index, Number.isFinite(steps) ? (from + steps) * step : steps, range);
}

/** Breaks with one of them at the round value nearest to another, as far as its neighbours let it. */
export function breaksWith(
  breaks: readonly number[],
  index: number,
  value: number,
  range: ValueRange,
): readonly number[] {
  const step = breakStep(range);
  const { low, high } = breakLimits(breaks, index, range);
  if (step === 0 || low > high) return breaks;
  const round = Number.isFinite(value) ? tidy(Math.round(value / step) * step, step) : value;
  return breaks.map((each, at) => (at === index ? Math.min(Math.max(round, low), high) : each));
}

/** Least and greatest round value that a break can have between its neighbours. */
export function breakLimits(
  breaks: readonly number[],
  index: number,
  range: ValueRange,
): { low: number; high: number } {
  const step = breakStep(range);
  const now = breaks[index] ?? range.least;
  if (step === 0) return { low: now, high: now };
  const below = breaks[index - 1] ?? range.least;
  const above = breaks[index + 1];
  const low = tidy((Math.floor(rounded(below / step)) + 1) * step, step);
  const top = above === undefined ? Math.floor(rounded(range.most / step)) : Math.ceil(rounded(above / step)) - 1;
  return { low, high: tidy(top * step, step) };
}

/** Without the noise of floating point, which would make 0.3 / 0.1 less than 3. */
function rounded(quotient: number): number {
  return Number(quotient.toPrecision(12));
}

function tidy(value: number, step: number): number {
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Number(value.toFixed(decimals));
}
