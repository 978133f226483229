import type { Geometry } from 'geojson';
import type { SceneDrawing } from '../../core/scene.js';

/** Something that the drawing tool shows on the map. */
export interface SketchItem {
  readonly geometry: Geometry;
  /**
   * A shape, the one that is chosen, one that is being drawn; a vertex that can be dragged, the middle of an edge, where
   * one can be made; the feature's vertex or edge that the pointer is drawn to.
   */
  readonly role: 'shape' | 'chosen' | 'draft' | 'vertex' | 'middle' | 'snap';
}

/** Everything drawn by hand, bottom to top. */
export type Sketch = readonly SketchItem[];

/** What is shown of a drawing while no tool is at work. */
export function sketchOf({ shapes, selected }: SceneDrawing): Sketch {
  return shapes.map(({ id, geometry }) => ({ geometry, role: id === selected ? 'chosen' : 'shape' }));
}
