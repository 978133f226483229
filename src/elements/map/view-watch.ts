import type { ReactiveController } from 'lit';

/** Whether an element can be seen; see `Presence` in src/render. */
interface Seen {
  readonly near: boolean;
  readonly inView: boolean;
}

/** What an element's watch is told to do. */
export interface WatchListener {
  readonly presence: (presence: Seen) => void;
  readonly touched: () => void;
}

/** How far outside the window an element is near: half of a window. */
const nearMargin = '50%';
/** A pointer that stays this long means the element. */
const dwellMs = 120;
/** In a page that is not shown itself, a browser does not say what is in view. */
const patienceMs = 400;

/** Watches whether an element is in view or near, and whether the reader turns to it. */
export class ViewWatch implements ReactiveController {
  readonly #element: HTMLElement;
  readonly #told: WatchListener;
  #observers: readonly IntersectionObserver[] = [];
  #listening: AbortController | undefined;
  #dwell: ReturnType<typeof setTimeout> | undefined;
  #presence: Seen = { near: false, inView: false };
  #known: Promise<void> = Promise.resolve();
  #know: () => void = () => {};

  constructor(element: HTMLElement & { addController(controller: ReactiveController): void }, told: WatchListener) {
    this.#element = element;
    this.#told = told;
    element.addController(this);
  }

  /** What was last seen. */
  get presence(): Seen {
    return this.#presence;
  }

  /** Resolves when {@link presence} is known, or cannot be. */
  get known(): Promise<void> {
    return this.#known;
  }

  hostConnected(): void {
    this.#known = new Promise((resolve) => {
      this.#know = resolve;
      setTimeout(resolve, patienceMs);
    });
    // Scrollers around the element count as well, where the browser knows this.
    const around = { rootMargin: nearMargin, scrollMargin: nearMargin };
    this.#observers = [this.#observe('near', around), this.#observe('inView', {})];
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const listen = (type: string, listener: () => void) => this.#element.addEventListener(type, listener, { signal });
    for (const type of ['pointerdown', 'focusin']) listen(type, () => this.#told.touched());
    listen('pointerenter', () => {
      this.#dwell = setTimeout(() => this.#told.touched(), dwellMs);
    });
    listen('pointerleave', () => clearTimeout(this.#dwell));
  }

  hostDisconnected(): void {
    clearTimeout(this.#dwell);
    this.#listening?.abort();
    for (const observer of this.#observers) observer.disconnect();
  }

  #observe(what: 'near' | 'inView', options: IntersectionObserverInit): IntersectionObserver {
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.at(-1)?.isIntersecting ?? false;
      // What is in view is near, whichever of the two observers says so first.
      const presence =
        what === 'inView'
          ? { near: seen || this.#presence.near, inView: seen }
          : { near: seen, inView: seen && this.#presence.inView };
      this.#presence = presence;
      if (what === 'inView') this.#know();
      this.#told.presence(presence);
    }, options);
    observer.observe(this.#element);
    return observer;
  }
}
