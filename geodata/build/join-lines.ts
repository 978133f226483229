import type { FeaturePage, GeometryColumns } from '../../src/core/columns.js';

/** Lines put end to end: chain `c` is `lines` from `starts[c]` to `starts[c + 1]`. */
export interface JoinedLines {
  /** Length: chains + 1. */
  readonly starts: Uint32Array;
  /** Twice the number of a line (a ring of the page's columns), and one more where it runs against the chain. */
  readonly lines: Uint32Array;
  /** Row of the feature that each line belongs to. */
  readonly rows: Uint32Array;
}

const nothing = 0xffffffff;

/**
 * Joins lines of a group whose ends are the same place. Where more than two meet, all end: what joins there is
 * somebody else's guess. Lines and groups may be any number; all work is on arrays.
 *
 * @param groups - Number of the group of each row.
 */
export function joinLines(page: FeaturePage, groups: Uint32Array): JoinedLines {
  const rows = rowsOfLines(page.geometry);
  const partners = partnersOf(page.geometry, rows, groups);
  const chains = new Chains(partners, rows.length);
  // Open chains from their ends; what is left then are closed ones.
  for (let end = 0; end < partners.length; end++) if (partners[end] === nothing) chains.walk(end);
  for (let end = 0; end < partners.length; end += 2) chains.walk(end);
  return { ...chains.finish(), rows };
}

/** Walks from line to line. Ends are numbered: `2 n` is where line `n` starts, `2 n + 1` where it ends. */
class Chains {
  readonly #partners: Uint32Array;
  readonly #walked: Uint8Array;
  readonly #starts: number[] = [];
  readonly #lines: Uint32Array;
  #length = 0;

  constructor(partners: Uint32Array, lines: number) {
    this.#partners = partners;
    this.#walked = new Uint8Array(lines);
    this.#lines = new Uint32Array(lines);
  }

  walk(from: number): void {
    if (this.#walked[from >> 1] === 1) return;
    this.#starts.push(this.#length);
    let end = from;
    while (end !== nothing && this.#walked[end >> 1] !== 1) {
      this.#walked[end >> 1] = 1;
      this.#lines[this.#length++] = end;
      end = this.#partners[end ^ 1] ?? nothing;
    }
  }

  finish(): Pick<JoinedLines, 'starts' | 'lines'> {
    return { starts: Uint32Array.from([...this.#starts, this.#length]), lines: this.#lines };
  }
}

function rowsOfLines({ featureStarts, partStarts }: GeometryColumns): Uint32Array {
  const rows = new Uint32Array(partStarts.at(-1) ?? 0);
  for (let row = 0; row + 1 < featureStarts.length; row++) {
    rows.fill(row, partStarts[featureStarts[row] ?? 0], partStarts[featureStarts[row + 1] ?? 0]);
  }
  return rows;
}

/** For each end the only other end of its group in the same place, if there is exactly one. */
function partnersOf(geometry: GeometryColumns, rows: Uint32Array, groups: Uint32Array): Uint32Array {
  const count = rows.length * 2;
  const [xs, ys] = [new Float64Array(count), new Float64Array(count)];
  for (let end = 0; end < count; end++) {
    const vertex = vertexOfEnd(geometry, end);
    xs[end] = geometry.positions[vertex * 2] ?? Number.NaN;
    ys[end] = geometry.positions[vertex * 2 + 1] ?? Number.NaN;
  }
  const groupOf = (end: number) => groups[rows[end >> 1] ?? 0] ?? 0;
  const compare = (a: number, b: number) =>
    groupOf(a) - groupOf(b) || (xs[a] ?? 0) - (xs[b] ?? 0) || (ys[a] ?? 0) - (ys[b] ?? 0);
  const order = Uint32Array.from({ length: count }, (_, end) => end).sort((a, b) => compare(a, b) || a - b);
  return pairsIn(order, compare);
}

function vertexOfEnd({ ringStarts }: GeometryColumns, end: number): number {
  const line = end >> 1;
  return end % 2 === 0 ? (ringStarts[line] ?? 0) : (ringStarts[line + 1] ?? 1) - 1;
}

/** Partners from a sorted order, in which ends of one place follow each other. */
function pairsIn(order: Uint32Array, compare: (a: number, b: number) => number): Uint32Array {
  const partners = new Uint32Array(order.length).fill(nothing);
  for (let first = 0, next = 1; first < order.length; first = next, next++) {
    const a = order[first] ?? 0;
    while (next < order.length && compare(a, order[next] ?? 0) === 0) next++;
    const b = order[first + 1] ?? 0;
    if (next - first !== 2) continue;
    partners[a] = b;
    partners[b] = a;
  }
  return partners;
}
