import type uPlot from 'uplot';

/** What is marked on a chart: the year shown and, between two years, the beginning. */
export interface YearMarks {
  readonly year: number | null;
  readonly since: number | null;
}

/** Marks years beneath the lines of a plot. A year outside the chart has no mark. */
export function markYears(plot: uPlot, { year, since }: YearMarks, color: string): void {
  if (year === null) return;
  const { ctx } = plot;
  ctx.save();
  ctx.strokeStyle = color;
  ctx.fillStyle = color;
  ctx.lineWidth = 2 * devicePixelRatio;
  if (since !== null) shade(plot, since, year);
  for (const each of [year, since ?? year]) stroke(plot, each);
  ctx.restore();
}

function shade(plot: uPlot, since: number, year: number): void {
  const { ctx, bbox } = plot;
  const [from, to] = [since, year].map((each) =>
    Math.min(Math.max(plot.valToPos(each, 'x', true), bbox.left), bbox.left + bbox.width),
  );
  ctx.globalAlpha = 0.12;
  ctx.fillRect(from ?? 0, bbox.top, (to ?? 0) - (from ?? 0), bbox.height);
  ctx.globalAlpha = 1;
}

function stroke(plot: uPlot, year: number): void {
  const { min = year, max = year } = plot.scales.x ?? {};
  if (year < min || year > max) return;
  const { ctx, bbox } = plot;
  const x = plot.valToPos(year, 'x', true);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
}

/** Hatches the years after the last complete one, as the slider does. */
export function hatchAfter(plot: uPlot, year: number, color: string): void {
  const { ctx, bbox } = plot;
  const from = plot.valToPos(year, 'x', true);
  const { left, top, width, height } = bbox;
  ctx.save();
  ctx.beginPath();
  ctx.rect(from, top, left + width - from, height);
  ctx.clip();
  ctx.strokeStyle = color;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  for (let x = from - height; x < left + width; x += 8 * devicePixelRatio) {
    ctx.moveTo(x, top + height);
    ctx.lineTo(x + height, top);
  }
  ctx.stroke();
  ctx.restore();
}
