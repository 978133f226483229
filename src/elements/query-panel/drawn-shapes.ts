import type { DrawingState, DrawnShape } from '../../core/drawing.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** The shapes that the reader has drawn; none while the viewer knows nothing of drawing. */
export function drawnShapes(viewer: ViewerContract): readonly DrawnShape[] {
  const state: ViewerState & { readonly drawing?: Pick<DrawingState, 'shapes'> } = viewer.state;
  return state.drawing?.shapes ?? [];
}
