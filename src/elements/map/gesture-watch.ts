import { type Gestures, isCooperative } from './page-gestures.js';

/** Looking at the page again costs layout, so that it is not done for every turn of the wheel. */
const leastPauseMs = 500;

/** What a watch needs to know and to do. */
export interface GestureWatchOptions {
  readonly element: HTMLElement;
  readonly gestures: () => Gestures;
  /** Told at first, and whenever the answer is another. */
  readonly cooperate: (cooperative: boolean) => void;
  readonly signal: AbortSignal;
}

/**
 * Keeps a map and the page around it agreed on who has wheel and finger: pages grow, and windows change their size.
 *
 * @returns looks again, since what the host asks for has changed.
 */
export function watchGestures({ element, gestures, cooperate, signal }: GestureWatchOptions): () => void {
  let before: boolean | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const look = () => {
    lookedAt = performance.now();
    const now = isCooperative(element, gestures());
    if (now !== before) cooperate(now);
    before = now;
  };
  const lookSometimes = () => {
    if (performance.now() - lookedAt > leastPauseMs) look();
  };
  const observer = new ResizeObserver(look);
  for (const each of [element, document.documentElement, document.body]) observer.observe(each);
  signal.addEventListener('abort', () => observer.disconnect());
  // Before the map itself hears of it.
  for (const type of ['wheel', 'pointerdown'])
    element.addEventListener(type, lookSometimes, { capture: true, passive: true, signal });
  look();
  return look;
}
