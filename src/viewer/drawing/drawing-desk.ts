import { AtlasError } from '../../core/atlas-error.js';
import type {
  DrawingEvents,
  DrawingMode,
  DrawingState,
  DrawingTool,
  DrawnShape,
  ShapeDraft,
} from '../../core/drawing.js';
import type { Renderer } from '../../core/scene.js';
import type { StateStore } from '../state-store.js';
import { CircleMaker } from './circle-maker.js';
import type { DrawingCommands } from './drawing-commands.js';
import { faultOf } from './fault-of.js';
import { shapesAsGeoJson } from './geojson-export.js';
import { shapesOfGeoJson } from './geojson-import.js';
import { ShapeHistory } from './shape-history.js';
import { mostLinkCharacters, writeShapes } from './shape-link.js';

/** Keeps what is drawn: commands and the tool on the map change it, and every change can be undone. */
export class DrawingDesk implements DrawingCommands {
  readonly #renderer: Renderer;
  readonly #store: Pick<StateStore, 'state' | 'change'>;
  readonly #circles = new CircleMaker();
  #history = new ShapeHistory();
  #tool: DrawingTool | undefined;
  #opening = false;
  #focusWhenOpen = false;
  #disposed = false;
  #made = 0;

  /** The store's `drawing` is this desk's alone to change. */
  constructor(renderer: Renderer, store: Pick<StateStore, 'state' | 'change'>) {
    this.#renderer = renderer;
    this.#store = store;
  }

