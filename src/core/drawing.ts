import type { LineString, Point, Polygon } from 'geojson';
import type { AtlasError } from './atlas-error.js';
import type { LngLat } from './bbox.js';

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
  readonly center?: LngLat;
  /** Of a circle. A drawing tool leaves it out where the ring says how far it reaches. */
  readonly radiusMeters?: number;
}

/** What a shape is made of, before it has an id: typed, imported or drawn. */
export type ShapeDraft =
  | { readonly kind: Exclude<DrawingKind, 'circle'>; readonly geometry: DrawnShape['geometry'] }
  | { readonly kind: 'circle'; readonly center: LngLat; readonly radiusMeters: number };

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
  /** False when the shapes are too long for a link, which then leaves them out. */
  readonly inLink: boolean;
}

/** What the drawing tool tells. */
export interface DrawingEvents {
  /** Shapes were drawn, moved, changed or deleted by hand; one step to undo. */
  readonly changed: (shapes: readonly DrawnShape[]) => void;
  /** While a shape is drawn or dragged. */
  readonly drafted: (draft: DrawnShape | null) => void;
  readonly selected: (id: string | null) => void;
  /** The reader asked on the map to take the chosen shape away. */
  readonly removeRequested: () => void;
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
  /** Moves the keyboard's focus to the map. */
  focus(): void;
  close(): void;
}
