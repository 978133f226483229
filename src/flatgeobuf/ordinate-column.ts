import { vectorLength } from './flatbuffer-table.js';
import { GrowingArray, type WalkProgress } from './growing-array.js';

/** Heights or measures of vertices while they are read. Nothing is kept until a geometry has some. */
export class OrdinateColumn {
  readonly #values = new GrowingArray();
  #found = false;

  constructor(progress: WalkProgress) {
    this.#values.begin(0, progress);
  }

  /**
   * Reads one number for each of the next vertices.
   *
   * @param vector - Position of the numbers in the file; 0 when the geometry has none.
   * @param firstVertex - How many vertices there are before them.
   * @throws {RangeError} when there are not as many numbers as vertices.
   */
  take(view: DataView, vector: number, firstVertex: number, vertices: number, end: number): void {
    if (vector === 0) return;
    if (vectorLength(view, vector, 8, end) !== vertices) throw new RangeError('heights and positions differ in number');
    this.#found = true;
    this.#padTo(firstVertex);
    this.#values.reserve(vertices);
    const { items } = this.#values;
    for (let index = 0; index < vertices; index++) {
      items[firstVertex + index] = view.getFloat64(vector + 4 + index * 8, true);
    }
    this.#values.length += vertices;
  }

  /** One number for each vertex, NaN where there is none; undefined when no vertex has one. */
  finish(vertices: number): Float64Array | undefined {
    if (!this.#found) return undefined;
    this.#padTo(vertices);
    return this.#values.finish();
  }

  #padTo(vertices: number): void {
    this.#values.reserve(vertices - this.#values.length);
    this.#values.items.fill(Number.NaN, this.#values.length, vertices);
    this.#values.length = vertices;
  }
}
