import { html, nothing, svg, type TemplateResult } from 'lit';
import type { YearFigure } from '../../statistics/figure-table.js';

const width = 92;
const height = 26;
const margin = 3;

/**
 * A line through the figures of a unit, on a scale of its own; a year without a figure is a gap.
 *
 * @param year - The year that the number beside it is of; marked.
 * @param label - What it shows, for readers who do not see it.
 */
export function sparkline(series: readonly YearFigure[], year: number, label: string): TemplateResult | typeof nothing {
  const known = series.flatMap(({ year: each, value }) => (value === null ? [] : [{ year: each, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first.year === last.year) return nothing;
  const at = placer(known, first.year, last.year);
  const now = known.find((each) => each.year === year);
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
      ${runs(series).map((run) =>
        run.length === 1
          ? svg`<circle class="lone" cx=${at.x(run[0]?.year ?? 0)} cy=${at.y(run[0]?.value ?? 0)} r="1.5" />`
          : svg`<polyline points=${run.map((each) => `${at.x(each.year)},${at.y(each.value)}`).join(' ')} />`,
      )}
      ${now ? svg`<circle class="now" cx=${at.x(now.year)} cy=${at.y(now.value)} r="2.5" />` : nothing}
    </svg>
    <span class="years" aria-hidden="true"><span>${first.year}</span><span>${last.year}</span></span>`;
}

interface Known {
  readonly year: number;
  readonly value: number;
}

/** Uninterrupted stretches of years with a figure. */
export function runs(series: readonly YearFigure[]): readonly (readonly Known[])[] {
  const all: Known[][] = [];
  let run: Known[] = [];
  for (const { year, value } of series) {
    if (value === null) run = [];
    else {
      if (run.length === 0) all.push(run);
      run.push({ year, value });
    }
  }
  return all;
}

function placer(known: readonly Known[], first: number, last: number) {
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const rounded = (value: number) => Number(value.toFixed(1));
  return {
    x: (year: number) => rounded(margin + ((year - first) / (last - first)) * (width - 2 * margin)),
    // Equal figures lie in the middle.
    y: (value: number) =>
      rounded(height - margin - (high === low ? 0.5 : (value - low) / (high - low)) * (height - 2 * margin)),
  };
}
