import type { Figure } from '../figure.js';
import { classingFigures } from './classing-figures.js';
import { drawingFigures } from './drawing-figures.js';

/** Classes of figures, and what it costs to draw them and another year. */
export async function* thematicGroup(): AsyncGenerator<Figure> {
  yield* classingFigures();
  yield* drawingFigures();
}
