import type { ThematicChoice } from '../core/thematic-choice.js';
import type { ShownThematic, ThematicState } from './state.js';

/** The map of figures that is drawn, whatever becomes of another one; undefined when the layers are the catalog's. */
export function shownThematic(state: ThematicState): ShownThematic | undefined {
  if (state.phase === 'none') return undefined;
  return state.phase === 'made' ? { choice: state.choice, map: state.map } : state.shown;
}

/** The choice that a link carries: the one that is being made, else the one that is drawn. */
export function chosenThematic(state: ThematicState): ThematicChoice | undefined {
  return state.phase === 'making' ? state.choice : shownThematic(state)?.choice;
}
