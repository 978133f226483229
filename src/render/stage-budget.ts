/** One map's wish for a stage, that is a WebGL context, as the page-wide budget weighs it. */
export interface StageClaim {
  /** Some of it can be seen. */
  readonly inView: boolean;
  /** It is in view, or would be after a little scrolling. */
  readonly isNear: boolean;
  readonly isOpen: boolean;
  /** Its still does not show what it should, or the reader has turned to it. */
  readonly isAsking: boolean;
  /** It must not be closed now: the reader is in the middle of something. */
  readonly isHeld: boolean;
  /** When its stage was opened, and when it was last seen anew or touched, `performance.now()`. */
  readonly openedAt: number;
  readonly touchedAt: number;
  open(): void;
  /** Gives the stage back once its picture is complete; resolves then, or when it could not. */
  close(): Promise<void>;
}

/** A stage that gives way to another map in view was open this long, so that maps do not take turns while files come. */
const leastOpenMs = 700;

/**
 * Shares few stages among all maps of a page: a browser that gives too many contexts silently takes the oldest away.
 * Maps in view come before maps nearby; among those in view the least recently touched one gives way, and then shows a
 * still.
 */
export class StageBudget {
  readonly #most: number;
  readonly #claims = new Set<StageClaim>();
  readonly #leaving = new Set<StageClaim>();
  #again: ReturnType<typeof setTimeout> | undefined;
  #reviewing = false;

  constructor(most: number) {
    this.#most = most;
  }

  add(claim: StageClaim): void {
    this.#claims.add(claim);
  }

  remove(claim: StageClaim): void {
    this.#claims.delete(claim);
    this.#leaving.delete(claim);
    if (this.#claims.size === 0) clearTimeout(this.#again);
    this.review();
  }

  /** Gives stages to those that may have one, after something about a claim has changed. */
  review(): void {
    if (this.#reviewing) return;
    this.#reviewing = true;
    try {
      this.#share();
    } finally {
      this.#reviewing = false;
    }
  }

  #share(): void {
    const claims = [...this.#claims];
    let free = this.#most - claims.filter(({ isOpen }) => isOpen).length;
    let coming = this.#leaving.size;
    for (const claim of claims.filter(isWaiting).sort(byUrgency)) {
      if (free > 0) {
        free -= 1;
        claim.open();
      } else if (coming > 0) coming -= 1;
      else if (claim.isAsking) this.#makeRoom(claim);
    }
  }

  #makeRoom(asking: StageClaim): void {
    const victims = [...this.#claims].filter((each) => each.isOpen && !each.isHeld && !this.#leaving.has(each));
    const [victim] = victims.filter((each) => givesWay(each, asking)).sort(byLoss);
    if (!victim) return;
    const waitMs = victim.inView ? victim.openedAt + leastOpenMs - performance.now() : 0;
    if (waitMs > 0) this.#reviewIn(waitMs);
    else void this.#close(victim);
  }

  async #close(victim: StageClaim): Promise<void> {
    this.#leaving.add(victim);
    await victim.close();
    this.#leaving.delete(victim);
    // One that could not close now is asked again later, not at once.
    if (victim.isOpen) this.#reviewIn(leastOpenMs);
    else this.review();
  }

  #reviewIn(ms: number): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.review(), ms);
  }
}

/** That of this page: half of what a browser keeps, because a host page may have maps of its own. */
export const pageBudget = new StageBudget(8);

function isWaiting({ isOpen, isNear }: StageClaim): boolean {
  return !isOpen && isNear;
}

function givesWay(victim: StageClaim, asking: StageClaim): boolean {
  return asking.inView || !victim.isNear;
}

function byUrgency(one: StageClaim, other: StageClaim): number {
  return (
    Number(other.inView) - Number(one.inView) ||
    Number(other.isAsking) - Number(one.isAsking) ||
    other.touchedAt - one.touchedAt
  );
}

/** Those whose stage is missed least come first. */
function byLoss(one: StageClaim, other: StageClaim): number {
  return (
    Number(one.inView) - Number(other.inView) ||
    Number(one.isNear) - Number(other.isNear) ||
    one.touchedAt - other.touchedAt
  );
}
