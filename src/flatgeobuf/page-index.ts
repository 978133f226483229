import type { Bbox } from '../core/bbox.js';
import { walkBytes } from './file-errors.js';
import { nodeBytes } from './format.js';
import type { FlatGeobufHeader } from './header.js';
import { treeLevels } from './packed-rtree.js';
import type { RangeReader } from './range-reader.js';
import type { SearchArea } from './search-area.js';
import type { CoalesceOptions, Span } from './span.js';

/** Features that a search found without reading their own boxes: a run of the file, and about where it lies. */
export interface FoundRun {
  /** Rows of the file, from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  /** Middle of the box around them, degrees. */
  readonly lng: number;
  readonly lat: number;
}

/** Pieces of the index are small; a few hundred bytes between them cost less than a request. */
const indexReading: CoalesceOptions = { gapBytes: 512, mostRanges: 16, mostGapBytes: 32 * 1024 };

/** Most nodes below one that are read at once instead of level by level: 10 KB, for a round trip less. */
const mostDescendants = 256;

/** A run is at most this part of what may be read, where not all of a file may be. */
const choice = 32;

/** How the nodes of a piece are sorted. */
interface Sorting {
  /** Number of the first one in its level. */
  readonly first: number;
  readonly level: number;
  readonly windows: readonly Bbox[];
  readonly mayTouch: (bbox: Bbox) => boolean;
  /** Most features of a run. */
  readonly coarsest: number;
}

interface TreeNode {
  readonly index: number;
  readonly level: number;
}

/**
 * The packed R-tree of a file, down to the level above the features' own boxes. A node knows its children by their
 * numbers, so that several levels can be read at once: a file of a million features is searched in one round trip
 * after its beginning was read.
 */
export class PageIndex {
  readonly #header: FlatGeobufHeader;
  readonly #levels: readonly { readonly start: number; readonly size: number }[];
  readonly #width: number;

  constructor(header: FlatGeobufHeader) {
    this.#header = header;
    this.#width = Math.max(header.indexNodeSize, 2);
    this.#levels = treeLevels(header.featureCount, header.indexNodeSize);
  }

