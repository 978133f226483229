import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DeckAdapter } from './deck-adapter.js';

/** Pixels the cross-hair moves at one press of an arrow key, alone and with Shift. */
const stepPx = 8;
const wideStepPx = 64;
/** So near to the window's edge the map moves instead. */
const marginPx = 40;

const steps: Readonly<Record<string, readonly [east: number, south: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What keys do besides moving and pressing. */
export interface KeyEvents {
  readonly isDrafting: () => boolean;
  readonly hasChosen: () => boolean;
  readonly remove: () => void;
  /** Throws a draft away, or chooses nothing. */
  readonly cancel: () => void;
}

/**
 * Drawing with the keyboard while the map has the focus: arrow keys move a cross-hair, and near the edge the map under it,
 * Enter presses there, Escape gives up, Delete takes the chosen shape away.
 */
export class MapKeys {
  readonly #map: MapLibreMap;
  readonly #adapter: DeckAdapter;
  readonly #events: KeyEvents;
  readonly #crossHair = crossHair();
  /** Where the cross-hair is in the window; undefined in its middle. */
  #at: readonly [x: number, y: number] | undefined;
  active = false;

  constructor(map: MapLibreMap, adapter: DeckAdapter, events: KeyEvents) {
    this.#map = map;
    this.#adapter = adapter;
    this.#events = events;
    map.getContainer().append(this.#crossHair);
    map.getCanvas().addEventListener('keydown', this.#pressed);
    map.getCanvas().addEventListener('pointermove', this.#hide);
    map.getCanvas().addEventListener('blur', this.#hide);
  }

  close(): void {
    this.#crossHair.remove();
    this.#map.getCanvas().removeEventListener('keydown', this.#pressed);
    this.#map.getCanvas().removeEventListener('pointermove', this.#hide);
    this.#map.getCanvas().removeEventListener('blur', this.#hide);
  }

  readonly #hide = (): void => {
    this.#crossHair.hidden = true;
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (!this.active || event.altKey || event.ctrlKey || event.metaKey || !this.#act(event)) return;
    event.preventDefault();
    // The map would pan by its own step, and whoever is around it would take the key as well.
    event.stopPropagation();
  };

  /** @returns False for keys that are not the tool's. */
  #act({ key, shiftKey }: KeyboardEvent): boolean {
    const step = steps[key];
    if (step) return this.#move(step, shiftKey ? wideStepPx : stepPx);
    if (key === 'Enter') return this.#press();
    if (key === 'Escape' && (this.#events.isDrafting() || this.#events.hasChosen())) {
      this.#events.cancel();
      return true;
    }
    if ((key !== 'Delete' && key !== 'Backspace') || !this.#events.hasChosen()) return false;
    this.#events.remove();
    return true;
  }

  #move([east, south]: readonly [number, number], lengthPx: number): boolean {
    const [x, y] = this.#place();
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    const [toX, toY] = [x + east * lengthPx, y + south * lengthPx];
    const at = [inside(toX, clientWidth), inside(toY, clientHeight)] as const;
    if (at[0] !== toX || at[1] !== toY) this.#map.panBy([toX - at[0], toY - at[1]], { animate: false });
    this.#at = at;
    this.#show(at);
    this.#adapter.pointAt(...at);
    return true;
  }

  #press(): boolean {
    const at = this.#place();
    this.#show(at);
    this.#adapter.pressAt(...at);
    return true;
  }

  #place(): readonly [x: number, y: number] {
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    const [x, y] = this.#at ?? [clientWidth / 2, clientHeight / 2];
    return [inside(x, clientWidth), inside(y, clientHeight)];
  }

  #show([x, y]: readonly [number, number]): void {
    this.#crossHair.hidden = false;
    Object.assign(this.#crossHair.style, { left: `${x}px`, top: `${y}px` });
  }
}

/** Keeps a coordinate of the cross-hair away from the window's edge. */
function inside(value: number, size: number): number {
  return Math.min(Math.max(value, marginPx), Math.max(marginPx, size - marginPx));
}

/** Two lines that cross, dark in a light casing. */
function crossHair(): HTMLElement {
  const frame = document.createElement('div');
  frame.hidden = true;
  frame.ariaHidden = 'true';
  Object.assign(frame.style, { position: 'absolute', pointerEvents: 'none', zIndex: '1' });
  for (const [inlineSize, blockSize] of [
    ['27px', '5px'],
    ['5px', '27px'],
  ] as const) {
    const line = document.createElement('div');
    const middle = { position: 'absolute', left: '0', top: '0', translate: '-50% -50%' };
    const look = { background: '#1f2937', border: '1px solid #ffffff', boxSizing: 'border-box' };
    Object.assign(line.style, { ...middle, ...look, inlineSize, blockSize });
    frame.append(line);
  }
  return frame;
}
