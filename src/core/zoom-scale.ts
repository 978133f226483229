/*
 * Strokes and symbols are defined for a map of one sheet; they grow a little as the reader comes nearer and shrink
 * when the whole region is in view, so that the picture keeps the same density.
 */
const strokeStops: readonly (readonly [viewportZoom: number, factor: number])[] = [
  [5, 0.65],
  [7, 0.85],
  [9, 1.1],
  [12, 1.7],
  [15, 2.6],
];

const symbolStops: readonly (readonly [viewportZoom: number, factor: number])[] = [
  [5, 0.6],
  [7, 0.75],
  [9, 1],
  [12, 1.3],
  [15, 1.5],
];

/** Viewport zoom rounded to the steps at which sizes change, so that a zoom gesture does not set new sizes every frame. */
export function sizeStep(viewportZoom: number): number {
  return Math.round(viewportZoom * 4) / 4;
}

/** Factor for the widths of strokes at a viewport zoom. */
export function strokeScale(viewportZoom: number): number {
  return interpolate(strokeStops, viewportZoom);
}

/** Factor for the sizes of point symbols at a viewport zoom. */
export function symbolScale(viewportZoom: number): number {
  return interpolate(symbolStops, viewportZoom);
}

function interpolate(stops: readonly (readonly [number, number])[], viewportZoom: number): number {
  let [lowerZoom, lowerFactor] = stops[0] ?? [0, 1];
  if (viewportZoom <= lowerZoom) return lowerFactor;
  for (const [upperZoom, upperFactor] of stops) {
    if (viewportZoom <= upperZoom) {
      const share = upperZoom === lowerZoom ? 0 : (viewportZoom - lowerZoom) / (upperZoom - lowerZoom);
      return lowerFactor + share * (upperFactor - lowerFactor);
    }
    [lowerZoom, lowerFactor] = [upperZoom, upperFactor];
  }
  return lowerFactor;
}
