import { pointAt, shareOf, type TimePoint } from './time-scale.js';
import type { Handle, TrackState } from './time-track.js';

/** Where a handle is drawn to. */
export type Dragged = (handle: Handle, point: TimePoint) => void;

/** Follows a pointer on the track, and tells where it is once for each picture at most. */
export class TrackDrag {
  readonly #moved: Dragged;
  #handle: Handle | undefined;
  #frame: number | undefined;

  constructor(moved: Dragged) {
    this.#moved = moved;
  }

  /** @param state - What the track shows at this moment. */
  follow(event: PointerEvent, state: TrackState): void {
    const track = event.currentTarget;
    if (!(track instanceof HTMLElement) || !event.isPrimary) return;
    if (event.type === 'pointerdown' && event.button === 0) this.#begin(event, track, state);
    else if (event.type === 'pointermove') this.#move(event, track, state);
    else this.#handle = undefined;
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#handle = undefined;
  }

  #begin(event: PointerEvent, track: HTMLElement, state: TrackState): void {
    event.preventDefault();
    track.setPointerCapture(event.pointerId);
    this.#handle = handleAt(event, shareAt(event, track), state);
    track.querySelector<HTMLElement>(`[data-handle='${this.#handle}']`)?.focus();
    this.#move(event, track, state);
  }

  #move(event: PointerEvent, track: HTMLElement, state: TrackState): void {
    const handle = this.#handle;
    if (handle === undefined) return;
    const point = pointAt(state.span, shareAt(event, track), handle === 'since' ? 'year' : state.unit);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#moved(handle, point);
    });
  }
}

/** The handle under the pointer, else the nearer one. */
function handleAt({ target }: PointerEvent, share: number, { span, point, since }: TrackState): Handle {
  const under = target instanceof HTMLElement ? target.dataset.handle : undefined;
  if (under === 'since' || under === 'year') return under;
  if (since === null) return 'year';
  const distance = (each: TimePoint) => Math.abs(shareOf(span, each) - share);
  return distance({ year: since, month: null }) < distance(point) ? 'since' : 'year';
}

function shareAt({ clientX }: PointerEvent, track: HTMLElement): number {
  const line = track.querySelector('.line')?.getBoundingClientRect();
  if (!line || line.width === 0) return 0;
  const share = (clientX - line.left) / line.width;
  return getComputedStyle(track).direction === 'rtl' ? 1 - share : share;
}
