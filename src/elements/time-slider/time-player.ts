import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Speeds a reader may choose. */
export const speeds = [0.5, 1, 2] as const;

/** Milliseconds that a step takes at least for a reader who asked for less motion. */
const calmMs = 1500;

/** Steps on by itself until it is paused or there is no further step. */
export class TimePlayer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #advance: () => boolean;
  readonly #stepMs: () => number;
  readonly #paused: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #speed: number = 1;

  /**
   * @param advance - Makes one step; false when there is none left.
   * @param stepMs - Milliseconds of a step at speed 1.
   * @param paused - Called when it comes to rest.
   */
  constructor(host: ReactiveControllerHost, advance: () => boolean, stepMs: () => number, paused: () => void) {
    this.#host = host;
    this.#advance = advance;
    this.#stepMs = stepMs;
    this.#paused = paused;
    host.addController(this);
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  get speed(): number {
    return this.#speed;
  }

  set speed(speed: number) {
    this.#speed = speed;
    this.#host.requestUpdate();
  }

  play(): void {
    if (this.playing) return;
    this.#wait();
    this.#host.requestUpdate();
  }

  pause(): void {
    if (!this.playing) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#paused();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(): void {
    const ms = this.#stepMs() / this.#speed;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#timer = setTimeout(() => this.#step(), calm ? Math.max(ms, calmMs) : ms);
  }

  #step(): void {
    if (this.#advance()) this.#wait();
    else this.pause();
  }
}
