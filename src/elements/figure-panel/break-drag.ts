import type { ReactiveControllerHost } from 'lit';
import { breaksWith, type ValueRange } from './break-moves.js';

/** What a break is dragged across. */
export interface DragGround {
  /** Of which of the figures. */
  readonly id: string;
  readonly breaks: readonly number[];
  readonly range: ValueRange;
  /** Share of the histogram's width at a position of the pointer, 0 to 1. */
  readonly placeAt: (clientX: number) => number;
}

/** A break under the pointer: the histogram follows it, and the map when it is let go. */
export class BreakDrag {
  readonly #host: ReactiveControllerHost;
  #ground: DragGround | undefined;
  #index = -1;
  #moved: readonly number[] | undefined;

  /** @param host - Is drawn again as the break moves. */
  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Breaks as they are dragged now; undefined while nothing is. */
  breaksOf(id: string): readonly number[] | undefined {
    return this.#ground?.id === id ? this.#moved : undefined;
  }

  start(ground: DragGround, index: number): void {
    this.#ground = ground;
    this.#index = index;
    this.#moved = undefined;
  }

  move(clientX: number): void {
    const ground = this.#ground;
    if (!ground) return;
    const { least, most } = ground.range;
    const value = least + ground.placeAt(clientX) * (most - least);
    this.#moved = breaksWith(ground.breaks, this.#index, value, ground.range);
    this.#host.requestUpdate();
  }

  /** Ends the drag. @returns the breaks, when they were moved. */
  end(): readonly number[] | undefined {
    const moved = this.#moved;
    this.cancel();
    return moved;
  }

  cancel(): void {
    this.#ground = undefined;
    this.#moved = undefined;
    this.#host.requestUpdate();
  }
}
