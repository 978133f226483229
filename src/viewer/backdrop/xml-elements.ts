import type { Element, Node } from '@xmldom/xmldom';

/* Elements of XML by their local names: servers differ in the prefixes they give them. */

/** Elements directly inside another. */
export function children(parent: Element | undefined, name: string): Element[] {
  return [...(parent?.childNodes ?? [])].filter((node): node is Element => isElement(node) && node.localName === name);
}

/** The first of them. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return children(parent, name)[0];
}

/** What is written in it; undefined for nothing. */
export function childText(parent: Element | undefined, name: string): string | undefined {
  return child(parent, name)?.textContent?.trim() || undefined;
}

/** Elements anywhere inside another. */
export function descendants(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

/** True for the names that servers have for Web Mercator. */
export function isMercator(crs: string): boolean {
  return /(^|[:/])(3857|900913|102100|3785)$/.test(crs.trim());
}

function isElement(node: Node): boolean {
  return node.nodeType === 1;
}
