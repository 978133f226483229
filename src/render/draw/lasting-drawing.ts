import type { DrawingEvents, DrawingMode, DrawingTool, DrawnShape } from '../../core/drawing.js';
import type { DrawingPlace } from './drawing-place.js';
import { HandTool } from './hand-tool.js';

/** Drawing by hand that outlives the map it works on: when graphics are lost, it goes on at another place. */
export class LastingDrawing implements DrawingTool {
  readonly #events: DrawingEvents;
  /** Undefined between two places. */
  #tool: HandTool | undefined;
  #mode: DrawingMode = 'none';
  #shapes: readonly DrawnShape[] = [];
  #selected: string | null = null;
  #isDrafting = false;

  constructor(place: DrawingPlace, events: DrawingEvents) {
    this.#events = {
      ...events,
      changed: (shapes) => {
        this.#shapes = shapes;
        events.changed(shapes);
      },
      drafted: (draft) => {
        this.#isDrafting = draft !== null;
        events.drafted(draft);
      },
      selected: (id) => {
        this.#selected = id;
        events.selected(id);
      },
    };
    this.#tool = new HandTool(place, this.#events);
  }

  /** True while a shape is half drawn. */
  get isDrafting(): boolean {
    return this.#isDrafting;
  }

  /** Leaves a map that goes away; a shape that was half drawn is lost. */
  leave(): void {
    this.#tool?.close();
    this.#tool = undefined;
    this.#events.drafted(null);
  }

  /** Goes on at another place, once it has left the one before. */
  moveTo(place: DrawingPlace): void {
    if (this.#tool) return;
    const tool = new HandTool(place, this.#events);
    tool.setShapes(this.#shapes);
    tool.setMode(this.#mode);
    tool.select(this.#selected);
    this.#tool = tool;
  }

  setMode(mode: DrawingMode): void {
    this.#mode = mode;
    this.#tool?.setMode(mode);
  }

  setShapes(shapes: readonly DrawnShape[]): void {
    this.#shapes = shapes;
    this.#tool?.setShapes(shapes);
  }

  select(id: string | null): void {
    this.#selected = id;
    this.#tool?.select(id);
  }

  finish(): void {
    this.#tool?.finish();
  }

  cancel(): void {
    this.#tool?.cancel();
  }

  focus(): void {
    this.#tool?.focus();
  }

  close(): void {
    this.#tool?.close();
    this.#tool = undefined;
  }
}
