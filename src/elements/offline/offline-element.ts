import type { OfflineControl } from '../../core/offline.js';
import { CompanionElement } from '../shared/companion-element.js';

/** An element of the atlas's own page that shows what is stored for when there is no network. */
export abstract class OfflineElement extends CompanionElement {
  #control: OfflineControl | undefined;

  /** What it shows and asks. */
  get control(): OfflineControl | undefined {
    return this.#control;
  }

  set control(control: OfflineControl | undefined) {
    this.#control?.removeEventListener('change', this.redraw);
    this.#control = control;
    control?.addEventListener('change', this.redraw);
    this.redraw();
  }

  protected readonly redraw = (): void => this.requestUpdate();
}
