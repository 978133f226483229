import type { DrawingEvents, DrawingMode, DrawingTool, DrawnShape } from '../core/drawing.js';

/** A drawing tool without a map: keeps what it was told, and a test plays the hand through its events. */
export class FakeDrawingTool implements DrawingTool {
  readonly hand: DrawingEvents;
  mode: DrawingMode = 'none';
  shapes: readonly DrawnShape[] = [];
  selected: string | null = null;
  closed = false;
  /** Orders without a value, oldest first. */
  readonly orders: ('finish' | 'cancel' | 'focus')[] = [];

  constructor(events: DrawingEvents) {
    this.hand = events;
  }

  setMode(mode: DrawingMode): void {
    this.mode = mode;
  }

  setShapes(shapes: readonly DrawnShape[]): void {
    this.shapes = shapes;
  }

  select(id: string | null): void {
    this.selected = id;
  }

  finish(): void {
    this.orders.push('finish');
  }

  cancel(): void {
    this.orders.push('cancel');
  }

  focus(): void {
    this.orders.push('focus');
  }

  close(): void {
    this.closed = true;
  }
}
