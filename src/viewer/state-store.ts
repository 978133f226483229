import type { ViewerState } from './state.js';

/** Called after changes with the state now and the state last told. */
export type StateListener = (state: ViewerState, previous: ViewerState) => void;

/** Holds the one immutable state, and tells its listeners of any number of changes once per microtask. */
export class StateStore {
  #state: ViewerState;
  #told: ViewerState;
  #flushPending = false;
  readonly #listeners = new Set<StateListener>();

  constructor(state: ViewerState) {
    this.#state = state;
    this.#told = state;
  }

  get state(): ViewerState {
    return this.#state;
  }

  /** Replaces members of the state; listeners hear of it in a microtask. */
  change(patch: Partial<ViewerState>): void {
    this.#state = { ...this.#state, ...patch };
    if (this.#flushPending) return;
    this.#flushPending = true;
    queueMicrotask(() => this.flush());
  }

  /** @returns the function that ends it. */
  subscribe(listener: StateListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the listeners now, if there is anything to tell. */
  flush(): void {
    this.#flushPending = false;
    const previous = this.#told;
    const state = this.#state;
    if (state === previous) return;
    this.#told = state;
    for (const listener of [...this.#listeners]) listener(state, previous);
  }

  /** Forgets every listener. */
  dispose(): void {
    this.#listeners.clear();
  }
}
