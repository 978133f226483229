import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Theme } from '../../core/scene.js';

/** What reader and page prefer, watched while the map is on the page: dark or light, less motion, the page's language. */
export class ReaderPreferences implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #dark: MediaQueryList | undefined;
  #language: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** False when the reader asked for less motion. */
  get motion(): boolean {
    return !matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** The theme to draw: the one asked for, or the reader's own. */
  theme(asked: Theme | 'auto'): Theme {
    if (asked === 'light' || asked === 'dark') return asked;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  hostConnected(): void {
    this.#dark = matchMedia('(prefers-color-scheme: dark)');
    this.#dark.addEventListener('change', this.#changed);
    this.#language = new MutationObserver(this.#changed);
    this.#language.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#dark?.removeEventListener('change', this.#changed);
    this.#language?.disconnect();
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}
