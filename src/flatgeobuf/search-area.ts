import type { Bbox } from '../core/bbox.js';

/** Where features are looked for in the index of a file. */
export interface SearchArea {
  /** WGS 84 degrees; they may overlap, and reach beyond ±180°. A feature is looked for when its box touches one. */
  readonly bboxes: readonly Bbox[];
  /** Says more exactly of a box that touches one of them whether what lies in it can matter. Default: it can. */
  readonly mayTouch?: (bbox: Bbox) => boolean;
}

/** Everywhere. */
export const everywhere: SearchArea = { bboxes: [[-180, -90, 180, 90]] };