  /**
   * Finds the features that may touch an area: whole nodes of the level above the features, `indexNodeSize` features
   * each, and larger runs where a node lies inside a box of the area.
   *
   * @param mostRows - When the file has more features than this, runs are small enough to choose the nearest of them.
   */
  async find(
    { bboxes, mayTouch = always }: SearchArea,
    reader: RangeReader,
    mostRows: number,
    signal?: AbortSignal,
  ): Promise<FoundRun[]> {
    const windows = bboxes.flatMap(windings);
    const coarsest = this.#header.featureCount > mostRows ? mostRows / choice : Number.POSITIVE_INFINITY;
    const found: FoundRun[] = [];
    let nodes: TreeNode[] = [{ index: 0, level: this.#levels.length - 1 }];
    let depth = 0;
    while (nodes.length > 0) {
      const spans = nodes.map((node) => this.#descendants(node, depth));
      const pieces = await reader.read(
        spans.map(({ first, end, level }) => this.#spanOf(first, end, level)),
        indexReading,
        signal,
      );
      nodes = [];
      spans.forEach(({ first, level }, place) => {
        const piece = pieces[place] ?? new Uint8Array();
        walkBytes(reader.source.remote.file, () =>
          this.#sort(piece, { first, level, windows, mayTouch, coarsest }, nodes, found),
        );
      });
      depth = this.#nextDepth(nodes[0]?.level ?? 0, reader);
    }
    return found;
  }

  /**
   * Byte in the file at which a feature begins; the end of the last one when `row` is the number of features, which is
   * known only when the size of the file is.
   */
  async offsets(rows: readonly number[], reader: RangeReader, signal?: AbortSignal): Promise<number[]> {
    const { featureCount, featuresStart } = this.#header;
    const inside = rows.filter((row) => row < featureCount);
    // The offset is the last eight bytes of a node.
    const spans = inside.map((row) => this.#spanOf(row, row + 1, 0)).map(({ end }) => ({ first: end - 8, end }));
    const pieces = await reader.read(spans, indexReading, signal);
    const byRow = new Map(inside.map((row, place) => [row, featuresStart + readOffset(pieces[place])]));
    return rows.map((row) => byRow.get(row) ?? reader.total ?? Number.NaN);
  }

  /** Puts each node of a piece that touches a window to those to descend from, or to what was found. */
  #sort(piece: Uint8Array, sorting: Sorting, nodes: TreeNode[], found: FoundRun[]): void {
    const { first, level, windows, mayTouch, coarsest } = sorting;
    const mayEnd = level <= 1 || this.#width ** level <= coarsest;
    const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
    for (let at = 0; at + nodeBytes <= piece.length; at += nodeBytes) {
      const index = first + at / nodeBytes;
      const box = boxAt(view, at);
      const touched = windows.filter((window) => touches(box, window));
      if (touched.length === 0 || !mayTouch(box)) continue;
      const isInside = mayEnd && mayTouch === always && touched.some((window) => contains(window, box));
      if (level > 1 && !isInside) nodes.push({ index, level });
      else found.push({ ...this.#rowsOf(index, level), lng: (box[0] + box[2]) / 2, lat: (box[1] + box[3]) / 2 });
    }
  }

  #rowsOf(index: number, level: number): { first: number; end: number } {
    const rows = this.#width ** level;
    return { first: index * rows, end: Math.min((index + 1) * rows, this.#header.featureCount) };
  }

  /** Nodes so many levels below a node, as numbers in their own level. */
  #descendants({ index, level }: TreeNode, depth: number): { first: number; end: number; level: number } {
    const count = this.#width ** depth;
    const size = this.#levels[level - depth]?.size ?? 0;
    return { first: index * count, end: Math.min((index + 1) * count, size), level: level - depth };
  }

  #spanOf(first: number, end: number, level: number): Span {
    const start = this.#header.indexStart + (this.#levels[level]?.start ?? 0) * nodeBytes;
    return { first: start + first * nodeBytes, end: start + end * nodeBytes };
  }

  /** How many levels to go down in the next step: one where that level is there already, else as many as pay. */
  #nextDepth(level: number, reader: RangeReader): number {
    if (level <= 1) return 0;
    const below = this.#spanOf(0, this.#levels[level - 1]?.size ?? 0, level - 1);
    if (reader.held(below)) return 1;
    let depth = 1;
    while (depth < level - 1 && this.#width ** (depth + 1) <= mostDescendants) depth++;
    return depth;
  }
}

const always = () => true;

/** The box in each turn around the world in which it may meet coordinates from -180° to 180°. */
function windings([west, south, east, north]: Bbox): Bbox[] {
  const closed = west > east ? east + 360 : east;
  // All the way round, and whatever has no box.
  if (!Number.isFinite(closed - west)) return [[west, south, closed, north]];
  // However often a map was turned around, its views mean the same places.
  const nearest = -360 * Math.round((west + closed) / 720);
  return [nearest - 360, nearest, nearest + 360]
    .map((turn): Bbox => [west + turn, south, closed + turn, north])
    .filter(([left, , right]) => left <= 180 && right >= -180);
}

function boxAt(view: DataView, at: number): Bbox {
  return [
    view.getFloat64(at, true),
    view.getFloat64(at + 8, true),
    view.getFloat64(at + 16, true),
    view.getFloat64(at + 24, true),
  ];
}

function touches([west, south, east, north]: Bbox, [left, bottom, right, top]: Bbox): boolean {
  return west <= right && east >= left && south <= top && north >= bottom;
}

function contains([left, bottom, right, top]: Bbox, [west, south, east, north]: Bbox): boolean {
  return west >= left && east <= right && south >= bottom && north <= top;
}

function readOffset(piece: Uint8Array | undefined): number {
  if (!piece) return Number.NaN;
  const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
  return view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
}
