import { html, type TemplateResult } from 'lit';
import { inlinePlace } from '../shared/inline-place.js';
import { monthsTo, type StepUnit, shareOf, type TimePoint, type YearSpan } from './time-scale.js';

/** Which end of the span a handle moves. */
export type Handle = 'since' | 'year';

/** What the track shows. */
export interface TrackState {
  readonly span: YearSpan;
  readonly unit: StepUnit;
  readonly point: TimePoint;
  readonly since: number | null;
  /** Last complete years of the layers shown. */
  readonly completeUntil: readonly number[];
}

/** What the track says and does. */
export interface TrackActions {
  readonly label: (handle: Handle) => string;
  readonly valueText: (handle: Handle) => string;
  readonly onKey: (handle: Handle, event: KeyboardEvent) => void;
  readonly onPointer: (event: PointerEvent) => void;
}

/** The track with its years, what is hatched, the span chosen and a slider for each end of it. */
export function timeTrack(state: TrackState, actions: TrackActions): TemplateResult {
  const { span, point, since } = state;
  const end = shareOf(span, point);
  const start = since === null ? 0 : shareOf(span, { year: since, month: null });
  return html`<div
    class="track"
    part="track"
    @pointerdown=${actions.onPointer}
    @pointermove=${actions.onPointer}
    @pointerup=${actions.onPointer}
    @pointercancel=${actions.onPointer}
  >
    <div class="line">
      <div class="chosen ${since === null ? '' : 'between'}" ${inlinePlace({ start, length: end - start })}></div>
      ${state.completeUntil.map((year) => hatch(span, year))} ${since === null ? '' : handle('since', start, state, actions)}
      ${handle('year', end, state, actions)}
    </div>
    <div class="years" aria-hidden="true">${yearsOf(span).map((year) => tick(span, year))}</div>
  </div>`;
}

/** The years after a layer's last complete one. */
function hatch(span: YearSpan, completeUntil: number): TemplateResult | string {
  if (completeUntil >= span.until) return '';
  const from = shareOf(span, { year: completeUntil, month: null });
  return html`<div class="hatch" data-from=${completeUntil + 1} ${inlinePlace({ start: from, length: 1 - from })}></div>`;
}

function handle(which: Handle, share: number, state: TrackState, actions: TrackActions): TemplateResult {
  const [now, least, most] = values(which, state);
  return html`<div
    class="handle ${which}"
    data-handle=${which}
    role="slider"
    tabindex="0"
    aria-label=${actions.label(which)}
    aria-valuemin=${least}
    aria-valuemax=${most}
    aria-valuenow=${now}
    aria-valuetext=${actions.valueText(which)}
    ${inlinePlace({ start: share })}
    @keydown=${(event: KeyboardEvent) => actions.onKey(which, event)}
  ></div>`;
}

/** Years or, in steps of months, months since the beginning of the track. */
function values(which: Handle, { span, unit, point, since }: TrackState): readonly [number, number, number] {
  if (which === 'since') return [since ?? span.from, span.from, point.year - 1];
  const least = since === null ? span.from : since + 1;
  if (unit === 'year') return [point.year, least, span.until];
  const first = since === null ? 1 : monthsTo(span, { year: since, month: null }) + 1;
  return [monthsTo(span, point), first, monthsTo(span, { year: span.until, month: null })];
}

function tick(span: YearSpan, year: number): TemplateResult {
  const major = (span.until - year) % 5 === 0;
  const share = shareOf(span, { year, month: null });
  return html`<span class=${major ? 'major' : ''} ${inlinePlace({ start: share })}>${year}</span>`;
}

function yearsOf({ from, until }: YearSpan): readonly number[] {
  return Array.from({ length: until - from + 1 }, (_, i) => from + i);
}
