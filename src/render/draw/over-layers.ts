import type { Layer } from 'deck.gl';
import type { Scene } from '../../core/scene.js';
import { shapeLayers } from './shape-layers.js';
import type { Sketch } from './sketch.js';
import { sketchLayers } from './sketch-layers.js';

/** deck.gl layers of what lies over the themes: the shapes of an answer, then what is drawn by hand. */
export function overLayers({ shapes, theme }: Scene, sketch: Sketch): Layer[] {
  return [...shapeLayers(shapes, theme), ...(sketch.length > 0 ? sketchLayers(sketch, theme) : [])];
}
