import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Theme } from '../../core/scene.js';

/** False when the reader asked for less motion. */
export function motionAllowed(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** What reader and page prefer, watched while the map is on the page: dark or light, the page's language and direction. */
export class ReaderPreferences implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #dark: MediaQueryList | undefined;
  #language: MutationObserver | undefined;
  #direction = 'ltr';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The theme to draw: the one asked for, or the reader's own. */
  theme(asked: Theme | 'auto'): Theme {
    if (asked === 'light' || asked === 'dark') return asked;
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  /** Direction of the page around the map, for what the page puts into its slots: `ltr` or `rtl`. */
  get direction(): string {
    return this.#direction;
  }

  hostConnected(): void {
    this.#direction = getComputedStyle(this.#host).direction;
    this.#dark = matchMedia('(prefers-color-scheme: dark)');
    this.#dark.addEventListener('change', this.#changed);
    this.#language = new MutationObserver(this.#changed);
    this.#language.observe(document.documentElement, { attributes: true, attributeFilter: ['lang', 'dir'] });
  }

  hostDisconnected(): void {
    this.#dark?.removeEventListener('change', this.#changed);
    this.#language?.disconnect();
  }

  readonly #changed = (): void => {
    this.#direction = getComputedStyle(this.#host).direction;
    this.#host.requestUpdate();
  };
}
