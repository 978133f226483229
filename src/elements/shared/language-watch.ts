import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followLanguages } from '../../core/languages.js';

/** Draws its element again when the page adds a language, which may be the one that the element was asked to speak. */
export class LanguageWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#end ??= followLanguages(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = undefined;
  }
}
