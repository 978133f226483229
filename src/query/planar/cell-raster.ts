import type { Bbox } from '../../core/bbox.js';
import type { EdgeRows } from './edge-rows.js';
import { placeInAreas } from './place-at.js';
import { type Ends, endsOf } from './shape-edges.js';

const fewestCells = 64;
const mostCells = 1024;
/** Cells are widened by this part of themselves when they are asked what reaches into them, far more than rounding. */
const margin = 1e-6;
/** An edge that rises less than this part of a cell marks its whole width: where it enters a row is not known well. */
const flat = 0.01;

/** What is known about a cell: no point of it belongs to the shape (0), every point is inside (1), or neither (3). */
type CellState = 0 | 1 | 3;
const mixed = 3;

/**
 * A shape's box cut into equal cells, each of which is known to lie outside, inside or neither: most points and boxes
 * are answered by it without looking at an edge.
 */
export class CellRaster {
  readonly #bbox: Bbox;
  readonly #size: number;
  readonly #perLng: number;
  readonly #perLat: number;
  readonly #states: Uint8Array;
  /** How many cells south-west of each corner lie inside, and outside. */
  readonly #insideSums: Uint32Array;
  readonly #outsideSums: Uint32Array;

  /** @param rows - Not empty. */
  constructor(rows: EdgeRows) {
    const { bbox, count } = rows.edges;
    const size = Math.min(mostCells, Math.max(fewestCells, Math.ceil(2 * Math.sqrt(count))));
    this.#bbox = bbox;
    this.#size = size;
    this.#perLng = size / (bbox[2] - bbox[0] || 1);
    this.#perLat = size / (bbox[3] - bbox[1] || 1);
    this.#states = new Uint8Array(size * size);
    for (let edge = 0; edge < count; edge++) this.#mark(endsOf(rows.edges.ends, edge));
    this.#fill(rows);
    this.#insideSums = this.#sumsOf(1);
    this.#outsideSums = this.#sumsOf(0);
  }

  /** State of the cell of a point; 0 outside of the box. */
  stateAt(lng: number, lat: number): CellState {
    const [west, south, east, north] = this.#bbox;
    if (!(lng >= west && lng <= east && lat >= south && lat <= north)) return 0;
    const column = this.#cellOf((lng - west) * this.#perLng);
    const row = this.#cellOf((lat - south) * this.#perLat);
    return (this.#states[row * this.#size + column] ?? mixed) as CellState;
  }

  /** Common state of all points of a box, those outside of the shape's box included. */
  stateOfBox([west, south, east, north]: Bbox): CellState {
    const [ourWest, ourSouth, ourEast, ourNorth] = this.#bbox;
    if (!(west <= ourEast && east >= ourWest && south <= ourNorth && north >= ourSouth)) return 0;
    const [left, right] = [
      this.#cellOf((west - ourWest) * this.#perLng),
      this.#cellOf((east - ourWest) * this.#perLng),
    ];
    const [low, high] = [
      this.#cellOf((south - ourSouth) * this.#perLat),
      this.#cellOf((north - ourSouth) * this.#perLat),
    ];
    const cells = (right - left + 1) * (high - low + 1);
    if (this.#sum(this.#outsideSums, left, low, right, high) === cells) return 0;
    const isWithin = west >= ourWest && east <= ourEast && south >= ourSouth && north <= ourNorth;
    return isWithin && this.#sum(this.#insideSums, left, low, right, high) === cells ? 1 : mixed;
  }

  #cellOf(cells: number): number {
    const cell = Math.floor(cells);
    return cell > 0 ? Math.min(cell, this.#size - 1) : 0;
  }

  /** Marks the cells that an edge reaches into, row by row. */
  #mark([x1, y1, x2, y2]: Ends): void {
    const [west, south] = this.#bbox;
    const [fromX, toX] = [(x1 - west) * this.#perLng, (x2 - west) * this.#perLng];
    const [fromY, toY] = [(y1 - south) * this.#perLat, (y2 - south) * this.#perLat];
    const low = Math.min(fromY, toY);
    const high = Math.max(fromY, toY);
    const last = this.#cellOf(high + margin);
    for (let row = this.#cellOf(low - margin); row <= last; row++) {
      const [atLow, atHigh] = [Math.max(low, row - margin), Math.min(high, row + 1 + margin)];
      const xAt = (y: number) => fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
      const [left, right] = high - low < flat ? [fromX, toX] : [xAt(atLow), xAt(atHigh)];
      const first = this.#cellOf(Math.min(left, right) - margin);
      const end = this.#cellOf(Math.max(left, right) + margin);
      this.#states.fill(mixed, row * this.#size + first, row * this.#size + end + 1);
    }
  }

  /** Neighbours that no edge reaches into are alike, so that one point of each run of them is asked about. */
  #fill(rows: EdgeRows): void {
    const [west, south] = this.#bbox;
    for (let row = 0; row < this.#size; row++) {
      let known: number = mixed;
      for (let column = 0; column < this.#size; column++) {
        const cell = row * this.#size + column;
        if (this.#states[cell] === mixed) known = mixed;
        else {
          if (known === mixed) {
            known = placeInAreas(rows, west + (column + 0.5) / this.#perLng, south + (row + 0.5) / this.#perLat);
          }
          this.#states[cell] = known;
        }
      }
    }
  }

  #sumsOf(state: CellState): Uint32Array {
    const width = this.#size + 1;
    const sums = new Uint32Array(width * width);
    for (let row = 0; row < this.#size; row++) {
      let inRow = 0;
      for (let column = 0; column < this.#size; column++) {
        if (this.#states[row * this.#size + column] === state) inRow++;
        sums[(row + 1) * width + column + 1] = inRow + (sums[row * width + column + 1] ?? 0);
      }
    }
    return sums;
  }

  #sum(sums: Uint32Array, left: number, low: number, right: number, high: number): number {
    const width = this.#size + 1;
    const [below, above] = [low * width, (high + 1) * width];
    const east = (sums[above + right + 1] ?? 0) - (sums[below + right + 1] ?? 0);
    return east - (sums[above + left] ?? 0) + (sums[below + left] ?? 0);
  }
}
