import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Slots of the map inside that a page may fill. The default slot and `header` are the explorer's own. */
const names = [
  'top-start',
  'top-end',
  'bottom-start',
  'bottom-end',
  'loading',
  'error',
  'attribution',
  'placeholder',
] as const;

/**
 * Hands what a page puts into the slots of an explorer on to its map: only slots that are filled, because an empty one would
 * stand in place of what the map shows there by itself.
 */
export class ForwardedSlots implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #watch: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch = new MutationObserver(() => this.#host.requestUpdate());
    this.#watch.observe(this.#host, { childList: true });
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
  }

  /** A slot of the explorer in each slot of the map that is filled. */
  rendered(): readonly TemplateResult[] {
    const filled = new Set([...this.#host.children].map(({ slot }) => slot));
    return names.filter((name) => filled.has(name)).map((name) => html`<slot name=${name} slot=${name}></slot>`);
  }
}
