/** So long a finger rests before it asks. */
const restMs = 500;
/** A finger never rests quite still. */
const slackPx = 10;

/** A place on an element, CSS pixels from its upper left corner. */
export interface PressPlace {
  readonly x: number;
  readonly y: number;
}

/**
 * Watches for a finger or pen that rests on an element without moving: it asks what is there, as a click does. The menu
 * that a browser would open there, and the click that some send afterwards, are suppressed; those of a mouse are not.
 *
 * @param pressed - Told once for each long press.
 */
export function watchLongPress(element: HTMLElement, pressed: (place: PressPlace) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began: PointerEvent | undefined;
  /** The press on the element was long: what else comes of it is no click. */
  let isLong = false;
  const end = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const begin = (event: PointerEvent) => {
    end();
    // A second finger is a pinch.
    if (event.isPrimary) isLong = false;
    if (event.pointerType === 'mouse' || !event.isPrimary) return;
    began = event;
    timer = setTimeout(() => {
      isLong = true;
      const { left, top } = element.getBoundingClientRect();
      pressed({ x: event.clientX - left, y: event.clientY - top });
    }, restMs);
  };
  const move = (event: PointerEvent) => {
    if (!began || !event.isPrimary) return;
    if (Math.hypot(event.clientX - began.clientX, event.clientY - began.clientY) > slackPx) end();
  };
  const suppress = (event: Event) => {
    const kind = event instanceof PointerEvent ? event.pointerType : '';
    if (isLong || timer !== undefined || kind === 'touch') event.preventDefault();
  };
  const swallow = (event: Event) => {
    if (isLong) event.stopPropagation();
    isLong = false;
  };
  element.addEventListener('pointerdown', begin);
  element.addEventListener('pointermove', move);
  for (const type of ['pointerup', 'pointercancel', 'pointerleave']) element.addEventListener(type, end);
  element.addEventListener('contextmenu', suppress);
  element.addEventListener('click', swallow, true);
}
