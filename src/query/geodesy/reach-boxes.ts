import type { Bbox } from '../../core/bbox.js';
import type { ReachGrid } from './reach-grid.js';

/** Boxes at most, before some are turned by 360°. */
const mostBoxes = 32;
/** Bands of latitude that boxes are made in. */
const mostBands = 24;
/** One box does where several would not cover less than this part of it. */
const worthwhile = 0.7;

/** Columns of a grid, from the first to before the end. */
interface Run {
  readonly first: number;
  readonly end: number;
}

/**
 * Boxes that together contain every place within reach, as a grid has them: one, or in bands of latitude as many as
 * make what they cover much smaller. Where one reaches beyond ±180 it is there a second time, turned by 360°.
 */
export function reachBoxes(grid: ReachGrid): readonly Bbox[] {
  const rowsPerBand = Math.ceil(grid.rows / mostBands);
  let boxes: readonly Bbox[] = [];
  for (let gap = 0; gap <= grid.columns; gap = 2 * gap + 1) {
    boxes = bandBoxes(grid, rowsPerBand, gap);
    if (boxes.length <= mostBoxes) break;
  }
  const covered = boxes.reduce((sum, box) => sum + areaOf(box), 0);
  return (covered < worthwhile * areaOf(grid.bbox) ? boxes : [grid.bbox]).flatMap(turned);
}

/** @param gap - Columns out of reach that do not part a box from the next one. */
function bandBoxes(grid: ReachGrid, rowsPerBand: number, gap: number): readonly Bbox[] {
  const boxes: Bbox[] = [];
  for (let row = 0; row < grid.rows; row += rowsPerBand) {
    const endRow = Math.min(grid.rows, row + rowsPerBand);
    for (const { first, end } of runsOf(grid, row, endRow, gap)) boxes.push(grid.boxOf(first, row, end, endRow));
  }
  return boxes;
}

function runsOf(grid: ReachGrid, row: number, endRow: number, gap: number): readonly Run[] {
  const runs: Run[] = [];
  for (let column = 0; column < grid.columns; column++) {
    if (grid.isFar(column, row, column + 1, endRow)) continue;
    const last = runs.at(-1);
    if (last && column - last.end <= gap) runs[runs.length - 1] = { first: last.first, end: column + 1 };
    else runs.push({ first: column, end: column + 1 });
  }
  return runs;
}

function areaOf([west, south, east, north]: Bbox): number {
  return (east - west) * (north - south);
}

function turned([west, south, east, north]: Bbox): readonly Bbox[] {
  const boxes: Bbox[] = [[west, south, east, north]];
  if (east > 180 && east - west < 360) boxes.push([west - 360, south, east - 360, north]);
  if (west < -180 && east - west < 360) boxes.push([west + 360, south, east + 360, north]);
  return boxes;
}
