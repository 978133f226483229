import { olderLook, undatedLook } from '../core/time-looks.js';
import { always } from './row-table.js';

/** Features that are drawn together because they begin in the same stretch of time: a part is drawn once for each. */
export interface TimePass {
  readonly kind: 'plain' | 'undated' | 'older' | 'new';
  /** Days since 1970-01-01: what begins after the first and by the second. */
  readonly days: readonly [after: number, until: number];
  /** How much is seen of their colours, and how grey these are; 0 to 1. */
  readonly tone: readonly [opacity: number, greyShare: number];
}

/** Before every day, and yet later than what has none. */
const dawn = always / 2;
const never = -always;

const full = [1, 0] as const;
const steppedBack = [olderLook.opacity, olderLook.greyShare] as const;

/**
 * What is drawn of a part with a time, bottom to top; see `core/time-looks`. Days are told to the graphics card with each
 * picture: nothing is written again.
 */
export function timePasses(day: number | null, sinceDay: number | null): readonly TimePass[] {
  const until = day ?? never;
  if (day === null && sinceDay === null) return [{ kind: 'plain', days: [2 * always, never], tone: full }];
  const undated = [2 * always, dawn] as const;
  if (sinceDay === null) {
    return [
      { kind: 'undated', days: undated, tone: [undatedLook.opacity, 0] },
      { kind: 'plain', days: [dawn, until], tone: full },
    ];
  }
  return [
    { kind: 'undated', days: undated, tone: steppedBack },
    { kind: 'older', days: [dawn, Math.min(sinceDay, until)], tone: steppedBack },
    { kind: 'new', days: [sinceDay, until], tone: full },
  ];
}
