import type { FigureIndicator } from '../../src/core/figure-file.js';
import { accessFigures, environmentFigures } from './figures-of-access.js';
import { economyFigures } from './figures-of-economy.js';
import { incomeFigures, peopleFigures } from './figures-of-people.js';

/** Every indicator of the published figures, in the order in which a reader chooses. */
export const figureIndicators: readonly FigureIndicator[] = [
  ...incomeFigures,
  ...economyFigures,
  ...peopleFigures,
  ...environmentFigures,
  ...accessFigures,
];
