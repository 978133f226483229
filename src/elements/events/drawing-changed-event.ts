import type { DrawingMode, DrawnShape } from '../../core/drawing.js';

/** What the reader has drawn. */
export interface DrawingChangedDetail {
  /** What a press on the map draws; `none` draws nothing. */
  readonly mode: DrawingMode;
  /** Oldest first, WGS 84 degrees. */
  readonly shapes: readonly DrawnShape[];
  /** Id of the shape that is chosen. */
  readonly selected: string | null;
}

/** `jjj-drawing-changed`: a shape was added, changed, chosen or taken away, or another tool taken up. */
export class DrawingChangedEvent extends CustomEvent<DrawingChangedDetail> {
  constructor(detail: DrawingChangedDetail) {
    super('jjj-drawing-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-drawing-changed': DrawingChangedEvent;
  }
}
