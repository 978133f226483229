/** What a reader asks of the drawing of the map, whatever it shows. */
export interface DrawnLook {
  /** Stronger writing, lines and outlines than usual. */
  readonly contrast: 'normal' | 'more';
  /** Classes of areas and lines are told apart by patterns as well. */
  readonly patterns: boolean;
  /** Larger writing and heavier lines, for a projector. Default: false. */
  readonly presenting?: boolean;
}

/** As the definitions say. */
export const plainLook: DrawnLook = { contrast: 'normal', patterns: false };

/** True when both give the same picture; without a look it is the plain one. */
export function sameLook(one: DrawnLook = plainLook, other: DrawnLook = plainLook): boolean {
  return one.contrast === other.contrast && one.patterns === other.patterns && one.presenting === other.presenting;
}
