import type { DrawnShape, ShapeDraft } from '../../core/drawing.js';

/** What a shape was made from, without its id. */
export function draftOf({ kind, geometry, center, radiusMeters }: DrawnShape): ShapeDraft {
  if (kind !== 'circle') return { kind, geometry };
  return { kind, center: center ?? [0, 0], radiusMeters: radiusMeters ?? 0 };
}
