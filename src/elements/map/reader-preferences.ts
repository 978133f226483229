import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Theme } from '../../core/scene.js';
import { pageTheme } from '../shared/page-theme.js';

/** False when the reader asked for less motion. */
export function motionAllowed(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** What reader and page prefer, watched while the map is on the page: dark or light, the page's language and direction. */
export class ReaderPreferences implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #dark: MediaQueryList | undefined;
  #page: MutationObserver | undefined;
  #look = 0;
  #direction = 'ltr';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The theme to draw: the one asked for, or the one that suits the page around the element. */
  theme(asked: Theme | 'auto'): Theme {
    return asked === 'light' || asked === 'dark' ? asked : pageTheme(this.#host);
  }

  /** Direction of the page around the map, for what the page puts into its slots: `ltr` or `rtl`. */
  get direction(): string {
    return this.#direction;
  }

  hostConnected(): void {
    this.#direction = getComputedStyle(this.#host).direction;
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
    this.#look = requestAnimationFrame(() => {
      this.#direction = getComputedStyle(this.#host).direction;
      this.#host.requestUpdate();
    });
  };
}
