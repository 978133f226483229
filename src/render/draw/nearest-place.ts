import type { Position } from 'geojson';
import type { LngLat } from '../../core/bbox.js';

/**
 * Finds the vertex nearest to a position, else the nearest place on an edge. Distances are screen pixels; edges are
 * straight in longitude and latitude.
 */
export class NearestPlace {
  readonly #from: LngLat;
  readonly #eastPx: number;
  readonly #northPx: number;
  #vertex: LngLat | undefined;
  #vertexPx: number;
  #edge: LngLat | undefined;
  #edgePx: number;

  /**
   * @param scalePx - Width of the world on screen.
   * @param radiusPx - What lies farther away is nowhere near.
   */
  constructor(from: LngLat, scalePx: number, radiusPx: number) {
    this.#from = from;
    this.#eastPx = scalePx / 360;
    this.#northPx = scalePx / 360 / Math.cos((from[1] * Math.PI) / 180);
    this.#vertexPx = radiusPx;
    this.#edgePx = radiusPx;
  }

  /** Vertices come first: an edge is nearer than its ends almost everywhere. */
  get place(): LngLat | undefined {
    return this.#vertex ?? this.#edge;
  }

  /** Looks at a path of positions; one alone is a point. */
  path(path: readonly Position[]): void {
    path.forEach(([lng = Number.NaN, lat = Number.NaN], index) => {
      const [lngBefore = Number.NaN, latBefore = Number.NaN] = path[index - 1] ?? [];
      this.#look(lng, lat, lngBefore, latBefore);
    });
  }

  /** Looks at a path in columns, from one vertex up to, not including, another. */
  columns(positions: Float64Array, from: number, to: number): void {
    for (let vertex = from; vertex < to; vertex += 1) {
      const before = vertex > from ? vertex * 2 - 2 : -1;
      this.#look(
        positions[vertex * 2] ?? Number.NaN,
        positions[vertex * 2 + 1] ?? Number.NaN,
        positions[before] ?? Number.NaN,
        positions[before + 1] ?? Number.NaN,
      );
    }
  }

  /** @param lngBefore - NaN where no edge leads to the vertex. */
  #look(lng: number, lat: number, lngBefore: number, latBefore: number): void {
    const x = (lng - this.#from[0]) * this.#eastPx;
    const y = (lat - this.#from[1]) * this.#northPx;
    const vertexPx = Math.hypot(x, y);
    if (vertexPx < this.#vertexPx) {
      this.#vertexPx = vertexPx;
      this.#vertex = [lng, lat];
    }
    if (Number.isNaN(lngBefore)) return;
    const east = (lngBefore - lng) * this.#eastPx;
    const north = (latBefore - lat) * this.#northPx;
    const square = east * east + north * north;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * east + y * north) / square));
    const edgePx = Math.hypot(x + share * east, y + share * north);
    if (edgePx >= this.#edgePx) return;
    this.#edgePx = edgePx;
    this.#edge = [lng + share * (lngBefore - lng), lat + share * (latBefore - lat)];
  }
}
