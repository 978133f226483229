import type { LngLat } from '../../core/bbox.js';
import { writeEcef } from './ecef.js';
import { SpaceSegments } from './space-segments.js';
import { between } from './subject-edges.js';

/** Each round looks at an eighth of what the round before looked at. */
const rounds = 3;

/**
 * Where two edges, straight in longitude and latitude, are nearest to each other, from a first guess that straight
 * segments in space gave. One object is used again and again.
 */
export class NearestPlace {
  /** Longitude and latitude of start and end of the first edge, and the same of the second. */
  readonly edges = new Float64Array(8);
  readonly #space = new SpaceSegments();
  #first = 0;
  #second = 0;

  /**
   * @param first - Place on the first edge, 0 to 1, and `second` on the second.
   * @param window - What part of each edge the guess is good for.
   * @returns The straight distance, squared.
   */
  refine(first: number, firstWindow: number, second: number, secondWindow: number): number {
    this.#first = first;
    this.#second = second;
    let squared = Number.POSITIVE_INFINITY;
    for (let round = 1; round <= rounds; round++) {
      const narrowing = 8 ** -round;
      squared = this.#narrow(firstWindow * narrowing, secondWindow * narrowing);
    }
    return squared;
  }

  get first(): LngLat {
    return [this.#lng(0, this.#first), this.#lat(0, this.#first)];
  }

  get second(): LngLat {
    return [this.#lng(4, this.#second), this.#lat(4, this.#second)];
  }

  #narrow(firstWindow: number, secondWindow: number): number {
    const [a, b] = [Math.max(0, this.#first - firstWindow), Math.min(1, this.#first + firstWindow)];
    const [c, d] = [Math.max(0, this.#second - secondWindow), Math.min(1, this.#second + secondWindow)];
    const { ends } = this.#space;
    writeEcef(ends, 0, this.#lng(0, a), this.#lat(0, a));
    writeEcef(ends, 3, this.#lng(0, b), this.#lat(0, b));
    writeEcef(ends, 6, this.#lng(4, c), this.#lat(4, c));
    writeEcef(ends, 9, this.#lng(4, d), this.#lat(4, d));
    const squared = this.#space.measure();
    this.#first = between(a, b, this.#space.firstShare);
    this.#second = between(c, d, this.#space.secondShare);
    return squared;
  }

  #lng(edge: number, share: number): number {
    return between(this.edges[edge] ?? 0, this.edges[edge + 2] ?? 0, share);
  }

  #lat(edge: number, share: number): number {
    return between(this.edges[edge + 1] ?? 0, this.edges[edge + 3] ?? 0, share);
  }
}
