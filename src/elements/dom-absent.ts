/*
 * Stands in for Lit's own substitutes of the browser's classes, where there is no browser: elements are only declared
 * there, so that a server can import them, and never drawn. Of the global registry Lit would make one that other copies
 * of Lit on the server then share, so there is none.
 */

/** Base class of elements where there is no `HTMLElement`. */
class AbsentElement {}

export { AbsentElement as HTMLElement };
/** No registry: nothing is defined on a server. */
export const customElements = undefined;
