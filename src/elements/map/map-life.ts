import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { type Deferred, deferred } from '../shared/deferred.js';
import { viewerChanged } from '../shared/map-host.js';
import { earlyPicture } from './early-picture.js';
import { type MapSettings, recomposition } from './map-settings.js';
import type { MapWork } from './map-work.js';
import type { ResumedMap } from './resumed-map.js';
import { ViewWatch } from './view-watch.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * When a map is composed and when it ends: composed once it comes near the view or its viewer is asked for, again when its
 * host asks for another catalog, and ended a task after it left, because a move within the page disconnects and connects
 * at once.
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
  readonly #watch: ViewWatch;
  /** It was near the view, or its viewer was asked for, since it came to the page. */
  #wanted = false;
  /** Counts beginnings and ends, so that a late beginning knows that it is no longer wanted. */
  #turns = 0;

  constructor(host: Host, container: () => HTMLElement | null | undefined, settings: () => MapSettings) {
    this.#host = host;
    this.#container = container;
    this.#settingsNow = settings;
    host.addController(this);
    this.#watch = new ViewWatch(host, {
      presence: (presence) => {
        if (presence.near) this.want();
        this.#work?.present(presence);
      },
      touched: () => this.#work?.touch(),
    });
  }

  /** Undefined until its program is there. */
  get work(): MapWork | undefined {
    return this.#work;
  }

  /** True when the program of the map itself could not be fetched. */
  get broken(): boolean {
    return this.#broken;
  }

  /** The viewer once it is composed, which begins now if need be; rejects with the reason when it cannot be. */
  get viewer(): Promise<ViewerContract> {
    this.want();
    return this.#viewer.promise;
  }

  /** Composes the map wherever it is on the page. It takes no graphics before it comes near the view. */
  want(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    void this.#start();
  }

  hostConnected(): void {
    clearTimeout(this.#farewell);
    if (!this.#work) void this.#start();
  }

  hostDisconnected(): void {
    this.#farewell = setTimeout(() => this.#leave());
  }

  hostUpdated(): void {
    const before = this.#settings;
    const settings = this.#settingsNow();
    this.#settings = settings;
    const change = before && recomposition(settings, before);
    if (!change) void this.#start();
    else if (change === 'none' || !this.#wanted) this.#work?.update(settings);
    else this.#restart(change === 'keeping-state');
  }

  async #start(): Promise<void> {
    const container = this.#container();
    if (!this.#wanted || !this.#settings || !this.#host.isConnected || !container) return;
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
    await this.#watch.known;
    if (turn !== this.#turns || !this.#settings) return undefined;
    const early = earlyPicture(container, this.#settings, this.#resumed !== undefined, {
      presence: () => this.#watch.presence,
      moving: (view) => this.#work?.moving(view),
    });
    const { MapWork } = await import('./map-work.js').catch((error: unknown) => {
      early.close();
      throw error;
    });
    if (turn !== this.#turns) {
      early.close();
      return undefined;
    }
    this.#work = new MapWork(this.#host, this.#settings, () => this.#restart());
    this.#host.requestUpdate();
    this.#work.present(this.#watch.presence);
    return this.#work.start(container, this.#resumed, early);
  }

  #leave(): void {
    this.#stop();
    this.#wanted = false;
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
