/**
 * Registers an element unless the page has one of that name already: a page that loads the atlas twice keeps the
 * first, and outside a browser nothing is drawn anyway.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const registry: CustomElementRegistry | undefined = globalThis.customElements;
  if (registry && !registry.get(tag)) registry.define(tag, element);
}
