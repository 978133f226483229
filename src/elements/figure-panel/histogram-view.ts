import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { BreakDrag } from './break-drag.js';
import { breakLimits, breaksAfterKey, movesBreak, type ValueRange } from './break-moves.js';
import type { ClassedFigure } from './classed-figure.js';
import { valueText } from './figure-fields.js';
import { histogramBars, placeOf, rangeOf } from './histogram-bars.js';
import { countedUnits } from './level-words.js';
import type { PanelPart } from './panel-part.js';

const widthPx = 320;
const heightPx = 132;
const barsPx = { top: 54, bottom: heightPx - 1 } as const;
const marginPx = 12;
/** Grips stand in two rows in turn, so that close breaks can be told apart. */
const gripRowsPx = [24, 42] as const;

/** The values of a figure in classes, with breaks that are dragged or moved with the keyboard. */
export function histogramView(part: PanelPart, figure: ClassedFigure, drag: BreakDrag): TemplateResult {
  const { say, choice } = part;
  const range = rangeOf(figure.values);
  const text = (value: number) => valueText(part, value, figure);
  return html`<div class="histogram" part="histogram">
    <svg
      role="group"
      aria-label=${say('figures.histogram')}
      viewBox="0 0 ${widthPx} ${heightPx}"
      data-figure=${figure.id}
      @pointermove=${(event: PointerEvent) => drag.move(event.clientX)}
      @pointerup=${() => commit(drag, figure)}
      @pointercancel=${() => drag.cancel()}
    >
      ${bars(figure)}
      <path class="axis" d="M${marginPx} ${barsPx.bottom + 0.5}H${widthPx - marginPx}" />
      ${figure.breaks.map((_, index) => breakSlider(part, figure, range, index, drag))}
    </svg>
    <p class="ends"><span>${text(range.least)}</span><span>${text(range.most)}</span></p>
    <p class="hint">
      ${say('figures.histogram-about')}
      ${
        figure.missing > 0 && choice.form !== 'gaps'
          ? say('figures.histogram-missing', {
              units: countedUnits(say, choice.level, figure.missing),
              count: figure.missing,
            })
          : nothing
      }
    </p>
  </div>`;
}

function bars({ values, breaks, colors, opacity }: ClassedFigure): SVGTemplateResult {
  const height = barsPx.bottom - barsPx.top;
  const rects = histogramBars(values, breaks).map(
    (piece) => svg`<rect class="bar" x=${across(piece.left)} y=${barsPx.bottom - piece.height * height}
      width=${piece.width * (widthPx - 2 * marginPx)} height=${piece.height * height}
      fill=${colors[piece.classIndex] ?? 'none'} />`,
  );
  return svg`<g opacity=${opacity}>${rects}</g>`;
}

function breakSlider(
  part: PanelPart,
  figure: ClassedFigure,
  range: ValueRange,
  index: number,
  drag: BreakDrag,
): SVGTemplateResult {
  const value = figure.breaks[index] ?? 0;
  const x = across(placeOf(value, range));
  const grip = gripRowsPx[index % 2] ?? gripRowsPx[0];
  const { low, high } = breakLimits(figure.breaks, index, range);
  const [below = 0, above = 0] = figure.counts.slice(index, index + 2);
  const text = valueText(part, value, figure);
  const { say } = part;
  return svg`<g class="break" role="slider" tabindex="0"
    aria-label=${say('figures.break', { number: index + 1, of: figure.breaks.length })}
    aria-valuemin=${Math.min(low, value)} aria-valuemax=${Math.max(high, value)} aria-valuenow=${value}
    aria-valuetext=${say('figures.break-value', { value: text, below, above })}
    @keydown=${(event: KeyboardEvent) => onKey(event, figure, index, range, drag)}
    @pointerdown=${(event: PointerEvent) => onPointer(event, figure, index, range, drag)}>
    <path class="stem" d="M${x} ${grip}V${barsPx.bottom}" />
    <rect class="hit" x=${x - 12} y=${grip - 12} width="24" height="24" />
    <rect class="hit" x=${x - 5} y=${grip} width="10" height=${barsPx.bottom - grip} />
    <circle class="grip" cx=${x} cy=${grip} r="6.5" />
    <text x=${x} y="10" text-anchor=${x < 60 ? 'start' : x > widthPx - 60 ? 'end' : 'middle'}>${text}</text>
  </g>`;
}

function onKey(event: KeyboardEvent, figure: ClassedFigure, index: number, range: ValueRange, drag: BreakDrag): void {
  if (event.key === 'Escape') drag.cancel();
  if (!movesBreak(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const moved = breaksAfterKey(figure.breaks, index, event.key, range);
  if (moved[index] !== figure.breaks[index]) figure.setBreaks(moved);
}

function onPointer(
  event: PointerEvent,
  figure: ClassedFigure,
  index: number,
  range: ValueRange,
  drag: BreakDrag,
): void {
  const grip = event.currentTarget;
  if (!(grip instanceof SVGGElement) || event.button !== 0) return;
  event.preventDefault();
  grip.focus();
  const box = grip.ownerSVGElement?.getBoundingClientRect();
  if (!box) return;
  // The picture may be drawn larger or smaller than it is measured here.
  const scale = box.width / widthPx;
  const placeAt = (clientX: number) => (clientX - box.left - marginPx * scale) / ((widthPx - 2 * marginPx) * scale);
  drag.start({ id: figure.id, breaks: figure.breaks, range, placeAt }, index);
  grip.setPointerCapture(event.pointerId);
}

function commit(drag: BreakDrag, figure: ClassedFigure): void {
  const moved = drag.end();
  if (moved) figure.setBreaks(moved);
}

function across(place: number): number {
  return marginPx + place * (widthPx - 2 * marginPx);
}
