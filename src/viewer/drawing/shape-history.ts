import type { DrawnShape } from '../../core/drawing.js';

type Shapes = readonly DrawnShape[];

/** Steps that can be taken back. */
const mostSteps = 100;

/** The shapes drawn, as they were after each step; immutable. */
export class ShapeHistory {
  readonly shapes: Shapes;
  readonly #past: readonly Shapes[];
  readonly #future: readonly Shapes[];

  /** @param shapes - Those there are from the beginning. */
  constructor(shapes: Shapes = [], past: readonly Shapes[] = [], future: readonly Shapes[] = []) {
    this.shapes = shapes;
    this.#past = past;
    this.#future = future;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** One step on; what was taken back before is forgotten. */
  step(shapes: Shapes): ShapeHistory {
    return new ShapeHistory(shapes, [...this.#past, this.shapes].slice(-mostSteps));
  }

  undo(): ShapeHistory {
    const before = this.#past.at(-1);
    return before ? new ShapeHistory(before, this.#past.slice(0, -1), [this.shapes, ...this.#future]) : this;
  }

  redo(): ShapeHistory {
    const [next, ...later] = this.#future;
    return next ? new ShapeHistory(next, [...this.#past, this.shapes], later) : this;
  }
}
