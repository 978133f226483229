import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { type Deferred, deferred } from '../shared/deferred.js';
import { viewerChanged } from '../shared/map-host.js';
import { earlyPicture } from './early-picture.js';
import { type MapSettings, recomposition } from './map-settings.js';
import type { MapWork } from './map-work.js';
import type { ResumedMap } from './resumed-map.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * When a map is composed and when it ends: composed once it is on a page and drawn, again when its host asks for another
 * catalog, and ended a task after it left, because a move within the page disconnects and connects at once.
 */
export class MapLife implements ReactiveController {
  readonly #host: Host;
  readonly #container: () => HTMLElement | null | undefined;
  readonly #settingsNow: () => MapSettings;
  #settings: MapSettings | undefined;
  #work: MapWork | undefined;
  #broken = false;
  #viewer: Deferred<ViewerContract> = deferred();
  #settled = false;
  #resumed: ResumedMap | undefined;
  #farewell: ReturnType<typeof setTimeout> | undefined;
  /** Counts beginnings and ends, so that a late beginning knows that it is no longer wanted. */
  #turns = 0;

  constructor(host: Host, container: () => HTMLElement | null | undefined, settings: () => MapSettings) {
    this.#host = host;
    this.#container = container;
    this.#settingsNow = settings;
    host.addController(this);
  }

  /** Undefined until its program is there. */
  get work(): MapWork | undefined {
    return this.#work;
  }

  /** True when the program of the map itself could not be fetched. */
  get broken(): boolean {
    return this.#broken;
  }

  /** The viewer once it is composed; rejects with the reason when it cannot be. */
  get viewer(): Promise<ViewerContract> {
    return this.#viewer.promise;
  }

  hostConnected(): void {
    clearTimeout(this.#farewell);
    if (this.#settings && !this.#work) void this.#start();
  }

  hostDisconnected(): void {
    this.#farewell = setTimeout(() => this.#stop());
  }

  hostUpdated(): void {
    const before = this.#settings;
    const settings = this.#settingsNow();
    this.#settings = settings;
    const change = before && recomposition(settings, before);
    if (!change) void this.#start();
    else if (change === 'none') this.#work?.update(settings);
    else this.#restart(change === 'keeping-state');
  }

  async #start(): Promise<void> {
    const container = this.#container();
    if (!this.#host.isConnected || !container) return;
    this.#turns += 1;
    const turn = this.#turns;
    try {
      const viewer = await this.#compose(container, turn);
      if (turn !== this.#turns || !viewer) return;
      this.#viewer.resolve(viewer);
    } catch (error) {
      if (turn !== this.#turns) return;
      this.#broken = this.#work === undefined;
      this.#viewer.reject(error);
    }
    this.#settled = true;
    this.#tellCompanions();
  }

  async #compose(container: HTMLElement, turn: number): Promise<ViewerContract | undefined> {
    if (!this.#settings) return undefined;
    const early = earlyPicture(container, this.#settings, this.#resumed !== undefined);
    const { MapWork } = await import('./map-work.js').catch((error: unknown) => {
      early.close();
      throw error;
    });
    if (turn !== this.#turns || !this.#settings) {
      early.close();
      return undefined;
    }
    this.#work = new MapWork(this.#host, this.#settings, () => this.#restart());
    this.#host.requestUpdate();
    return this.#work.start(container, this.#resumed, early);
  }

  #stop(): void {
    this.#turns += 1;
    this.#resumed = this.#work?.stop() ?? this.#resumed;
    this.#work = undefined;
    if (this.#settled) this.#viewer = deferred();
    this.#settled = false;
    this.#tellCompanions();
  }

  #restart(keeping = false): void {
    this.#stop();
    if (!keeping) this.#resumed = undefined;
    void this.#start();
  }

  #tellCompanions(): void {
    this.#host.dispatchEvent(new Event(viewerChanged));
    this.#host.requestUpdate();
  }
}