  setMode(mode: DrawingMode): void {
    this.#change({ mode, draft: null, problem: null });
    if (mode === 'circle') this.#circles.fetchAhead();
    if (this.#tool) this.#tool.setMode(mode);
    else if (mode !== 'none') this.#open();
  }

  addShape(shape: ShapeDraft): void {
    this.#add([shape]);
  }

  replaceShape(id: string, shape: ShapeDraft): void {
    this.#attempt([{ shape, id }], ([replaced]) => {
      if (replaced && this.#shapes.some((each) => each.id === id)) {
        this.#step(this.#shapes.map((each) => (each.id === id ? replaced : each)));
      }
    });
  }

  removeShape(id: string): void {
    const left = this.#shapes.filter((shape) => shape.id !== id);
    if (left.length < this.#shapes.length) this.#step(left);
  }

  selectShape(id: string | null): void {
    const known = id !== null && this.#shapes.some((shape) => shape.id === id);
    this.#change({ selected: known ? id : null, problem: null });
    this.#tool?.select(known ? id : null);
  }

  clear(): void {
    if (this.#shapes.length > 0) this.#step([]);
  }

  undo(): void {
    if (this.#store.state.drawing.draft) this.cancel();
    else if (this.#history.canUndo) this.#show(this.#history.undo());
  }

  redo(): void {
    if (this.#history.canRedo) this.#show(this.#history.redo());
  }

  finish(): void {
    this.#tool?.finish();
  }

  cancel(): void {
    this.#tool?.cancel();
    this.#change({ draft: null, problem: null });
  }

  focusMap(): void {
    if (this.#tool) this.#tool.focus();
    else this.#focusWhenOpen = this.#opening;
  }

  importGeoJson(text: string): void {
    try {
      this.#add(shapesOfGeoJson(text));
    } catch (error) {
      this.#refuse(error);
    }
  }

  exportGeoJson(): string {
    return shapesAsGeoJson(this.#shapes);
  }

  setShapes(shapes: readonly ShapeDraft[]): void {
    if (writeShapes(shapes) === writeShapes(this.#shapes)) return;
    this.#attempt(this.#named(shapes), (made) => this.#step(made));
  }

  /** Shows shapes that were there before the reader came: nothing to undo. */
  begin(shapes: readonly ShapeDraft[]): void {
    if (shapes.length > 0) this.#attempt(this.#named(shapes), (made) => this.#show(new ShapeHistory(made)));
  }

  dispose(): void {
    this.#disposed = true;
    this.#tool?.close();
  }

  get #shapes(): readonly DrawnShape[] {
    return this.#history.shapes;
  }

  #add(shapes: readonly ShapeDraft[]): void {
    this.#attempt(this.#named(shapes), (made) => this.#step([...this.#shapes, ...made], made.at(-1)?.id));
  }

  #named(shapes: readonly ShapeDraft[]): readonly { readonly shape: ShapeDraft; readonly id: string }[] {
    return shapes.map((shape) => {
      this.#made += 1;
      return { shape, id: `shape-${this.#made}` };
    });
  }

  /** Gives shapes their geometry and hands them on, unless one has a fault: then nothing happens but that it is told. */
  #attempt(
    wanted: readonly { readonly shape: ShapeDraft; readonly id: string }[],
    then: (made: readonly DrawnShape[]) => void,
  ): void {
    const drafts = wanted.map(({ shape, id }): DrawnShape => {
      if (shape.kind !== 'circle') return { ...shape, id };
      return { ...shape, id, geometry: { type: 'Point', coordinates: [...shape.center] } };
    });
    this.#circles.complete(
      drafts,
      (made) => {
        if (this.#disposed) return;
        const fault = made.map(({ geometry }) => faultOf(geometry)).find((each) => each !== undefined);
        if (fault) this.#refuse(fault);
        else then(made);
      },
      (error) => this.#refuse(error),
    );
  }

  #step(shapes: readonly DrawnShape[], selected = this.#store.state.drawing.selected): void {
    this.#show(this.#history.step(shapes), selected);
  }

  #show(history: ShapeHistory, selected: string | null = this.#store.state.drawing.selected): void {
    this.#history = history;
    const { shapes, canUndo, canRedo } = history;
    const chosen = shapes.some(({ id }) => id === selected) ? selected : null;
    const inLink = writeShapes(shapes).length <= mostLinkCharacters;
    this.#change({ shapes, canUndo, canRedo, selected: chosen, draft: null, problem: null, inLink });
    this.#tool?.setShapes(shapes);
    this.#tool?.select(chosen);
  }

  #refuse(error: unknown): void {
    this.#change({ problem: asAtlasError(error), draft: null });
    this.#tool?.setShapes(this.#shapes);
  }

  #change(patch: Partial<DrawingState>): void {
    this.#store.change({ drawing: { ...this.#store.state.drawing, ...patch } });
  }

  #open(): void {
    if (this.#opening) return;
    this.#opening = true;
    this.#renderer.openDrawing(this.#events()).then(
      (tool) => {
        if (this.#disposed) return tool.close();
        this.#tool = tool;
        const { mode, selected } = this.#store.state.drawing;
        tool.setShapes(this.#shapes);
        tool.setMode(mode);
        tool.select(selected);
        if (this.#focusWhenOpen) tool.focus();
      },
      (error: unknown) => {
        this.#opening = false;
        if (!this.#disposed) this.#change({ mode: 'none', problem: asAtlasError(error) });
      },
    );
  }

  #events(): DrawingEvents {
    return {
      changed: (shapes) => this.#drawn(shapes),
      drafted: (draft) => this.#change({ draft: draft && this.#circles.completed(draft), problem: null }),
      selected: (selected) => this.#change({ selected }),
      removeRequested: () => this.removeShape(this.#store.state.drawing.selected ?? ''),
    };
  }

  /** Shapes as the hand left them: circles become round on the ground, crossings are refused. */
  #drawn(shapes: readonly DrawnShape[]): void {
    this.#circles.complete(
      shapes,
      (made) => {
        if (this.#disposed) return;
        const touched = made.filter((shape) => !this.#shapes.includes(shape));
        const fault = touched.map(({ geometry }) => faultOf(geometry)).find((each) => each !== undefined);
        if (fault) this.#refuse(fault);
        else this.#step(made);
      },
      (error) => this.#refuse(error),
    );
  }
}

function asAtlasError(error: unknown): AtlasError {
  if (error instanceof AtlasError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The map could not be drawn completely: ${reason}. Load the page again.`;
  return new AtlasError('drawing-failed', message, { details: { reason }, cause: error });
}
