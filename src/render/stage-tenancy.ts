import type { Presence } from './presence.js';
import { pageBudget, type StageBudget, type StageClaim } from './stage-budget.js';

/** A map that left the view keeps its stage this long: readers scroll back. */
const restAfterMs = 1500;
/** Changes of a resting map that come one after another are drawn together. */
const gatherMs = 400;

/** What a tenancy needs of the map it is for. */
export interface Tenant {
  isOpen(): boolean;
  isHeld(): boolean;
  open(): void;
  /** @param isOff - Asked before it is closed: true when it is wanted again. */
  close(isOff: () => boolean): Promise<void>;
}

/** Decides with the page's budget when one map has a stage: while it is seen, and when it has news or is touched. */
export class StageTenancy implements StageClaim {
  readonly #tenant: Tenant;
  readonly #budget: StageBudget;
  #presence: Presence = { near: false, inView: false };
  #asking = true;
  #openedAt = 0;
  #touchedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void)[] = [];

  constructor(tenant: Tenant, budget = pageBudget) {
    this.#tenant = tenant;
    this.#budget = budget;
    budget.add(this);
  }

  get inView(): boolean {
    return this.#presence.inView;
  }

  get isNear(): boolean {
    return this.#presence.near;
  }

  get isOpen(): boolean {
    return this.#tenant.isOpen();
  }

  get isHeld(): boolean {
    return this.#tenant.isHeld();
  }

  get isAsking(): boolean {
    return this.#asking;
  }

  get openedAt(): number {
    return this.#openedAt;
  }

  get touchedAt(): number {
    return this.#touchedAt;
  }

  /** True while the map can be seen but what it should show has still to be drawn. */
  get isDue(): boolean {
    return this.inView && !this.isOpen && (this.#asking || this.#gathering !== undefined);
  }

  /** Resolves when {@link isDue} may have changed. */
  turn(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** The map has come into view, or left it. */
  present(presence: Presence): void {
    if (presence.inView && !this.inView) this.#touchedAt = performance.now();
    this.#presence = presence;
    clearTimeout(this.#timer);
    if (!presence.near) this.#restLater();
    this.#tell();
    this.#budget.review();
  }

  /** The reader has turned to the map. */
  touch(): void {
    this.#touchedAt = performance.now();
    if (this.isOpen) return;
    this.#asking = true;
    this.#budget.review();
  }

  /** What the map should show is no longer what its still shows. */
  outdate(): void {
    if (this.isOpen || this.#asking) return;
    clearTimeout(this.#gathering);
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      this.#asking = true;
      this.#budget.review();
    }, gatherMs);
  }

  open(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#openedAt = performance.now();
    this.#tenant.open();
    this.#tell();
  }

  close(): Promise<void> {
    return this.#tenant.close(() => false);
  }

  /**
   * The stage was closed, or could not be opened.
   *
   * @param complete - Whether the still shows all that it should.
   */
  closed(complete: boolean): void {
    this.#asking = !complete;
    this.#tell();
    this.#budget.review();
  }

  end(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#gathering);
    this.#presence = { near: false, inView: false };
    this.#budget.remove(this);
    this.#tell();
  }

  #restLater(): void {
    this.#timer = setTimeout(() => {
      if (!this.isOpen) return;
      if (this.isHeld) this.#restLater();
      else void this.#tenant.close(() => this.isNear).then(() => this.#budget.review());
    }, restAfterMs);
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
