import type { Bbox } from '../core/bbox.js';
import { withoutAntimeridian } from './view-cells.js';

/** More windows than this are asked for as one that holds them all. */
const mostWindows = 16;

/** Windows that hold some boxes, which may overlap: few, and none overlapping another. */
export function searchWindows(bboxes: readonly Bbox[]): readonly Bbox[] {
  const windows: Bbox[] = [];
  for (const bbox of bboxes.flatMap(withoutAntimeridian)) {
    let joined = bbox;
    for (let index = windows.length - 1; index >= 0; index--) {
      const other = windows[index];
      if (!other || !overlap(joined, other)) continue;
      joined = around(joined, other);
      windows.splice(index, 1);
      // A larger window may overlap those passed already.
      index = windows.length;
    }
    windows.push(joined);
  }
  return windows.length > mostWindows ? [windows.reduce(around)] : windows;
}

function overlap(one: Bbox, other: Bbox): boolean {
  return one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];
}

function around(one: Bbox, other: Bbox): Bbox {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
