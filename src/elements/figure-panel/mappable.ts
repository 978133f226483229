import type { ThematicChoice } from '../../core/thematic-choice.js';
import type { FigureOffers } from './figure-offers.js';

/** Whether one of the figures is a count that nothing divides: its size would show the size of the unit. */
export function countUndivided(offers: FigureOffers, { level, figure, second }: ThematicChoice): boolean {
  const figures = second ? [figure, second.figure] : [figure];
  return figures.some((each) => offers.measured(level, each)?.needsDivision === true);
}

/** Whether a choice can be drawn: undivided counts in circles only. */
export function isMappable(offers: FigureOffers, choice: ThematicChoice): boolean {
  return choice.form === 'symbols' || !countUndivided(offers, choice);
}
