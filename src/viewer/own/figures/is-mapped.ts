import type { ThematicState } from '../../state.js';
import { chosenThematic } from '../../thematic-shown.js';
import type { OwnFigures } from '../own-data.js';

/** Whether the map shows one of these figures, or is about to. */
export function isMapped({ indicators }: OwnFigures, thematic: ThematicState): boolean {
  const choice = chosenThematic(thematic);
  const drawn = [choice?.figure.indicator, choice?.second?.figure.indicator];
  return indicators.some(({ id }) => drawn.includes(id));
}
