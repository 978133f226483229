import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Draws a map as often as the graphics card keeps up with. What is asked of one that is behind piles up until the
 * browser stops the page in the middle of a task, so whoever has more to hand over asks here first.
 */
export class GpuPace {
  readonly #map: MapLibreMap;
  #fence: WebGLSync | undefined;
  #askedAt = 0;
  #doneAt = 0;
  #drawMs = 0;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** True while the last picture is not finished. */
  get isBehind(): boolean {
    const context = this.#context();
    if (!this.#fence || !context) return false;
    // A lost context answers with null.
    if (context.getSyncParameter(this.#fence, context.SYNC_STATUS) === context.UNSIGNALED) return true;
    context.deleteSync(this.#fence);
    this.#fence = undefined;
    this.#doneAt = performance.now();
    this.#drawMs = this.#doneAt - this.#askedAt;
    return false;
  }

  /** True when as much time has passed since the last picture as it took: drawing leaves room for other work. */
  get mayDraw(): boolean {
    return !this.isBehind && performance.now() >= this.#doneAt + this.#drawMs;
  }

  /** Asks for a picture and watches how long it takes. */
  draw(): void {
    this.#map.once('render', () => this.#watch());
    this.#map.triggerRepaint();
  }

  #watch(): void {
    const context = this.#context();
    if (!context) return;
    if (this.#fence) context.deleteSync(this.#fence);
    this.#fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? undefined;
    this.#askedAt = performance.now();
    context.flush();
  }

  #context(): WebGL2RenderingContext | null {
    return this.#map._removed ? null : this.#map.getCanvas().getContext('webgl2');
  }
}
