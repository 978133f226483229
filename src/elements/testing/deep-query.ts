import type { LitElement } from 'lit';

/** The first match in an element's shadow root. @throws when there is none, so that a test says what it missed. */
export function inside<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`Expected ${selector} in ${element.localName}, but there is none.`);
  return found;
}

/** Every match in an element's shadow root. */
export function allInside<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** Text of an element's shadow root , spaces folded. */
export function shownText(element: Element): string {
  const frame = inside(element, '.frame');
  return frame.textContent.replace(/\s+/g, ' ').trim();
}

/** Puts an element on the page, given properties first, and waits until it is drawn. */
export async function mount<T extends LitElement>(element: T, properties: Partial<T> = {}): Promise<T> {
  Object.assign(element, properties);
  document.body.append(element);
  await element.updateComplete;
  return element;
}
