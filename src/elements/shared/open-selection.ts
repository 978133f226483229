import type { FeatureRef } from '../../core/scene.js';
import type { ViewerState } from '../../viewer/state.js';

/** Selections that a host page shows by itself, so that feature panels stay closed. */
const kept = new WeakSet<FeatureRef>();

/** Says whether the page around the map shows a selection by itself. */
export function keepPanelsClosed(selection: FeatureRef, closed: boolean): void {
  if (closed) kept.add(selection);
  else kept.delete(selection);
}

/** What feature panels show: the selected feature and what lay under the same click; nothing of it where the page does. */
export function openSelection({ selection, candidates }: ViewerState): Pick<ViewerState, 'selection' | 'candidates'> {
  return selection && kept.has(selection) ? { selection: null, candidates: [] } : { selection, candidates };
}
