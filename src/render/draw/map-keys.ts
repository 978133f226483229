import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DeckAdapter } from './deck-adapter.js';

/** Pixels the map moves under the cross-hair at one press of an arrow key, alone and with Shift. */
const stepPx = 8;
const wideStepPx = 64;

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
 * Drawing with the keyboard while the map has the focus: arrow keys move the map under a cross-hair in its middle, Enter
 * presses there, Escape gives up, Delete takes the chosen shape away.
 */
export class MapKeys {
  readonly #map: MapLibreMap;
  readonly #adapter: DeckAdapter;
  readonly #events: KeyEvents;
  readonly #crossHair = crossHair();
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
    this.#crossHair.hidden = false;
    this.#map.panBy([east * lengthPx, south * lengthPx], { animate: false });
    this.#adapter.pointAtCenter();
    return true;
  }

  #press(): boolean {
    this.#crossHair.hidden = false;
    this.#adapter.pressAtCenter();
    return true;
  }
}

/** Two lines that cross in the middle of the map, dark in a light casing. */
function crossHair(): HTMLElement {
  const frame = document.createElement('div');
  frame.hidden = true;
  frame.ariaHidden = 'true';
  Object.assign(frame.style, { position: 'absolute', inset: '0', pointerEvents: 'none', zIndex: '1' });
  for (const [inlineSize, blockSize] of [
    ['25px', '3px'],
    ['3px', '25px'],
  ] as const) {
    const line = document.createElement('div');
    const middle = { position: 'absolute', insetBlockStart: '50%', insetInlineStart: '50%', translate: '-50% -50%' };
    const look = { background: '#1f2937', border: '1px solid #ffffff', boxSizing: 'border-box' };
    Object.assign(line.style, { ...middle, ...look, inlineSize, blockSize });
    frame.append(line);
  }
  return frame;
}
