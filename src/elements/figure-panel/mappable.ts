import type { ThematicChoice, ThematicForm } from '../../core/thematic-choice.js';
import type { FigureOffers } from './figure-offers.js';

/** Whether one of the figures is a count that nothing divides: its size would show the size of the unit. */
export function countUndivided(offers: FigureOffers, { level, figure, second }: ThematicChoice): boolean {
  const figures = second ? [figure, second.figure] : [figure];
  return figures.some((each) => offers.measured(level, each)?.needsDivision === true);
}

/** Whether a choice can be drawn: undivided counts by size or width only. */
export function isMappable(offers: FigureOffers, choice: ThematicChoice): boolean {
  return isStepped(choice.form) || !countUndivided(offers, choice);
}

/** Whether a form shows classes by size or width, which cannot diverge and can tell five apart at most. */
export function isStepped(form: ThematicForm): boolean {
  return form === 'symbols' || form === 'gaps';
}
