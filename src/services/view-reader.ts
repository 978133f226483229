import type { Bbox } from '../core/bbox.js';
import type { CellReader } from './cell-reader.js';
import type { HeldCell } from './held-cells.js';
import {
  bboxOfCell,
  type Cell,
  cellsOfView,
  childrenOf,
  deepestLevel,
  distanceTo,
  withoutAntimeridian,
} from './view-cells.js';

/** Cells asked for at once. */
const parallelCells = 4;

/** How a view is read. */
export interface ViewOptions {
  readonly cells: CellReader;
  /** Most features of a view. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Gets each cell as it comes. */
  readonly take: (cell: HeldCell) => void;
}

/**
 * Reads the cells that a view lies in, those nearest to its middle first. Those with too many features are split, and read
 * for as long as the view may have more.
 *
 * @returns True when that was not enough: only what is nearest to the middle is there.
 * @throws what the first cell that failed threw, once the others have ended.
 */
export async function readView(bbox: Bbox, options: ViewOptions): Promise<boolean> {
  const { cells, limit, signal, take } = options;
  const boxes = withoutAntimeridian(bbox);
  const middle = middleOf(bbox);
  const waiting: Cell[] = [...cellsOfView(bbox)];
  const taken = new Set<HeldCell>();
  const failures: unknown[] = [];
  let count = 0;
  let truncated = false;
  const one = async (cell: Cell): Promise<void> => {
    const held = cells.isCrowded(cell) ? undefined : await cells.read(cell);
    if (signal.aborted) return;
    if (!held) {
      const parts = cell.level < deepestLevel ? childrenOf(cell).filter((part) => isIn(part, boxes)) : [];
      truncated ||= parts.length === 0;
      waiting.push(...parts);
    } else if (!taken.has(held)) {
      taken.add(held);
      count += held.count;
      take(held);
    }
  };
  const running = new Set<Promise<unknown>>();
  const mayGoOn = () => failures.length === 0 && !signal.aborted && count < limit;
  while (running.size > 0 || (waiting.length > 0 && mayGoOn())) {
    const cell = running.size < parallelCells && mayGoOn() ? nearest(waiting, middle) : undefined;
    if (!cell) {
      await Promise.race(running);
      continue;
    }
    const reading = one(cell).catch((error: unknown) => failures.push(error));
    running.add(reading);
    void reading.then(() => running.delete(reading));
  }
  signal.throwIfAborted();
  if (failures.length > 0) throw failures[0];
  return truncated || waiting.length > 0;
}

function nearest(waiting: Cell[], middle: readonly [number, number]): Cell | undefined {
  let best = 0;
  for (let index = 1; index < waiting.length; index++) {
    const [one, other] = [waiting[index], waiting[best]];
    if (one && other && distanceTo(one, middle) < distanceTo(other, middle)) best = index;
  }
  return waiting.splice(best, 1)[0];
}

function isIn(cell: Cell, boxes: readonly Bbox[]): boolean {
  const [west, south, east, north] = bboxOfCell(cell);
  return boxes.some((box) => west < box[2] && east > box[0] && south < box[3] && north > box[1]);
}

function middleOf([west, south, east, north]: Bbox): [number, number] {
  const span = east < west ? east + 360 - west : east - west;
  const lng = west + span / 2;
  return [lng > 180 ? lng - 360 : lng, (south + north) / 2];
}
