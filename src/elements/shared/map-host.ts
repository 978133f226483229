import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** What a companion needs of a `<jjj-map>` or `<jjj-explorer>`. */
export interface MapHost extends HTMLElement {
  /** Undefined until the map is composed, and after it left the page. */
  readonly viewer: ViewerContract | undefined;
  /** False while asking for {@link viewer} would compose a map that nobody has seen; undefined where it makes no odds. */
  readonly composed?: boolean;
}

/** Event between a map and its companions: `viewer` is another one, or gone. Does not bubble. */
export const viewerChanged = 'jjj-viewer-changed';

const hostTags = 'jjj-map, jjj-explorer';

/**
 * The element a companion belongs to: the one named by `for`, else the nearest map or explorer around it, shadow roots
 * crossed. It may not be upgraded yet.
 */
export function findMapHost(companion: Element, forId: string): HTMLElement | undefined {
  if (forId !== '') return elementById(companion, forId);
  let start: Element | null = companion;
  while (start) {
    const found: HTMLElement | null = start.closest<HTMLElement>(hostTags);
    if (found) return found;
    const root: Node = start.getRootNode();
    start = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** True for an element that is upgraded and has a viewer to give. */
export function isMapHost(element: HTMLElement): element is MapHost {
  return 'viewer' in element;
}

/** The element of an id in the same shadow tree, else in the document. */
export function elementById(element: Element, id: string): HTMLElement | undefined {
  const root = element.getRootNode();
  const near = root instanceof ShadowRoot || root instanceof Document ? root.getElementById(id) : null;
  return near ?? element.ownerDocument.getElementById(id) ?? undefined;
}
