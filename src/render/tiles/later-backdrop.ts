import type { SceneBackdrop } from '../../core/basemap-choice.js';
import type { MapStyle } from '../map-style.js';
import { applyStyle } from '../style-sync.js';
import type { BackdropSurroundings } from './backdrop-surroundings.js';

type BackdropPainter = import('./backdrop-painter.js').BackdropPainter;

/** Base maps and tiles of other servers, whose program is fetched when a scene first has some. */
export class LaterBackdrop {
  readonly #around: BackdropSurroundings;
  #painter: BackdropPainter | undefined;
  #opening = false;
  #wanted: SceneBackdrop | undefined;
  /** What is on the map stays there. */
  #shown = false;
  #closed = false;

  constructor(surroundings: BackdropSurroundings) {
    this.#around = surroundings;
  }

  /** True while something is wanted that is not on the map. */
  get isBusy(): boolean {
    return this.#opening || this.#painter?.isBusy === true || (this.#wanted !== undefined && this.#isHeld);
  }

  /** Puts a style on the map, with what is wanted of other servers in it. */
  paint(backdrop: SceneBackdrop | undefined, style: MapStyle): void {
    this.#wanted = backdrop;
    if (this.#painter) this.#show(this.#painter, this.#isHeld ? undefined : backdrop, style);
    else applyStyle(this.#around.map, style);
    if (backdrop && !this.#painter) void this.#open();
  }

  close(): void {
    this.#closed = true;
    this.#painter?.close();
  }

  get #isHeld(): boolean {
    return !this.#shown && this.#around.isHeld();
  }

  #show(painter: BackdropPainter, backdrop: SceneBackdrop | undefined, style: MapStyle): void {
    painter.paint(backdrop, style);
    this.#shown = backdrop !== undefined;
  }

  /** Without the program the offline base map is drawn, and it is asked for again with the next change. */
  async #open(): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    const program = await import('./backdrop-painter.js').catch(() => undefined);
    this.#opening = false;
    if (!program || this.#closed) return;
    this.#painter = new program.BackdropPainter(this.#around);
    this.#around.rewrite();
  }
}
