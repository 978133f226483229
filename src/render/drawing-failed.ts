import { AtlasError } from '../core/atlas-error.js';

/** Hands on each reason once: a worker that cannot be loaded fails for every source. */
export function onceEach(tell: (reason: string) => void): (reason: string) => void {
  const told = new Set<string>();
  return (reason) => {
    if (told.has(reason)) return;
    told.add(reason);
    tell(reason);
  };
}

/** Says that a part of the map could not be drawn. @param cause - Why, or what was thrown. */
export function drawingFailed(cause: unknown): AtlasError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `The map could not be drawn completely: ${reason}. Load the page again.`;
  return new AtlasError('drawing-failed', message, { details: { reason } });
}
