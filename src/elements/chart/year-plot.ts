import type uPlot from 'uplot';
import type { ChartData, ChartSeries } from './chart-data.js';

/** How a chart looks, as the style sheet has it. */
export interface PlotLook {
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly accent: string;
  readonly surface: string;
  readonly font: string;
  /** One for each series. */
  readonly colors: readonly string[];
}

/** What is marked on a chart. */
export interface PlotMarks {
  readonly year: number | null;
  readonly since: number | null;
}

/** What a plot is made from. */
export interface PlotInput {
  readonly data: ChartData;
  readonly look: PlotLook;
  /** Values are multiplied by this before they are drawn. */
  readonly factor: number;
  readonly heightPx: number;
  /** Writes a number beside the axis. */
  readonly tick: (value: number) => string;
}

/** What a reader does on a plot. */
export interface PlotActions {
  /** The pointer is over a year, or over none. */
  readonly hovered: (year: number | null) => void;
  /** The reader dragged from one year to another, the earlier first. */
  readonly brushed: (from: number, to: number) => void;
}

/** A plot by year in an element. Its library is fetched with the first one. */
export class YearPlot {
  readonly #actions: PlotActions;
  #plot: uPlot | undefined;
  #input: PlotInput | undefined;
  #marks: PlotMarks = { year: null, since: null };
  #turn = 0;

  constructor(actions: PlotActions) {
    this.#actions = actions;
  }

  /** Draws anew. A call that a later one overtakes draws nothing. */
  async draw(holder: HTMLElement, input: PlotInput): Promise<void> {
    const turn = ++this.#turn;
    const { default: Plot } = await import('uplot');
    if (turn !== this.#turn || !holder.isConnected) return;
    this.#plot?.destroy();
    this.#input = input;
    this.#plot = new Plot(this.#options(input, holder.clientWidth), aligned(input), holder);
  }

  mark(marks: PlotMarks): void {
    if (marks.year === this.#marks.year && marks.since === this.#marks.since) return;
    this.#marks = marks;
    this.#plot?.redraw(false);
  }

  resize(widthPx: number): void {
    if (this.#input && this.#plot && widthPx > 0 && widthPx !== this.#plot.width) {
      this.#plot.setSize({ width: widthPx, height: this.#input.heightPx });
    }
  }

  destroy(): void {
    this.#turn += 1;
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  #options({ data, look, heightPx, tick }: PlotInput, width: number): uPlot.Options {
    const axis = {
      stroke: look.muted,
      font: look.font,
      grid: { stroke: look.grid, width: 1 },
      ticks: { stroke: look.grid, width: 1 },
    };
    return {
      width: Math.max(width, 1),
      height: heightPx,
      padding: [8, 12, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: true, y: false, setScale: false } },
      scales: { x: { time: false }, y: { range: (_plot, _least, most) => [0, most > 0 ? most * 1.05 : 1] } },
      axes: [
        {
          ...axis,
          incrs: [1, 2, 5, 10],
          values: (_plot, splits) => splits.map((year) => (Number.isInteger(year) ? String(year) : '')),
        },
        { ...axis, size: 56, values: (_plot, splits) => splits.map(tick) },
      ],
      series: [{}, ...data.series.map((series, i) => lineOf(series, look.colors[i] ?? look.text, look.surface))],
      hooks: {
        drawClear: [(plot) => this.#shade(plot, look)],
        setCursor: [(plot) => this.#hover(plot)],
        setSelect: [(plot) => this.#brush(plot)],
      },
    };
  }

  #hover(plot: uPlot): void {
    // While the reader drags, the year stays.
    const { event } = plot.cursor;
    if (!event || event.buttons !== 0) return;
    const { idx, left = -1 } = plot.cursor;
    this.#actions.hovered(left < 0 || idx == null ? null : (plot.data[0][idx] ?? null));
  }

  #brush(plot: uPlot): void {
    const { left, width } = plot.select;
    if (width === 0) return;
    const [from, to] = [left, left + width].map((px) => Math.round(plot.posToVal(px, 'x')));
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    if (from !== undefined && to !== undefined && from < to) this.#actions.brushed(from, to);
  }

  /** The span chosen and its years, beneath the lines. */
  #shade(plot: uPlot, { accent }: PlotLook): void {
    const { year, since } = this.#marks;
    if (year === null) return;
    const { ctx, bbox } = plot;
    const at = (value: number) =>
      Math.min(Math.max(plot.valToPos(value, 'x', true), bbox.left), bbox.left + bbox.width);
    ctx.save();
    if (since !== null) {
      ctx.globalAlpha = 0.12;
      ctx.fillStyle = accent;
      ctx.fillRect(at(since), bbox.top, at(year) - at(since), bbox.height);
      ctx.globalAlpha = 1;
    }
    ctx.strokeStyle = accent;
    ctx.lineWidth = 2 * devicePixelRatio;
    ctx.beginPath();
    for (const each of [year, since ?? year]) {
      ctx.moveTo(at(each), bbox.top);
      ctx.lineTo(at(each), bbox.top + bbox.height);
    }
    ctx.stroke();
    ctx.restore();
  }
}

/** Dashes tell series of one colour apart, and colours from each other without colour. */
export const dashes: readonly (readonly number[])[] = [[], [10, 4], [3, 3], [10, 3, 3, 3], [1, 4], [14, 6]];

/** Dash of a series; the same in the key beside the chart. */
export function dashOf({ color, dashed }: ChartSeries): readonly number[] {
  return dashed ? [4, 4] : (dashes[color % dashes.length] ?? []);
}

function lineOf(series: ChartSeries, color: string, surface: string): uPlot.Series {
  const points = { show: true, size: series.kind === 'points' ? 9 : 5, stroke: color, width: 1.5 };
  if (series.kind === 'points') return { stroke: color, paths: () => null, points: { ...points, fill: surface } };
  return {
    stroke: color,
    width: 2,
    dash: [...dashOf(series)],
    spanGaps: false,
    points: { ...points, fill: color, show: (_plot, _series, from, to) => to - from < 40 },
  };
}

function aligned({ data, factor }: PlotInput): uPlot.AlignedData {
  const columns = data.series.map(({ values }) => values.map((value) => (value === null ? null : value * factor)));
  return [[...data.years], ...columns];
}
