import {
  type GeoJSONStoreFeatures,
  type TerraDrawChanges,
  TerraDrawExtend,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import type { LngLat } from '../../core/bbox.js';
import type { DrawingPlace } from './drawing-place.js';

/** Places of a coordinate: about a tenth of a millimetre. */
export const coordinateDecimals = 9;

/** What an adapter asks and tells. */
export interface AdapterHost {
  /** Where a press at a position counts; undefined where it lies. */
  readonly snap: (lngLat: LngLat) => LngLat | undefined;
  /** What is drawn has changed. `snapped`: where the pointer was drawn to. */
  readonly drawn: (features: readonly GeoJSONStoreFeatures[], snapped: LngLat | undefined) => void;
}

/**
 * Joins Terra Draw to a map: it gets the pointer of MapLibre's canvas, and what it draws is handed on for deck.gl, which
 * draws the themes and can draw above them. Keys are not its business.
 */
export class DeckAdapter extends TerraDrawExtend.TerraDrawBaseAdapter {
  readonly #place: DrawingPlace;
  readonly #host: AdapterHost;
  readonly #features = new Map<TerraDrawExtend.FeatureId, GeoJSONStoreFeatures>();
  #snapped: LngLat | undefined;

  constructor(place: DrawingPlace, host: AdapterHost) {
    super({ coordinatePrecision: coordinateDecimals, minPixelDragDistance: 2, minPixelDragDistanceSelecting: 2 });
    this.#place = place;
    this.#host = host;
  }

  /** A drag begins where the button went down, not where the pointer was once it counted as a drag. */
  override register(callbacks: TerraDrawExtend.TerraDrawCallbacks): void {
    const onDragStart: typeof callbacks.onDragStart = (event, setDraggability) =>
      callbacks.onDragStart(this._lastDrawEvent ?? event, setDraggability);
    super.register({ ...callbacks, onDragStart });
  }

  override getMapEventElement(): HTMLElement {
    return this.#place.map.getCanvas();
  }

  override project(lng: number, lat: number): { x: number; y: number } {
    const { x, y } = this.#place.map.project([lng, lat]);
    return { x, y };
  }

  override unproject(x: number, y: number): { lng: number; lat: number } {
    const { lng, lat } = this.#place.map.unproject([x, y]);
    return { lng, lat };
  }

  override setCursor(cursor: TerraDrawExtend.Cursor): void {
    this.getMapEventElement().style.cursor = cursor === 'unset' ? '' : cursor;
  }

  override getLngLatFromEvent(event: PointerEvent | MouseEvent): { lng: number; lat: number } {
    const { left, top } = this.getMapEventElement().getBoundingClientRect();
    return this.#snap(this.unproject(event.clientX - left, event.clientY - top));
  }

  override setDraggability(enabled: boolean): void {
    if (enabled) this.#place.map.dragPan.enable();
    else this.#place.map.dragPan.disable();
  }

  override setDoubleClickToZoom(enabled: boolean): void {
    if (enabled) this.#place.map.doubleClickZoom.enable();
    else this.#place.map.doubleClickZoom.disable();
  }

  override render({ created, updated, deletedIds }: TerraDrawChanges): void {
    for (const id of deletedIds) this.#features.delete(id);
    for (const feature of [...created, ...updated]) {
      if (feature.id !== undefined) this.#features.set(feature.id, feature);
    }
    this.#tell();
  }

  override clear(): void {
    this._currentModeCallbacks?.onClear();
    this.#features.clear();
    this.#tell();
  }

  /** Forgets where the pointer was drawn to. */
  release(): void {
    if (!this.#snapped) return;
    this.#snapped = undefined;
    this.#tell();
  }

  /** Moves the pointer to a place in the window, as keys do. */
  pointAt(x: number, y: number): void {
    this._currentModeCallbacks?.onMouseMove(this.#eventAt(x, y));
  }

  /** Presses at a place in the window. */
  pressAt(x: number, y: number): void {
    const event = this.#eventAt(x, y);
    this._currentModeCallbacks?.onMouseMove({ ...event, button: 'neither' });
    this._currentModeCallbacks?.onClick(event);
  }

  /** Presses a key of the mode: its way to end a shape, or to throw it away. */
  pressKey(key: 'Enter' | 'Escape'): void {
    this._currentModeCallbacks?.onKeyUp({ key, heldKeys: [], preventDefault: () => undefined });
  }

  /** Pointer only: keys are taken care of where they are announced. */
  protected override getAdapterListeners(): ReturnType<TerraDrawExtend.TerraDrawBaseAdapter['getAdapterListeners']> {
    return super.getAdapterListeners().filter(({ name }) => !name.startsWith('key'));
  }

  #eventAt(containerX: number, containerY: number): TerraDrawMouseEvent {
    const { lng, lat } = this.#snap(this.unproject(containerX, containerY));
    const rounded = (value: number) => Number(value.toFixed(coordinateDecimals));
    const place = { lng: rounded(lng), lat: rounded(lat), containerX, containerY };
    return { ...place, button: 'left', heldKeys: [], isContextMenu: false };
  }

  #snap({ lng, lat }: { readonly lng: number; readonly lat: number }): { lng: number; lat: number } {
    const snapped = this.#host.snap([lng, lat]);
    const moved = snapped?.[0] !== this.#snapped?.[0] || snapped?.[1] !== this.#snapped?.[1];
    this.#snapped = snapped;
    if (moved) this.#tell();
    return snapped ? { lng: snapped[0], lat: snapped[1] } : { lng, lat };
  }

  #tell(): void {
    this.#host.drawn([...this.#features.values()], this.#snapped);
  }
}
