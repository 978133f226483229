import type { Bbox } from '../../core/bbox.js';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import { crossingsOfParallel } from './parallel-crossings.js';
import { type Reach, widened } from './reach.js';
import type { SubjectEdges } from './subject-edges.js';

/** Rows and columns at most. */
const mostCells = 256;
/** Cells across the reach. */
const cellsPerReach = 4;

/** What is known of a cell: nothing in it is in reach, something may be, or all of it lies inside an area. */
export const farCell = 0;
export const nearCell = 1;
export const insideCell = 2;

/** A raster over everything within reach of a subject, for telling at once that something is not. */
export class ReachGrid {
  readonly bbox: Bbox;
  /** Cells from west to east. */
  readonly columns: number;
  /** Cells from south to north. */
  readonly rows: number;
  readonly #cells: Uint8Array;
  /** For each corner of cells the number of cells south-west of it that are not far. */
  readonly #sums: Uint32Array;

  /** @param slices - The subject; the insides of its areas are in reach. */
  constructor(edges: SubjectEdges, slices: readonly GeometrySlice[], reach: Reach) {
    this.bbox = widened(edges.bbox, reach);
    const [west, south, east, north] = this.bbox;
    this.rows = cellCount(north - south, reach.latDegrees);
    this.columns = cellCount(east - west, reach.latDegrees);
    this.#cells = new Uint8Array(this.rows * this.columns);
    this.#markNear(edges, reach);
    for (const slice of slices) if (slice.kind === 'areas') this.#markInside(slice);
    this.#sums = sumsOf(this.#cells, this.rows, this.columns);
  }

  /** One of {@link farCell}, {@link nearCell}, {@link insideCell}; longitudes are taken as they are. */
  cellAt(lng: number, lat: number): number {
    const [west, south, east, north] = this.bbox;
    if (!(lng >= west && lng <= east && lat >= south && lat <= north)) return farCell;
    return this.#cells[this.#rowOf(lat) * this.columns + this.#columnOf(lng)] ?? farCell;
  }

  /** False only when no place of a box is in reach; longitudes are taken as they are. */
  touches(west: number, south: number, east: number, north: number): boolean {
    const own = this.bbox;
    if (!(west <= own[2] && east >= own[0] && south <= own[3] && north >= own[1])) return false;
    const [first, end] = [this.#columnOf(west), this.#columnOf(east) + 1];
    return !this.isFar(first, this.#rowOf(south), end, this.#rowOf(north) + 1);
  }

  /** Whether nothing is in reach in some columns and rows, from the first to before the end. */
  isFar(firstColumn: number, firstRow: number, endColumn: number, endRow: number): boolean {
    const sums = this.#sums;
    const low = firstRow * (this.columns + 1);
    const high = endRow * (this.columns + 1);
    const upper = (sums[high + endColumn] ?? 0) - (sums[high + firstColumn] ?? 0);
    return upper === (sums[low + endColumn] ?? 0) - (sums[low + firstColumn] ?? 0);
  }

  /** Longitudes and latitudes of some columns and rows. */
  boxOf(firstColumn: number, firstRow: number, endColumn: number, endRow: number): Bbox {
    const [west, , east] = this.bbox;
    const width = (east - west) / this.columns;
    const [from, to] = [west + firstColumn * width, west + endColumn * width];
    return [from, this.#latOf(firstRow), endColumn === this.columns ? east : to, this.#latOf(endRow)];
  }

  #rowOf(lat: number): number {
    const [, south, , north] = this.bbox;
    return cellOf(lat, south, north, this.rows);
  }

  #columnOf(lng: number): number {
    const [west, , east] = this.bbox;
    return cellOf(lng, west, east, this.columns);
  }

  #markNear(edges: SubjectEdges, reach: Reach): void {
    // Where a stretch of near cells begins and ends in each row; summed up at the end.
    const changes = new Int32Array(this.rows * (this.columns + 1));
    for (let piece = 0; piece < edges.pieceCount; piece++) {
      const [west, south, east, north] = edges.bboxOf(piece);
      const last = this.#rowOf(north + reach.latDegrees);
      for (let row = this.#rowOf(south - reach.latDegrees); row <= last; row++) {
        const lng = this.#lngReach(row, south, north, reach);
        if (lng < 0) continue;
        const start = row * (this.columns + 1);
        const first = start + (lng >= 180 ? 0 : this.#columnOf(west - lng));
        const end = start + (lng >= 180 ? this.columns : this.#columnOf(east + lng) + 1);
        changes[first] = (changes[first] ?? 0) + 1;
        changes[end] = (changes[end] ?? 0) - 1;
      }
    }
    this.#sumUp(changes);
  }

  #lngReach(row: number, south: number, north: number, reach: Reach): number {
    const [low, high] = [this.#latOf(row), this.#latOf(row + 1)];
    const gap = Math.max(0, low - north, south - high);
    return reach.lngDegrees(gap, Math.max(Math.abs(low), Math.abs(high)), Math.max(Math.abs(south), Math.abs(north)));
  }

  #latOf(row: number): number {
    const [, south, , north] = this.bbox;
    return south + ((north - south) / this.rows) * row;
  }

  #sumUp(changes: Int32Array): void {
    for (let row = 0; row < this.rows; row++) {
      let depth = 0;
      for (let column = 0; column < this.columns; column++) {
        depth += changes[row * (this.columns + 1) + column] ?? 0;
        if (depth > 0) this.#cells[row * this.columns + column] = nearCell;
      }
    }
  }

  /** A cell that no edge comes near is inside an area as a whole or not at all: its middle tells. */
  #markInside(area: GeometrySlice): void {
    const [west, , east] = this.bbox;
    const width = (east - west) / this.columns;
    for (let part = area.firstPart; part < area.endPart; part++) {
      for (let row = 0; row < this.rows; row++) {
        const crossings = crossingsOfParallel(area, part, this.#latOf(row + 0.5));
        for (let index = 0; index + 1 < crossings.length; index += 2) {
          const first = Math.max(0, Math.ceil(((crossings[index] ?? 0) - west) / width - 0.5));
          const last = Math.floor(((crossings[index + 1] ?? 0) - west) / width - 0.5);
          this.#markRun(row, first, Math.min(last, this.columns - 1));
        }
      }
    }
  }

  #markRun(row: number, first: number, last: number): void {
    for (let column = first; column <= last; column++) {
      const cell = row * this.columns + column;
      if (this.#cells[cell] === farCell) this.#cells[cell] = insideCell;
    }
  }
}

function cellCount(size: number, reachDegrees: number): number {
  return Math.max(1, Math.min(mostCells, Math.ceil((size / Math.max(reachDegrees, 1e-4)) * cellsPerReach)));
}

function cellOf(value: number, from: number, to: number, count: number): number {
  const cell = Math.floor(((value - from) / (to - from)) * count);
  return cell < 0 ? 0 : cell >= count ? count - 1 : cell;
}

function sumsOf(cells: Uint8Array, rows: number, columns: number): Uint32Array {
  const width = columns + 1;
  const sums = new Uint32Array((rows + 1) * width);
  for (let row = 0; row < rows; row++) {
    let inRow = 0;
    for (let column = 0; column < columns; column++) {
      if (cells[row * columns + column] !== farCell) inRow++;
      sums[(row + 1) * width + column + 1] = (sums[row * width + column + 1] ?? 0) + inRow;
    }
  }
  return sums;
}
