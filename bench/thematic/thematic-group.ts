import type { Figure } from '../figure.js';
import { drawingFigures } from './drawing-figures.js';

/** What it costs to map other figures, and another year. */
export async function* thematicGroup(): AsyncGenerator<Figure> {
  yield* drawingFigures();
}
