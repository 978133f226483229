import type { DrawnShape } from '../../core/drawing.js';

type Program = typeof import('./circle-ring.js');

/** Gives circles the ring that is round on the ground. The geodesic library is fetched when there is a circle. */
export class CircleMaker {
  #program: Program | undefined;

  /** Begins to fetch what the next circle needs; a failure shows when it is needed. */
  fetchAhead(): void {
    if (!this.#program) this.#fetch().catch(() => undefined);
  }

  /**
   * Hands on shapes whose circles have radius and ring: at once when there is no circle to make, or all is here.
   *
   * @param failed - Told why the library could not be fetched.
   */
  complete(
    shapes: readonly DrawnShape[],
    then: (made: readonly DrawnShape[]) => void,
    failed: (error: unknown) => void,
  ): void {
    if (this.#program || shapes.every(isComplete)) then(shapes.map((shape) => this.completed(shape)));
    else this.#fetch().then(() => then(shapes.map((shape) => this.completed(shape))), failed);
  }

  /** A shape with radius and ring if it is a circle, and as it is while the library is not here. */
  completed(shape: DrawnShape): DrawnShape {
    const { center, geometry } = shape;
    if (!this.#program || !center || isComplete(shape)) return shape;
    const ring = geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
    const radiusMeters = shape.radiusMeters ?? this.#program.ringRadiusMeters(center, ring);
    const made: DrawnShape = { ...shape, radiusMeters, geometry: this.#program.circleRing(center, radiusMeters) };
    finished.add(made);
    return made;
  }

  async #fetch(): Promise<void> {
    this.#program = await import('./circle-ring.js');
  }
}

/** Circles that came from here. */
const finished = new WeakSet<DrawnShape>();

function isComplete(shape: DrawnShape): boolean {
  return shape.kind !== 'circle' || finished.has(shape);
}
