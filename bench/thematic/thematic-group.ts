import type { Figure } from '../figure.js';
import { classingFigures } from './classing-figures.js';

/** Thematic maps: finding classes, and what follows on the screen. */
export async function* thematicGroup(): AsyncGenerator<Figure> {
  yield* classingFigures();
}
