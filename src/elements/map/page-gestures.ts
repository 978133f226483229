/** Who has the wheel and a single finger over a map: see `gestures` in map-properties.ts. */
export type Gestures = 'auto' | 'cooperative' | 'greedy';

/** All of them. */
export const gestureWords: readonly Gestures[] = ['auto', 'cooperative', 'greedy'];

/** A map that covers this share of the window, in both directions, is the page. */
const wholePage = 0.9;
/** A page that is the map, and scrolls by less than this share of the window, scrolls by mistake. */
const strayScroll = 0.1;

/**
 * Whether a map leaves the wheel and a single finger to the page around it. By itself it does where there is something to
 * scroll, and in a frame, since what is around that cannot be seen from within.
 */
export function isCooperative(element: HTMLElement, gestures: Gestures): boolean {
  if (gestures !== 'auto') return gestures === 'cooperative';
  if (isScrolledBySomething(element)) return true;
  if (window.parent !== window) return true;
  const { scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
  const room = scrollHeight - clientHeight;
  if (room <= 1 || !scrolls(document.documentElement)) return false;
  const { width, height } = element.getBoundingClientRect();
  const isPage = width >= wholePage * innerWidth && height >= wholePage * innerHeight;
  return !isPage || room > strayScroll * innerHeight;
}

/** True inside an element, in whichever shadow tree, that has something to scroll. */
function isScrolledBySomething(element: HTMLElement): boolean {
  for (let each = parentOf(element); each && each !== document.documentElement; each = parentOf(each)) {
    if (each === document.body || !(each instanceof HTMLElement)) continue;
    if (each.scrollHeight > each.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(each).overflowY)) return true;
  }
  return false;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** A page may keep its window from being scrolled. */
function scrolls(root: HTMLElement): boolean {
  return getComputedStyle(root).overflowY !== 'hidden' && getComputedStyle(document.body).overflowY !== 'hidden';
}
