import { restNear, type SheetHeight } from './sheet-height.js';

/** Set on the frame while a finger holds the sheet; explorer-narrow.styles.ts reads it. */
const heldHeight = '--_sheet-held';
/** A press that moves less is a press. */
const slackPx = 6;
/** The speed when the finger leaves is that of its last moments. */
const speedMs = 100;

/** What a drag is told and tells. */
export interface SheetDragOptions {
  readonly height: SheetHeight;
  /** Rests the sheet at a height. */
  readonly rest: (height: SheetHeight) => void;
}

interface Moment {
  readonly y: number;
  readonly at: number;
}

/** Follows a finger or the mouse that holds the handle, and lets the sheet come to rest when it leaves. */
export function dragSheet(event: PointerEvent, { height, rest }: SheetDragOptions): void {
  const handle = event.currentTarget;
  if (!(handle instanceof HTMLElement) || event.button !== 0) return;
  const frame = handle.closest<HTMLElement>('.frame');
  if (!frame) return;
  const began = sheetPx(frame);
  // A mouse would leave the handle with its first step.
  handle.setPointerCapture(event.pointerId);
  const moments: Moment[] = [{ y: event.clientY, at: event.timeStamp }];
  let moves = false;
  const ended = new AbortController();
  const { signal } = ended;
  const follow = (now: PointerEvent) => {
    const up = event.clientY - now.clientY;
    if (!moves && Math.abs(up) < slackPx) return;
    if (!moves) {
      moves = true;
      if (height === 'closed') rest('half');
    }
    moments.push({ y: now.clientY, at: now.timeStamp });
    frame.style.setProperty(heldHeight, `${Math.max(0, began + up)}px`);
  };
  const leave = (now: PointerEvent) => {
    ended.abort();
    if (!moves) return;
    swallowClick(handle);
    const heldPx = sheetPx(frame);
    frame.style.removeProperty(heldHeight);
    rest(now.type === 'pointercancel' ? height : restNear(heldPx, speedOf(moments, now.timeStamp), restsOf(frame)));
  };
  handle.addEventListener('pointermove', follow, { signal });
  for (const type of ['pointerup', 'pointercancel'] as const) handle.addEventListener(type, leave, { signal });
}

/** Upwards positive, CSS pixels a millisecond. */
function speedOf(moments: readonly Moment[], now: number): number {
  const recent = moments.filter(({ at }) => now - at <= speedMs);
  const [first, last] = [recent[0], recent.at(-1)];
  return first && last && last.at > first.at ? (first.y - last.y) / (last.at - first.at) : 0;
}

function sheetPx(frame: HTMLElement): number {
  const head = boxOf(frame, '.sheet-head');
  return Math.max(0, boxOf(frame, '.tabs').top - head.bottom);
}

/** The heights that the styles give the sheet, as fractions of the frame. */
function restsOf(frame: HTMLElement) {
  const { height } = frame.getBoundingClientRect();
  const share = (name: string) => Number.parseFloat(getComputedStyle(frame).getPropertyValue(name)) / 100;
  const fixed = boxOf(frame, 'header').height + boxOf(frame, '.sheet-head').height + boxOf(frame, '.tabs').height;
  const fullPx = height * (1 - share('--_map-least')) - fixed;
  return { halfPx: Math.min(height * share('--_sheet-half'), fullPx), fullPx };
}

function boxOf(frame: HTMLElement, selector: string): DOMRect {
  return frame.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
}

/** A drag ends with a click, which is no press. */
function swallowClick(handle: HTMLElement): void {
  const swallow = (event: Event) => event.stopImmediatePropagation();
  handle.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => handle.removeEventListener('click', swallow, { capture: true }));
}
