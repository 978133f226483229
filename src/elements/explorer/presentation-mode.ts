import type { ViewerContract } from '../../viewer/viewer-contract.js';

/**
 * Shows an element on the whole screen while its map is shown for a projector, where the browser allows it, and ends that
 * with Escape, as the browser does and as the reader expects where it did not.
 */
export class PresentationMode {
  readonly #element: HTMLElement;
  readonly #viewer: ViewerContract;
  readonly #ended = new AbortController();

  constructor(element: HTMLElement, viewer: ViewerContract) {
    this.#element = element;
    this.#viewer = viewer;
    const { signal } = this.#ended;
    addEventListener('keydown', this.#onKey, { signal });
    document.addEventListener('fullscreenchange', this.#onChange, { signal });
    // Refused without a press of the reader's, or in a frame that may not: the mode works in the window as well.
    if (document.fullscreenEnabled) element.requestFullscreen().catch(() => {});
  }

  /** Gives the screen back. */
  end(): void {
    this.#ended.abort();
    if (this.#isFull) document.exitFullscreen().catch(() => {});
  }

  get #isFull(): boolean {
    const root = this.#element.getRootNode();
    return (root instanceof ShadowRoot ? root : document).fullscreenElement === this.#element;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // Whoever had something else to end has ended that.
    if (event.key === 'Escape' && !event.defaultPrevented) this.#viewer.setReading({ presenting: false });
  };

  readonly #onChange = (): void => {
    if (!this.#isFull) this.#viewer.setReading({ presenting: false });
  };
}
