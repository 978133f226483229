import type { Bbox } from '../../core/bbox.js';
import type { GeometrySlice } from '../planar/geometry-slice.js';
import { crossingEast } from './crossing-east.js';

/** Edges in a band of latitude on average. */
const edgesPerBand = 8;

/** The areas of a geometry, for asking often whether they contain a position. */
export class AreaSet {
  readonly #parts: readonly AreaPart[];

  /** @param slices - Those of other kinds are left out. */
  constructor(slices: readonly GeometrySlice[]) {
    const areas = slices.filter(({ kind }) => kind === 'areas');
    this.#parts = areas.flatMap((area) =>
      Array.from({ length: area.endPart - area.firstPart }, (_, index) => new AreaPart(area, area.firstPart + index)),
    );
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /**
   * Whether a position lies in one of the areas or on its edge, exactly. Edges are straight in longitude and latitude,
   * holes are left out, rings may be open; longitudes that differ by 360° are the same.
   */
  contains(lng: number, lat: number): boolean {
    for (const part of this.#parts) {
      if (part.contains(lng, lat) || part.contains(lng - 360, lat) || part.contains(lng + 360, lat)) return true;
    }
    return false;
  }
}

/** One area, whose edges are sorted into bands of latitude at the first question. */
class AreaPart {
  readonly bbox: Bbox;
  /** Longitude and latitude of both ends of each edge, band by band. */
  #edges: Float64Array | undefined;
  #bandStarts = new Uint32Array(0);
  readonly #slice: GeometrySlice;
  readonly #part: number;

  constructor(slice: GeometrySlice, part: number) {
    this.#slice = slice;
    this.#part = part;
    this.bbox = boxOfPart(slice, part);
  }

  contains(lng: number, lat: number): boolean {
    const [west, south, east, north] = this.bbox;
    if (!(lng >= west && lng <= east && lat >= south && lat <= north)) return false;
    const edges = this.#edges ?? this.#sortEdges();
    const band = this.#bandOf(lat);
    const end = this.#bandStarts[band + 1] ?? 0;
    let isInside = false;
    for (let edge = this.#bandStarts[band] ?? 0; edge < end; edge++) {
      const [at, to] = [edge * 4, edge * 4 + 2];
      const crossing = crossingEast(lng, lat, edges[at] ?? 0, edges[at + 1] ?? 0, edges[to] ?? 0, edges[to + 1] ?? 0);
      if (crossing === 'on') return true;
      if (crossing === 1) isInside = !isInside;
    }
    return isInside;
  }

  #bandOf(lat: number): number {
    const [, south, , north] = this.bbox;
    const bands = this.#bandStarts.length - 1;
    return north > south ? Math.min(bands - 1, Math.floor(((lat - south) / (north - south)) * bands)) : 0;
  }

  #sortEdges(): Float64Array {
    const { partStarts, ringStarts } = this.#slice.columns;
    const first = ringStarts[partStarts[this.#part] ?? 0] ?? 0;
    const vertices = (ringStarts[partStarts[this.#part + 1] ?? 0] ?? 0) - first;
    const starts = new Uint32Array(Math.ceil(vertices / edgesPerBand) + 1);
    this.#bandStarts = starts;
    this.#eachEdge((from, to) => {
      const [low, high] = this.#bandsOf(from, to);
      for (let band = low; band <= high; band++) starts[band + 1] = (starts[band + 1] ?? 0) + 1;
    });
    for (let band = 1; band < starts.length; band++) starts[band] = (starts[band] ?? 0) + (starts[band - 1] ?? 0);
    const edges = this.#fillBands(starts);
    this.#edges = edges;
    return edges;
  }

  #fillBands(starts: Uint32Array): Float64Array {
    const { positions } = this.#slice.columns;
    const next = starts.slice();
    const edges = new Float64Array((starts.at(-1) ?? 0) * 4);
    this.#eachEdge((from, to) => {
      const [low, high] = this.#bandsOf(from, to);
      for (let band = low; band <= high; band++) {
        const at = (next[band] ?? 0) * 4;
        next[band] = at / 4 + 1;
        edges.set(positions.subarray(from * 2, from * 2 + 2), at);
        edges.set(positions.subarray(to * 2, to * 2 + 2), at + 2);
      }
    });
    return edges;
  }

  #bandsOf(from: number, to: number): readonly [low: number, high: number] {
    const { positions } = this.#slice.columns;
    const one = this.#bandOf(positions[from * 2 + 1] ?? 0);
    const other = this.#bandOf(positions[to * 2 + 1] ?? 0);
    return one < other ? [one, other] : [other, one];
  }

  #eachEdge(visit: (from: number, to: number) => void): void {
    const { partStarts, ringStarts } = this.#slice.columns;
    const endRing = partStarts[this.#part + 1] ?? 0;
    for (let ring = partStarts[this.#part] ?? 0; ring < endRing; ring++) {
      const end = ringStarts[ring + 1] ?? 0;
      let previous = end - 1;
      for (let vertex = ringStarts[ring] ?? 0; vertex < end; previous = vertex++) visit(previous, vertex);
    }
  }
}

function boxOfPart({ columns }: GeometrySlice, part: number): Bbox {
  const { partStarts, ringStarts, positions } = columns;
  const end = ringStarts[partStarts[part + 1] ?? 0] ?? 0;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let vertex = ringStarts[partStarts[part] ?? 0] ?? 0; vertex < end; vertex++) {
    const [lng = 0, lat = 0] = [positions[vertex * 2], positions[vertex * 2 + 1]];
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
