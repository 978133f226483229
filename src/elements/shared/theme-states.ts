import type { Theme } from '../../core/scene.js';

/**
 * Light or dark as a custom state of an element, for `:host(:state(dark))`: unlike an attribute it is not the host
 * page's, and unlike an inline style it needs no permission from its security policy.
 */
export class ThemeStates {
  readonly #internals: ElementInternals;

  constructor(element: HTMLElement) {
    this.#internals = element.attachInternals();
  }

  /** @param theme - Undefined leaves the choice to the page's own colour scheme. */
  show(theme: Theme | undefined): void {
    for (const each of ['light', 'dark'] as const) {
      if (each === theme) this.#internals.states.add(each);
      else this.#internals.states.delete(each);
    }
  }
}
