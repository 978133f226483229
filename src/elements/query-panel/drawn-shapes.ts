import type { DrawnShape } from '../../core/drawing.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** The shapes that the reader has drawn. */
export function drawnShapes({ state }: ViewerContract): readonly DrawnShape[] {
  return state.drawing.shapes;
}
