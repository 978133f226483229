import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { PresentationMode } from './presentation-mode.js';

/** Begins and ends what goes with showing the map for a projector; it is fetched when it first begins. */
export class Presenting {
  readonly #element: HTMLElement;
  #mode: Promise<PresentationMode> | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Brings it to what the state says. */
  follow(viewer: ViewerContract | undefined, { reading: { presenting } }: ViewerState): void {
    if (presenting === (this.#mode !== undefined)) return;
    const before = this.#mode;
    this.#mode = undefined;
    before?.then((mode) => mode.end()).catch(() => {});
    if (presenting && viewer) this.#mode = this.#begin(viewer);
  }

  async #begin(viewer: ViewerContract): Promise<PresentationMode> {
    const { PresentationMode } = await import('./presentation-mode.js');
    return new PresentationMode(this.#element, viewer);
  }
}
