import type { LineString, Point, Polygon } from 'geojson';
import type { AtlasError } from './atlas-error.js';

/** What a reader can draw. */
export type DrawingKind = 'point' | 'line' | 'polygon' | 'rectangle' | 'circle' | 'freehand';

/** What the drawing tool does with a press on the map. `none`: the map behaves as ever. */
export type DrawingMode = DrawingKind | 'select' | 'none';

/** One drawn shape. */
export interface DrawnShape {
  readonly id: string;
  readonly kind: DrawingKind;
  /** WGS 84 degrees; a circle is the polygon that was drawn for it. */
  readonly geometry: Point | LineString | Polygon;
  /** Of a circle. */
  readonly radiusMeters?: number;
}

/** Length and area of a shape on the WGS 84 ellipsoid. */
export interface ShapeMeasures {
  /** Of a line, or around an area. */
  readonly lengthMeters?: number;
  readonly areaSquareMeters?: number;
}

/** What a viewer knows of drawing. */
export interface DrawingState {
  readonly mode: DrawingMode;
  readonly shapes: readonly DrawnShape[];
  /** Id of the shape that is chosen. */
  readonly selected: string | null;
  /** The shape being drawn, as far as it goes. */
  readonly draft: DrawnShape | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Why the last shape was refused. */
  readonly problem: AtlasError | null;
}

/** What the drawing tool tells. */
export interface DrawingEvents {
  /** Shapes were drawn, moved, changed or deleted by hand; one step to undo. */
  readonly changed: (shapes: readonly DrawnShape[]) => void;
  /** While a shape is drawn or dragged. */
  readonly drafted: (draft: DrawnShape | null) => void;
  readonly selected: (id: string | null) => void;
}

/** Drawing by hand on a map. A renderer makes it when it is first needed. */
export interface DrawingTool {
  setMode(mode: DrawingMode): void;
  /** Shows exactly these, as after an import or undo. */
  setShapes(shapes: readonly DrawnShape[]): void;
  select(id: string | null): void;
  /** Ends the shape that is being drawn, or throws it away. */
  finish(): void;
  cancel(): void;
  close(): void;
}
