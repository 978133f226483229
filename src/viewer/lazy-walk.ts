import { AtlasError } from '../core/atlas-error.js';
import type { WalkDesk, WalkSupplies } from './walk/walk-desk.js';
import type { WalkStep } from './walk/walk-step.js';

/** Leads a walk with a desk that is fetched when the first one begins. */
export class LazyWalk {
  readonly #supplies: WalkSupplies;
  #opening: Promise<WalkDesk> | undefined;
  /** One step after the other, however fast keys are pressed. */
  #last: Promise<unknown> = Promise.resolve();
  #leaves = 0;

  constructor(supplies: WalkSupplies) {
    this.#supplies = supplies;
  }

  enter(layer?: string): Promise<boolean> {
    return this.#next((desk) => desk.enter(layer));
  }

  step(step: WalkStep): Promise<boolean> {
    return this.#next((desk) => desk.step(step));
  }

  /** Ends the walk, and what of it is still on its way. */
  leave(): void {
    this.#leaves += 1;
    this.#clear();
  }

  async #next(take: (desk: WalkDesk) => Promise<boolean>): Promise<boolean> {
    const { leaves, last } = { leaves: this.#leaves, last: this.#last };
    const isOver = () => leaves !== this.#leaves;
    const taken = last.then(async () => {
      const desk = await this.#opened();
      const moved = !isOver() && (await take(desk));
      if (isOver()) this.#clear();
      return moved && !isOver();
    });
    this.#last = taken.catch(() => undefined);
    return taken;
  }

  #clear(): void {
    const { engine } = this.#supplies;
    if (engine.state.walk) engine.change({ walk: null });
  }

  #opened(): Promise<WalkDesk> {
    this.#opening ??= import('./walk/walk-desk.js').then(
      ({ WalkDesk }) => new WalkDesk(this.#supplies),
      (cause: unknown) => Promise.reject(notFetched(cause)),
    );
    this.#opening.catch(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }
}

function notFetched(cause: unknown): AtlasError {
  const message = 'The code for walking from feature to feature could not be fetched. Try again.';
  return new AtlasError('network-failed', message, { details: { file: 'walk-desk.js' }, cause });
}
