import type { CollectionMembers } from '../core/columns.js';
import type { GeometryType } from '../core/geometry-type.js';

/** The members of collections as they are found, at least one. */
export class MemberList {
  readonly #rows: number[] = [];
  readonly #types: number[] = [];
  readonly #firstParts: number[] = [];

  push(row: number, type: GeometryType, firstPart: number): void {
    this.#rows.push(row);
    this.#types.push(type);
    this.#firstParts.push(firstPart);
  }

  /**
   * The whole level between features and parts: a feature that is no collection is a member of its own.
   *
   * @param featureStarts - For each feature the index of its first part, then the part count.
   * @param typeOf - Type of a feature that is no collection.
   */
  finish(featureStarts: Uint32Array, typeOf: (row: number) => number): CollectionMembers {
    const rows = featureStarts.length - 1;
    const starts = new Uint32Array(rows + 1);
    const types: number[] = [];
    const partStarts: number[] = [];
    let next = 0;
    for (let row = 0; row < rows; row++) {
      starts[row] = types.length;
      const firstPart = featureStarts[row] ?? 0;
      if (this.#rows[next] !== row && firstPart < (featureStarts[row + 1] ?? 0)) {
        types.push(typeOf(row));
        partStarts.push(firstPart);
      }
      for (; this.#rows[next] === row; next++) {
        types.push(this.#types[next] ?? 0);
        partStarts.push(this.#firstParts[next] ?? 0);
      }
    }
    starts[rows] = types.length;
    partStarts.push(featureStarts[rows] ?? 0);
    return { featureStarts: starts, partStarts: Uint32Array.from(partStarts), types: Uint8Array.from(types) };
  }
}
