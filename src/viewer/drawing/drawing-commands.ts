import type { DrawingMode, ShapeDraft } from '../../core/drawing.js';

/**
 * What can be done with the shapes of a viewer. Each change is one step to undo. A shape that is refused leaves
 * everything as it was and its reason in `state.drawing.problem`.
 */
export interface DrawingCommands {
  /** Takes up a way to draw on the map; `none` gives the map back. */
  setMode(mode: DrawingMode): void;
  /** Adds a shape and chooses it. */
  addShape(shape: ShapeDraft): void;
  /** Gives a shape another form; an unknown id changes nothing. */
  replaceShape(id: string, shape: ShapeDraft): void;
  removeShape(id: string): void;
  selectShape(id: string | null): void;
  /** Takes all shapes away. */
  clear(): void;
  /** Takes the last step back; while a shape is being drawn, throws that away. */
  undo(): void;
  redo(): void;
  /** Ends the shape that is being drawn. */
  finish(): void;
  /** Throws the shape that is being drawn away. */
  cancel(): void;
  /** Moves the keyboard's focus to the map, for drawing with keys. */
  focusMap(): void;
  /** Adds the shapes of a GeoJSON text. */
  importGeoJson(text: string): void;
  /** All shapes as a GeoJSON text, with measures, units and datum. */
  exportGeoJson(): string;
  /** Shows exactly these, as a link says. */
  setShapes(shapes: readonly ShapeDraft[]): void;
}
