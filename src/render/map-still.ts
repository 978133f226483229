import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapView } from '../core/scene.js';
import { viewOf } from './camera.js';
import { drawScale } from './still-scale.js';
import { worldPx, worldX, worldY } from './view-limits.js';

/**
 * The last picture of a map, shown where the map itself is not: while it rests, while it wakes, and in print, where the
 * picture of a graphics card may be blank. It can be focused, so that a resting map keeps its place in the order of tabs.
 */
export class MapStill {
  readonly #container: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  #view: MapView | undefined;

  constructor(container: HTMLElement) {
    this.#container = container;
    this.#canvas.className = 'still';
    this.#canvas.setAttribute('role', 'region');
    Object.assign(this.#canvas.style, { position: 'absolute', zIndex: '3' });
  }

  /** Undefined until there is a picture. */
  get view(): MapView | undefined {
    return this.#view;
  }

  /** True while the keyboard's focus is on it. */
  get isFocused(): boolean {
    const root = this.#container.getRootNode() as Document | ShadowRoot;
    return root.activeElement === this.#canvas;
  }

  /**
   * Takes the picture of a map, drawing it anew in the same task, because a graphics card keeps none.
   *
   * @param map - Ready.
   * @returns False when the map has no size; then the picture before stays.
   */
  capture(map: MapLibreMap): boolean {
    const source = map.getCanvas();
    const pen = this.#canvas.getContext('2d', { alpha: false });
    if (!pen || source.clientWidth === 0 || source.clientHeight === 0) return false;
    map.redraw();
    Object.assign(this.#canvas, { width: source.width, height: source.height });
    Object.assign(this.#canvas.style, { width: `${source.clientWidth}px`, height: `${source.clientHeight}px` });
    // In the middle, as the map keeps its middle, and where the map is to the fraction of a pixel.
    const [box, frame] = [source.getBoundingClientRect(), this.#container.getBoundingClientRect()];
    this.#canvas.style.left = `calc(50% + ${box.left + box.width / 2 - frame.left - frame.width / 2}px)`;
    this.#canvas.style.top = `calc(50% + ${box.top + box.height / 2 - frame.top - frame.height / 2}px)`;
    this.#canvas.setAttribute('aria-label', source.getAttribute('aria-label') ?? '');
    pen.drawImage(source, 0, 0);
    drawScale(pen, map.getContainer(), source.width / source.clientWidth);
    this.#view = viewOf(map);
    this.follow(this.#view);
    return true;
  }

  /**
   * Shows the picture, if there is one.
   *
   * @param resting - False above a map that works, which then gets what the pointer does.
   */
  show(resting: boolean): void {
    if (!this.#view) return;
    this.#canvas.style.pointerEvents = resting ? 'auto' : 'none';
    this.#canvas.tabIndex = resting ? 0 : -1;
    this.#canvas.toggleAttribute('aria-hidden', !resting);
    if (this.#canvas.parentNode !== this.#container) this.#container.append(this.#canvas);
  }

  hide(): void {
    this.#canvas.remove();
  }

  /** Moves the picture to where another view would show it. */
  follow(view: MapView): void {
    if (!this.#view) return;
    const scale = 2 ** (view.viewportZoom - this.#view.viewportZoom);
    const world = worldPx * 2 ** view.viewportZoom;
    const x = (worldX(this.#view.center[0]) - worldX(view.center[0])) * world;
    const y = (worldY(this.#view.center[1]) - worldY(view.center[1])) * world;
    this.#canvas.style.transform = `translate(-50%, -50%) translate(${x}px, ${y}px) scale(${scale})`;
  }

  /** Gives the picture's memory back. */
  forget(): void {
    this.hide();
    Object.assign(this.#canvas, { width: 0, height: 0 });
    this.#view = undefined;
  }
}
