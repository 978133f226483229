import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Theme } from '../../core/scene.js';
import { pageTheme } from '../shared/page-theme.js';

/** What reader and page prefer, watched while the map is on the page: dark or light, less motion, the page's language. */
export class ReaderPreferences implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #dark: MediaQueryList | undefined;
  #page: MutationObserver | undefined;
  #look = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** False when the reader asked for less motion. */
  get motion(): boolean {
    return !matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** The theme to draw: the one asked for, or the one that suits the page around the element. */
  theme(asked: Theme | 'auto'): Theme {
    return asked === 'light' || asked === 'dark' ? asked : pageTheme(this.#host);
  }

  hostConnected(): void {
    this.#dark = matchMedia('(prefers-color-scheme: dark)');
    this.#dark.addEventListener('change', this.#changed);
    // A page changes its colours by a class or another attribute, as a rule of these two elements.
    this.#page = new MutationObserver(this.#changed);
    for (const each of document.querySelectorAll('html, body')) this.#page.observe(each, { attributes: true });
  }

  hostDisconnected(): void {
    this.#dark?.removeEventListener('change', this.#changed);
    this.#page?.disconnect();
    cancelAnimationFrame(this.#look);
  }

  /** At most once a picture: some pages write attributes of their root as often as they scroll. */
  readonly #changed = (): void => {
    cancelAnimationFrame(this.#look);
    this.#look = requestAnimationFrame(() => this.#host.requestUpdate());
  };
}
