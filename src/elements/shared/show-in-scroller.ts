/**
 * Scrolls the nearest container around an element so that the element begins at its top. The page itself, which belongs to
 * the host, stays where it is.
 */
export function showInScroller(element: Element): void {
  const scroller = scrollerOf(element);
  if (scroller) scroller.scrollTop += element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

function scrollerOf(element: Element): Element | undefined {
  for (let each = parentOf(element); each && each !== document.body; each = parentOf(each)) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return undefined;
}

/** Across shadow roots, through the slot that an element is drawn in. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
